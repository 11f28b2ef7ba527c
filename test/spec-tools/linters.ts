import { runTool, specification } from "./run-tool.ts";

/** Rules and exceptions: redocly.yaml. */
export function lintWithRedocly(): Promise<void> {
  return runTool("@redocly/cli", "redocly", ["lint", specification, "--config", "redocly.yaml"]);
}

/** Rules and exceptions: .spectral.yaml. */
export function lintWithSpectral(): Promise<void> {
  return runTool("@stoplight/spectral-cli", "spectral", [
    "lint",
    specification,
    "--ruleset",
    ".spectral.yaml",
    "--fail-severity",
    "hint",
  ]);
}
