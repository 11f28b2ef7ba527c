import type { AuditLogEntry } from "@latchkey/contract";

/** The entries of an export: a line of JSON each, and a line's end behind the last one too. */
export function parseNdjson(text: string): AuditLogEntry[] {
  const lines = text.split("\n");
  if (lines.pop() !== "") throw new Error("The last line has no end.");
  return lines.map((line) => JSON.parse(line) as AuditLogEntry);
}
