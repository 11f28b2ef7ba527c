import { statusOf } from "@latchkey/contract";
import type { ApiKey, ApiKeyStatus, PreviousSecret } from "@latchkey/contract";
import type { LastUse } from "@latchkey/contract/rules";
import type { ApiKeyRow } from "../postgres/select-api-keys.ts";

/** A key as the API shows it; its secret is not in it, for nobody has it any more. */
export function toApiKey(row: ApiKeyRow): ApiKey {
  const { revoked_by_type: type, revoked_by_id: id, revoked_by_name: name } = row;
  const status = statusOfRow(row);
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    hint: row.hint,
    status,
    createdAt: row.created_at.toISOString(),
    createdBy: { type: row.created_by_type, id: row.created_by_id, name: row.created_by_name },
    updatedAt: row.updated_at.toISOString(),
    expiresAt: row.expires_at?.toISOString() ?? null,
    ...lastUseOf(row),
    // No secret of a key that has ended works.
    previousSecret: status === "active" ? previousSecretOf(row) : null,
    leakReportedAt: row.leak_reported_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
    revokedBy: type === null || id === null || name === null ? null : { type, id, name },
    revokedReason: row.revoked_reason,
    revokedNote: row.revoked_note,
  };
}

/** The status of a key as it was read, by the database's clock. */
export function statusOfRow(
  row: Pick<ApiKeyRow, "revoked_at" | "expires_at" | "now">,
): ApiKeyStatus {
  return statusOf({ revokedAt: row.revoked_at, expiresAt: row.expires_at }, row.now);
}

/** When, from where and by what a key or a secret was last used. */
export function lastUseOf(
  row: Pick<ApiKeyRow, "last_used_at" | "last_used_ip" | "last_used_user_agent">,
): LastUse {
  return {
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    lastUsedIp: row.last_used_ip,
    lastUsedUserAgent: row.last_used_user_agent,
  };
}

function previousSecretOf({ previous }: ApiKeyRow): PreviousSecret | null {
  if (previous === null) return null;
  const { hint, valid_until: validUntil, last_used_at: lastUsedAt } = previous;
  return {
    hint,
    validUntil: new Date(validUntil).toISOString(),
    lastUsedAt: lastUsedAt === null ? null : new Date(lastUsedAt).toISOString(),
    lastUsedIp: previous.last_used_ip,
    lastUsedUserAgent: previous.last_used_user_agent,
  };
}
