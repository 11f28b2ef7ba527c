import type { ApiKeySecretRow } from "../memory/api-keys.ts";
import type { Mock } from "../mock.ts";
import { givenRow } from "./given.ts";
import { isEnded, lastUseOf } from "./secrets.ts";

/** A secret of a key, as a test may look at it: all but its text. */
export interface ShownSecret {
  readonly hint: string;
  /**
   * `current`: the newest one; `overlapping`: the one before, while its overlap lasts; `ended`: rejected. The secrets of a
   * key that is revoked or expired are rejected too, whatever stands here.
   */
  readonly state: "current" | "overlapping" | "ended";
  readonly createdAt: string;
  /** The end of its overlap; null for the newest one. */
  readonly validUntil: string | null;
  readonly lastUsedAt: string | null;
  readonly lastUsedIp: string | null;
  readonly lastUsedUserAgent: string | null;
  readonly leakReportedAt: string | null;
}

function shown(secret: ApiKeySecretRow, now: Date): ShownSecret {
  const { hint, createdAt, validUntil, leakReportedAt } = secret;
  const old = isEnded(secret, now) ? "ended" : "overlapping";
  return {
    hint,
    state: validUntil === null ? "current" : old,
    createdAt: createdAt.toISOString(),
    validUntil: validUntil?.toISOString() ?? null,
    ...lastUseOf(secret),
    leakReportedAt: leakReportedAt?.toISOString() ?? null,
  };
}

/**
 * The secrets that a key has had, the newest first.
 *
 * @throws TypeError where there is no such key.
 */
export function showSecrets(mock: Mock, apiKeyId: string): ShownSecret[] {
  const now = mock.clock.now();
  return givenRow(mock, apiKeyId)
    .secrets.map((secret) => shown(secret, now))
    .toReversed();
}
