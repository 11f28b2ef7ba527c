import type { EmbeddedDatabase } from "../../packages/latchkey/src/embedded/embedded-database.ts";

/** The ids that the tables of a service hold: of keys, and of requests. */
export interface EmbeddedState {
  readonly keys: readonly string[];
  readonly revoked: readonly string[];
  readonly ofSecrets: readonly string[];
  readonly admitted: readonly string[];
  /** Of the keys that an entry tells of. */
  readonly createdByEntries: readonly string[];
  readonly revokedByEntries: readonly string[];
}

/** What was acknowledged to whoever wrote. */
export interface Acknowledged {
  readonly created: Set<string>;
  readonly revoked: Set<string>;
  readonly admitted: Set<string>;
}

export async function stateOf(pglite: EmbeddedDatabase["pglite"]): Promise<EmbeddedState> {
  const ids = async (sql: string): Promise<string[]> =>
    (await pglite.query<{ id: string }>(sql)).rows.map(({ id }) => id);
  const byEntries = (action: string) =>
    ids(`select resource_id as id from latchkey.audit_log_entries where action = '${action}'`);
  return {
    keys: await ids("select id from latchkey.api_keys"),
    revoked: await ids("select id from latchkey.api_keys where revoked_at is not null"),
    ofSecrets: await ids("select api_key_id as id from latchkey.api_key_secrets"),
    admitted: await ids("select request_id as id from latchkey.audit_log_admissions"),
    createdByEntries: await byEntries("api_key.created"),
    revokedByEntries: await byEntries("api_key.revoked"),
  };
}

/** What is wrong in a database, given what was acknowledged. */
export function faultsOf(state: EmbeddedState, acknowledged: Acknowledged): string[] {
  const { keys, revoked, admitted } = state;
  return [
    ...lackedBy(keys, acknowledged.created, "a key that was created is not there"),
    ...lackedBy(revoked, acknowledged.revoked, "a key that was revoked is not"),
    ...lackedBy(admitted, acknowledged.admitted, "a request that was admitted has no entry"),
    ...differences(keys, state.ofSecrets, "keys and secrets"),
    ...differences(keys, state.createdByEntries, "keys and their entries"),
    ...differences(revoked, state.revokedByEntries, "revoked keys and their entries"),
    ...differences(admitted, [...new Set(admitted)], "requests and their entries"),
  ];
}

function lackedBy(there: readonly string[], wanted: ReadonlySet<string>, says: string): string[] {
  const found = new Set(there);
  return [...wanted].filter((id) => !found.has(id)).map((id) => `${says}: ${id}`);
}

function differences(one: readonly string[], other: readonly string[], what: string): string[] {
  const same = one.toSorted().join() === other.toSorted().join();
  return same ? [] : [`${what} differ: ${one.length} and ${other.length}`];
}
