import { readFileSync } from "node:fs";

/** The program's version, as its package has it. */
export function version(): string {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  // The package is the program's own.
  return (JSON.parse(text) as { version: string }).version;
}
