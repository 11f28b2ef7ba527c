import { expect } from "vitest";
import type { OpenDatabase } from "./databases.ts";

interface Rows {
  readonly keys: unknown[];
  readonly changes: unknown[];
}

async function rowsOf(database: OpenDatabase): Promise<Rows> {
  return {
    keys: await database.query(
      `select k::text, s.digest::text from latchkey.api_keys k
      full join latchkey.api_key_secrets s on s.api_key_id = k.id order by 1, 2`,
    ),
    changes: await database.query("select e::text from latchkey.audit_log_entries e order by 1"),
  };
}

/** Sees to it that work changes no key and writes nothing into the log but the entries of its requests. */
export async function expectUnchanged(
  database: OpenDatabase,
  work: () => Promise<void>,
): Promise<void> {
  const before = await rowsOf(database);
  await work();
  expect(await rowsOf(database)).toEqual(before);
}
