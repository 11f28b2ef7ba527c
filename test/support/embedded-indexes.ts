import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { amcheck } from "@electric-sql/pglite/contrib/amcheck";
import { openEmbeddedDatabase } from "../../packages/latchkey/src/embedded/embedded-database.ts";
import {
  SyncedFolder,
  syncedStartParameters,
} from "../../packages/latchkey/src/embedded/synced-folder.ts";

/** Where the database of a data folder is. */
export const files = (path: string): string => join(path, "database");

/** What the indexes of the service have otherwise than their tables. */
export async function faultsOfIndexes(folder: string): Promise<string[]> {
  const pglite = await PGlite.create({
    fs: new SyncedFolder(files(folder)),
    startParams: [...syncedStartParameters],
    extensions: { amcheck },
  });
  try {
    await pglite.exec("create extension if not exists amcheck");
    const { rows } = await pglite.query<{ name: string }>(
      "select indexrelid::regclass::text as name from pg_index where indrelid::regclass::text like 'latchkey.%'",
    );
    if (rows.length < 10) throw new Error("There are hardly any indexes.");
    const faults: string[] = [];
    for (const { name } of rows) {
      // Every row of the table has its place in the index, and the index is in order.
      const checked = pglite.query("select bt_index_check($1::regclass, true)", [name]);
      await checked.catch((error: Error) => faults.push(`${name}: ${error.message}`));
    }
    return faults;
  } finally {
    await pglite.close();
  }
}

async function inDatabase<T>(folder: string, work: (pglite: PGlite) => Promise<T>): Promise<T> {
  const database = await openEmbeddedDatabase(folder);
  try {
    return await work(database.pglite);
  } finally {
    await database.close();
  }
}

/** Puts an index back to what it was before a key was added. */
export async function plantIndexThatLags(folder: string): Promise<void> {
  const path = await inDatabase(folder, async (pglite) => {
    const { rows } = await pglite.query<{ path: string }>(
      "select pg_relation_filepath('latchkey.api_keys_pkey') as path",
    );
    return join(files(folder), rows[0]?.path ?? "");
  });
  copyFileSync(path, `${folder}-index`);
  await inDatabase(folder, (pglite) =>
    pglite.query(
      `insert into latchkey.api_keys (organization_id, id, name, created_at, created_by_type, created_by_id, created_by_name, updated_at)
      values ('planted', gen_random_uuid(), 'planted', now(), 'user', 'u1', 'Ada', now())`,
    ),
  );
  copyFileSync(`${folder}-index`, path);
}
