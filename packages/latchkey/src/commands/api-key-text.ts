import type { ApiKey } from "@latchkey/sdk";
import type { Output } from "./output.ts";
import { plainText } from "./text-width.ts";

/** An instant to the second, as tables show it. */
export function shortInstant(instant: string | null, otherwise: string): string {
  return instant === null ? otherwise : instant.replace(/\.\d+Z$/, "Z");
}

/** A key as lines of labels and texts. */
export function apiKeyLines(apiKey: ApiKey, { dim }: Pick<Output, "dim">): string[] {
  const { createdBy, revokedAt, revokedBy } = apiKey;
  const revoked = revokedBy === null ? "" : ` by ${revokedBy.name}`;
  const rows: [label: string, text: string][] = [
    ["Id", apiKey.id],
    ["Name", apiKey.name],
    ...(apiKey.description === null
      ? []
      : [["Description", apiKey.description] satisfies [string, string]]),
    ["Status", apiKey.status],
    ["Secret", apiKey.hint],
    ["Created", `${shortInstant(apiKey.createdAt, "")} by ${createdBy.name}`],
    ["Expires", shortInstant(apiKey.expiresAt, "never")],
    ["Last used", shortInstant(apiKey.lastUsedAt, "never")],
  ];
  if (revokedAt !== null) rows.push(["Revoked", `${shortInstant(revokedAt, "")}${revoked}`]);
  return rows.map(([label, text]) => `${dim(label.padEnd(13))}${plainText(text)}`);
}
