import type { CommandCall } from "./command.ts";
import { Misuse } from "./misuse.ts";

/** Refuses options that ask for the answer in two forms, before anything is done. @throws Misuse */
export function refuseQuietJson({ given, output }: CommandCall): void {
  if (given.has("quiet") && output.json) throw new Misuse("--quiet and --json exclude each other.");
}
