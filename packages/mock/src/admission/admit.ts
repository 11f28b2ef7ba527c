import { statusOf } from "@latchkey/contract";
import type { ApiKeyPrincipal, EntryRequest } from "@latchkey/contract";
import { LAST_USED_PRECISION_SECONDS } from "@latchkey/contract/rules";
import { isEnded } from "../api-keys/secrets.ts";
import { record } from "../audit/record.ts";
import type { FoundSecret } from "../memory/api-keys.ts";
import type { EntryRow } from "../memory/audit-log-entries.ts";
import type { Mock } from "../mock.ts";

/** Whether a request may go on; if so, as whom, and the entry that its outcome is to be noted in. */
export type Verdict =
  | {
      readonly admitted: true;
      readonly principal: ApiKeyPrincipal;
      readonly hint: string;
      /** Undefined where the request is not audited. */
      readonly entry: EntryRow | undefined;
    }
  | { readonly admitted: false };

const MINUTE_MS = 60_000;

/** Admits a request or rejects it: checks its secret and writes its entry, as one step. */
export function admit(
  mock: Mock,
  presented: { readonly secret: string; readonly origin: EntryRequest; readonly audited: boolean },
): Verdict {
  const { memory, clock } = mock;
  const { secret, origin, audited } = presented;
  const found = memory.apiKeys.withSecret(secret);
  if (found === undefined) return { admitted: false };
  const now = clock.now();
  const { row, presented: own } = found;
  const told = { ...origin, secretHint: own.hint };
  const reason = reasonToReject(found, now);
  if (reason !== undefined) {
    if (audited) reject(mock, found, reason, told);
    return { admitted: false };
  }
  const { organizationId, id, name, expiresAt } = row;
  const before = own.lastUsedAt?.getTime() ?? Number.NEGATIVE_INFINITY;
  if (before <= now.getTime() - LAST_USED_PRECISION_SECONDS * 1000) {
    const { ip: lastUsedIp, userAgent: lastUsedUserAgent } = origin;
    Object.assign(own, { lastUsedAt: now, lastUsedIp, lastUsedUserAgent });
  }
  const principal: ApiKeyPrincipal = {
    type: "api_key",
    id,
    name,
    organizationId,
    expiresAt: expiresAt?.toISOString() ?? null,
  };
  const entry = audited
    ? record(mock, {
        organizationId,
        principal,
        action: "request.admitted",
        outcome: { state: "pending" },
        origin: told,
      })
    : undefined;
  return { admitted: true, principal, hint: own.hint, entry };
}

/** Why a secret is rejected; undefined where it is admitted. */
function reasonToReject({ row, presented }: FoundSecret, now: Date): string | undefined {
  const status = statusOf(row, now);
  if (status !== "active") return status;
  return isEnded(presented, now) ? "ended" : undefined;
}

/** Rejections of a secret are one entry for each reason and minute, with a count. */
function reject(
  mock: Mock,
  { row, presented }: FoundSecret,
  reason: string,
  origin: EntryRequest,
): void {
  const { memory, clock } = mock;
  const { organizationId, id, name } = row;
  const minute = Math.floor(clock.now().getTime() / MINUTE_MS);
  const key = JSON.stringify([organizationId, id, presented.hint, reason, minute]);
  const known = memory.rejections.get(key);
  if (known !== undefined) {
    known.count += 1;
    return;
  }
  const principal = { type: "api_key", id, name } as const;
  const action = "request.rejected";
  memory.rejections.set(key, record(mock, { organizationId, principal, action, reason, origin }));
}
