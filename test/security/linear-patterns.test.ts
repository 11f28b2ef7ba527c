// Guards every regular expression of openapi.yaml and packages/*/src: none keeps the service busy, whatever the text.
import { afterAll, expect, test, vi } from "vitest";
import { slowMatchOf } from "../support/attack-texts.ts";
import { contractPatterns, sourcePatterns } from "../support/patterns.ts";
import { isLongForm, recordProof } from "../support/proof.ts";

vi.setConfig({ testTimeout: 120_000 });

/** A header or a body has 16 KiB at the most. What takes less than a few milliseconds for a quarter of that is no harm. */
const LENGTH = isLongForm ? 65_536 : 4_096;
const ENOUGH_MS = isLongForm ? 25 : 6;

const { patterns, made } = sourcePatterns();
const all = [...contractPatterns(), ...patterns];
const distinct = [...new Map(all.map((one) => [`${one.source}/${one.flags}`, one])).values()];
let caught = 0;
let violations = 0;

/** Patterns that keep an engine busy for long, by how that grows. */
const plants: readonly [growth: string, source: string][] = [
  ["exponentially", "^(a+)+$"],
  ["exponentially", "^(\\w|\\d)*x$"],
  ["exponentially", "^([a-z]+\\.?)+@$"],
  ["as its square", "\\/+$"],
  ["as its square", "\\s+$"],
  ["as its square", "^.*_.*-$"],
  ["as its cube", "^Bearer (.*_.*).*(....)$"],
];

afterAll(() =>
  recordProof({
    proof: "Every pattern, by texts that make patterns backtrack",
    promises: [6],
    guards: ["openapi.yaml", "packages/contract/src/rules/request-origin.ts"],
    requests: 0,
    faults: 0,
    planted: { caught, of: plants.length },
    violations,
    measured: `${distinct.length} patterns, texts of up to ${LENGTH / 1024} KiB`,
  }),
);

test.each(plants)("what grows %s with the text is found: %s", (_, source) => {
  expect(slowMatchOf({ source, flags: "" }, LENGTH, ENOUGH_MS)).toBeDefined();
  caught += 1;
});

test("no pattern takes longer than in proportion, of any text", () => {
  expect(contractPatterns().length).toBeGreaterThan(10);
  expect(patterns.length).toBeGreaterThan(50);
  const slow = distinct.flatMap((pattern) => {
    const found = slowMatchOf(
      pattern,
      isLongForm ? 4 * LENGTH : LENGTH,
      isLongForm ? 100 : ENOUGH_MS,
    );
    return found === undefined ? [] : [{ ...pattern, ...found }];
  });
  violations = slow.length;
  expect(slow).toEqual([]);
});

test("none is made of a text, which this would not see", () => {
  expect(made).toEqual([]);
});
