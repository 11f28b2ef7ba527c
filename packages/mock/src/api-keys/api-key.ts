import { statusOf } from "@latchkey/contract";
import type { ApiKey } from "@latchkey/contract";
import type { ApiKeyRow } from "../memory/api-keys.ts";
import { currentSecret, lastUsedSecret } from "./secrets.ts";

/** A key as the API shows it; its secret is not in it. */
export function toApiKey(row: ApiKeyRow, now: Date): ApiKey {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    hint: currentSecret(row).hint,
    status: statusOf(row, now),
    createdAt: row.createdAt.toISOString(),
    createdBy: { ...row.createdBy },
    updatedAt: row.updatedAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: lastUsedSecret(row)?.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    revokedBy: row.revokedBy === null ? null : { ...row.revokedBy },
  };
}
