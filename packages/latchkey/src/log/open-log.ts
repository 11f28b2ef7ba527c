import type { Operation } from "../configuration/operation.ts";
import type { Log } from "./log.ts";

/** Opens the log on standard error: text for a person in a terminal, JSON elsewhere, unless told otherwise. */
export async function openLog(
  { format, level }: Operation["log"],
  { isTerminal, debug }: { readonly isTerminal: boolean; readonly debug: boolean },
): Promise<Log> {
  // Only the one that is used is loaded.
  if ((format ?? (isTerminal ? "text" : "json")) === "json") {
    const { createJsonLog } = await import("./json-log.ts");
    return createJsonLog(level ?? "info");
  }
  const { createTextLog } = await import("./text-log.ts");
  return createTextLog(level ?? "warn", { debug });
}
