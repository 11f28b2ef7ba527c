import { parseInstant } from "@latchkey/contract";
import type { CreatedApiKey, PrincipalReference } from "@latchkey/contract";
import type { ApiKeyRow } from "../memory/api-keys.ts";
import type { Mock } from "../mock.ts";
import { toApiKey } from "./api-key.ts";
import { newSecret } from "./secrets.ts";

/** A key that is there before anyone asks for it. */
export interface ApiKeyFields {
  readonly name: string;
  readonly description?: string | null | undefined;
  /** An instant, past or future; null, the default, is never. */
  readonly expiresAt?: string | Date | null | undefined;
  /** Whether it is revoked already. Default false. */
  readonly revoked?: boolean | undefined;
  /** Its secret, well-formed: one that a test has as a constant. Default a new one. */
  readonly secret?: string | undefined;
  /** Default the mock's `organizationId`. */
  readonly organizationId?: string | undefined;
  /** Default the mock itself. */
  readonly createdBy?: PrincipalReference | undefined;
}

const MOCK: PrincipalReference = { type: "system", id: "mock", name: "Mock" };

function instantOf(value: string | Date): Date {
  const instant = typeof value === "string" ? parseInstant(value) : value;
  if (instant === undefined || Number.isNaN(instant.getTime())) {
    throw new TypeError("expiresAt must be an instant such as 2027-05-23T09:00:00Z.");
  }
  return instant;
}

/** The key with an id, whosever it is. @throws TypeError where there is none. */
export function givenRow({ memory }: Mock, apiKeyId: string): ApiKeyRow {
  const row = memory.apiKeys.withId(apiKeyId);
  if (row !== undefined) return row;
  throw new TypeError(`There is no API key ${JSON.stringify(apiKeyId)}. apiKeys() lists them.`);
}

/**
 * Puts a key there, without a request and so without an entry.
 *
 * @throws TypeError where the secret or the expiration is none.
 */
export function giveApiKey(mock: Mock, fields: ApiKeyFields): CreatedApiKey {
  const { memory, clock, seeded, settings } = mock;
  const { name, description = null, expiresAt = null, createdBy = MOCK } = fields;
  const secret = fields.secret ?? seeded.secret();
  if (!settings.format.isSecret(secret)) {
    throw new TypeError(
      `The secret of ${JSON.stringify(name)} is not well-formed, so no request with it would pass. Leave it out for a new one.`,
    );
  }
  if (memory.apiKeys.withSecret(secret) !== undefined) {
    throw new TypeError(`The secret of ${JSON.stringify(name)} is another key's already.`);
  }
  const now = clock.now();
  const revoked = fields.revoked ?? false;
  const row = {
    organizationId: fields.organizationId ?? settings.organizationId,
    id: seeded.id(now),
    secrets: [newSecret(mock, now, secret)],
    name,
    description,
    createdAt: now,
    createdBy,
    updatedAt: now,
    expiresAt: expiresAt === null ? null : instantOf(expiresAt),
    revokedAt: revoked ? now : null,
    revokedBy: revoked ? createdBy : null,
    revokedReason: null,
    revokedNote: null,
  };
  memory.apiKeys.add(row);
  return { apiKey: toApiKey(row, now), secret };
}
