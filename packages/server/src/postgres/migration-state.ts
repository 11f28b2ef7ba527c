import { LatchkeyError } from "../errors.ts";
import type { Database } from "./database.ts";
import { appliedStatement, migrationsIn } from "./migrate.ts";
import type { AppliedMigration } from "./migrate.ts";

/** How far the schema is. */
export interface MigrationState {
  /** The names of the migrations that `migrate` would apply, in order. */
  readonly pending: readonly string[];
  /** The names of those that this version does not know: a newer one has been here. */
  readonly unknown: readonly string[];
}

const nameOf = (migration: AppliedMigration): string =>
  `${String(migration.number).padStart(4, "0")}_${migration.name}`;

/**
 * Looks how far the schema is, and changes nothing.
 *
 * @param folder As `migrate` takes it.
 * @throws LatchkeyError `unavailable`.
 */
export async function migrationState(database: Database, folder?: URL): Promise<MigrationState> {
  const known = (await migrationsIn(folder)).map(nameOf);
  const applied = (await appliedTo(database)).map(nameOf);
  return {
    pending: known.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !known.includes(name)),
  };
}

async function appliedTo({ query, schema }: Database): Promise<AppliedMigration[]> {
  try {
    return await query<AppliedMigration>(appliedStatement(schema), []);
  } catch (error) {
    if (error instanceof LatchkeyError && error.code === "not_migrated") return [];
    throw error;
  }
}
