import type { EndedSecret } from "@latchkey/contract";
import type { ToldSecret } from "@latchkey/contract/rules";
import type { ApiKeySecretRow, LiveSecrets } from "../postgres/api-key-secrets.ts";
import { lastUseOf } from "./api-key.ts";

/** A secret that has ended, as the API tells of it: whether it was still in use, above all. */
export function endedSecretOf(row: ApiKeySecretRow): EndedSecret {
  return { hint: row.hint, ...lastUseOf(row) };
}

/** An old secret as the log tells of it. */
export function toldSecretOf(previous: LiveSecrets["previous"]): ToldSecret | undefined {
  return previous && { hint: previous.hint, validUntil: previous.valid_until };
}
