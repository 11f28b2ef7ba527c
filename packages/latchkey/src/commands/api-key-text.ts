import type { ApiKey, EndedSecret } from "@latchkey/sdk";
import type { Output } from "./output.ts";
import { plainText } from "./text-width.ts";

type LastUse = Pick<ApiKey, "lastUsedAt" | "lastUsedIp" | "lastUsedUserAgent">;

/** An instant to the second, as tables show it. */
export function shortInstant(instant: string | null, otherwise: string): string {
  return instant === null ? otherwise : instant.replace(/\.\d+Z$/, "Z");
}

/** When, from where and by what program it was last used. */
function lastUseText(use: LastUse): string {
  const { lastUsedIp: ip, lastUsedUserAgent: program } = use;
  return [
    shortInstant(use.lastUsedAt, "never"),
    ip === null ? undefined : `from ${ip}`,
    program === null ? undefined : `by ${program}`,
  ]
    .filter((part) => part !== undefined)
    .join(" ");
}

/** That a secret has ended, and how it was last used: whether somebody still holds on to it. */
export function endedLine(secret: EndedSecret): string {
  return plainText(
    `The secret ${secret.hint} has ended. It was last used: ${lastUseText(secret)}.`,
  );
}

/** Who revoked a key, and why. */
function revokedText({ revokedAt, revokedBy, revokedReason, revokedNote }: ApiKey): string {
  const who = revokedBy === null ? "" : ` by ${revokedBy.name}`;
  const why = [revokedReason, revokedNote].filter((part) => part !== null).join(", ");
  return `${shortInstant(revokedAt, "")}${who}${why === "" ? "" : ` (${why})`}`;
}

/** A key as lines of labels and texts. */
export function apiKeyLines(apiKey: ApiKey, { dim }: Pick<Output, "dim">): string[] {
  const { createdBy, revokedAt, previousSecret, leakReportedAt } = apiKey;
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
    ["Last used", lastUseText(apiKey)],
  ];
  if (previousSecret !== null) {
    const { hint, validUntil } = previousSecret;
    rows.push(
      ["Old secret", `${hint} until ${shortInstant(validUntil, "")}`],
      ["  last used", lastUseText(previousSecret)],
    );
  }
  if (leakReportedAt !== null) {
    rows.push(["Leaked", `reported ${shortInstant(leakReportedAt, "")}; rotate or revoke it`]);
  }
  if (revokedAt !== null) rows.push(["Revoked", revokedText(apiKey)]);
  return rows.map(([label, text]) => `${dim(label.padEnd(13))}${plainText(text)}`);
}
