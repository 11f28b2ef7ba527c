import { sharedPostgresVariable } from "./shared-postgres.ts";
import { startPostgres } from "./start-postgres.ts";

/** Starts one PostgreSQL 18 for all tests of a run; with TEST_DATABASE_URL set, they use that server instead. */
export default async function setup(): Promise<() => Promise<void>> {
  const given = process.env["TEST_DATABASE_URL"];
  if (given) {
    process.env[sharedPostgresVariable] = given;
    return () => Promise.resolve();
  }
  const postgres = await startPostgres();
  process.env[sharedPostgresVariable] = postgres.url;
  return () => postgres.remove();
}
