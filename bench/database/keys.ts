import { hash, randomUUID } from "node:crypto";
import { secretFormat } from "@latchkey/contract";

/** Runs one statement, on whichever database. */
export type Query = (text: string, values: readonly unknown[]) => Promise<unknown>;

/** A key with the one secret it has. */
export interface BenchKey {
  readonly id: string;
  readonly organizationId: string;
  readonly secret: string;
}

const format = secretFormat();

/** Makes keys, spread evenly over a number of organizations. */
export function makeKeys(count: number, organizations: number): BenchKey[] {
  const prefix = randomUUID().slice(0, 8);
  return Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    organizationId: `organization-${prefix}-${index % organizations}`,
    secret: format.generate(),
  }));
}

/** A text that looks like a secret but for its checksum. */
export function malformedSecret(): string {
  const secret = format.generate();
  return secret.slice(0, -1) + (secret.endsWith("0") ? "1" : "0");
}

/** Inserts keys into the schema `latchkey`. */
export async function insertKeys(query: Query, keys: readonly BenchKey[]): Promise<void> {
  const values = [
    keys.map(({ id }) => id),
    keys.map(({ organizationId }) => organizationId),
    keys.map(({ secret }) => hash("sha256", secret)),
    keys.map(({ secret }) => format.hint(secret)),
  ];
  const given = `unnest($1::uuid[], $2::text[], $3::text[], $4::text[])
    as given (id, organization_id, digest, hint)`;
  await query(
    `with keys as (
      insert into latchkey.api_keys (organization_id, id, name, created_at, created_by_type, created_by_id,
        created_by_name, updated_at)
      select organization_id, id, 'CI/CD Pipeline ' || left(id::text, 4), now(), 'user', 'u1', 'Ada Lovelace', now()
      from ${given}
    )
    insert into latchkey.api_key_secrets (digest, organization_id, api_key_id, hint, created_at)
    select decode(digest, 'hex'), organization_id, id, hint, now() from ${given}`,
    values,
  );
}
