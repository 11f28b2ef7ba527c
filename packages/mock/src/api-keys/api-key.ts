import { statusOf } from "@latchkey/contract";
import type { ApiKey } from "@latchkey/contract";
import type { ApiKeyRow } from "../memory/api-keys.ts";
import { currentSecret, isEnded, lastUsedSecret, lastUseOf, previousSecret } from "./secrets.ts";

/** A key as the API shows it; its secret is not in it. */
export function toApiKey(row: ApiKeyRow, now: Date): ApiKey {
  const status = statusOf(row, now);
  const previous = status === "active" ? previousSecret(row, now) : undefined;
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    hint: currentSecret(row).hint,
    status,
    createdAt: row.createdAt.toISOString(),
    createdBy: { ...row.createdBy },
    updatedAt: row.updatedAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    ...lastUseOf(lastUsedSecret(row)),
    previousSecret:
      previous === undefined
        ? null
        : {
            hint: previous.hint,
            validUntil: previous.validUntil.toISOString(),
            ...lastUseOf(previous),
          },
    leakReportedAt: leakReportedAt(row, now)?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    revokedBy: row.revokedBy === null ? null : { ...row.revokedBy },
    revokedReason: row.revokedReason,
    revokedNote: row.revokedNote,
  };
}

/** When a secret that has not ended was first reported as leaked. */
function leakReportedAt({ secrets }: ApiKeyRow, now: Date): Date | undefined {
  return secrets
    .filter((secret) => !isEnded(secret, now))
    .flatMap(({ leakReportedAt: reported }) => reported ?? [])
    .toSorted((one, other) => one.getTime() - other.getTime())[0];
}
