import { createKeyService } from "@latchkey/server";
import pg from "pg";
import { startPostgres } from "../../test/support/postgres/start-postgres.ts";
import { makeComparisonTables } from "./comparison-tables.ts";
import { insertKeys, makeKeys } from "./keys.ts";

const config = {
  shared_buffers: "256MB",
  // Large enough that no checkpoint falls into a run by its size.
  max_wal_size: "8GB",
  checkpoint_timeout: "15min",
  synchronous_commit: "on",
  fsync: "on",
  full_page_writes: "on",
  max_connections: "200",
};

/** What may matter to who compares figures. */
const SHOWN = [...Object.keys(config), "wal_sync_method", "wal_compression", "autovacuum"];

const ORGANIZATIONS = 100;
const KEYS = 10_000;

/** The benchmark's own PostgreSQL, with the schema and the keys in it. */
export interface BenchDatabase {
  readonly url: string;
  /** Removed with the database, also if this process is killed. */
  readonly folder: string;
  readonly version: string;
  readonly settings: Readonly<Record<string, string>>;
  /** The secret of one key, and those of many. */
  readonly secrets: { readonly one: readonly string[]; readonly many: readonly string[] };
  query<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  remove(): Promise<void>;
}

export async function startDatabase(): Promise<BenchDatabase> {
  const postgres = await startPostgres({ config });
  const client = new pg.Client({ connectionString: postgres.url });
  try {
    await client.connect();
    // It goes while this connection stands; who needs the connection then hears of it.
    client.on("error", () => {});
    const query = async <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> => {
      const { rows } = await client.query(text, [...values]);
      // The statement says what its rows are.
      return rows as Row[];
    };
    const keys = createKeyService({ database: postgres.url });
    await keys.migrate();
    await keys.close();
    const one = makeKeys(1, 1);
    const many = makeKeys(KEYS, ORGANIZATIONS);
    await insertKeys(query, [...one, ...many]);
    await makeComparisonTables(query);
    await query("vacuum analyze");
    await query("checkpoint");
    const settings = await query<{ name: string; value: string }>(
      "select name, current_setting(name) as value from unnest($1::text[]) as name",
      [SHOWN],
    );
    const [server] = await query<{ version: string }>(
      "select current_setting('server_version') as version",
    );
    return {
      url: postgres.url,
      folder: postgres.folder,
      version: server?.version ?? "unknown",
      settings: Object.fromEntries(settings.map(({ name, value }) => [name, value])),
      secrets: { one: one.map(({ secret }) => secret), many: many.map(({ secret }) => secret) },
      query,
      remove: async () => {
        await client.end();
        await postgres.remove();
      },
    };
  } catch (error) {
    await client.end();
    await postgres.remove();
    throw error;
  }
}
