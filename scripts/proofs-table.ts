import { readFileSync } from "node:fs";
import type { ProofFigures } from "../test/support/proof.ts";

type Line = ProofFigures | { readonly proof: string; readonly skipped: string };

/** The table of the proofs that have recorded their figures in a file, a line of JSON each. */
export function proofsTable(file: string): string {
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line)
    .toSorted((one, other) => one.proof.localeCompare(other.proof, "en"));
  const rows = lines.map((line) => ("skipped" in line ? skippedRow(line) : row(line)));
  return [
    "| proof | promises | requests | faults | planted, caught | violations | measured | guards |",
    "| --- | --- | ---: | ---: | ---: | ---: | --- | --- |",
    ...rows,
  ].join("\n");
}

function row(figures: ProofFigures): string {
  const { proof, promises, requests, faults, planted, violations, measured = "", guards } = figures;
  const cells = [
    proof,
    promises.join(", "),
    requests.toLocaleString("en"),
    faults.toLocaleString("en"),
    `${planted.caught} of ${planted.of}`,
    String(violations),
    measured,
    guards.map((guarded) => `[${nameOf(guarded)}](../${guarded})`).join(", "),
  ];
  return `| ${cells.join(" | ")} |`;
}

function skippedRow({ proof, skipped }: { proof: string; skipped: string }): string {
  return `| ${proof} | | | | | | skipped: ${skipped} | |`;
}

function nameOf(path: string): string {
  return path.replace(/^.*\//, "");
}
