import { statusOf } from "@latchkey/contract";
import type { ApiKey } from "@latchkey/contract";
import type { ApiKeyRow } from "../postgres/select-api-keys.ts";

/** A key as the API shows it; its secret is not in it, for nobody has it any more. */
export function toApiKey(row: ApiKeyRow): ApiKey {
  const { revoked_by_type: type, revoked_by_id: id, revoked_by_name: name } = row;
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    hint: row.hint,
    status: statusOf({ revokedAt: row.revoked_at, expiresAt: row.expires_at }, row.now),
    createdAt: row.created_at.toISOString(),
    createdBy: { type: row.created_by_type, id: row.created_by_id, name: row.created_by_name },
    updatedAt: row.updated_at.toISOString(),
    expiresAt: row.expires_at?.toISOString() ?? null,
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
    revokedBy: type === null || id === null || name === null ? null : { type, id, name },
  };
}
