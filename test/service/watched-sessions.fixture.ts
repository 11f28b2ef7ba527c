import pg from "pg";
import { afterAll, beforeAll, expect } from "vitest";
import { bearer, call, createKey } from "../support/call.ts";
import { newUser } from "../support/on-every-database.ts";
import { createDatabase } from "../support/postgres/create-database.ts";
import type { TestDatabase } from "../support/postgres/create-database.ts";
import { startService } from "../support/service.ts";
import type { RunningService } from "../support/service.ts";

/** A connection to the database, as the database sees it. */
interface Session {
  readonly pid: number;
  readonly name: string;
  readonly admission: boolean;
}

/** A database of a test file's own, and who is connected to it; there once `beforeAll` has run. */
export interface WatchedDatabase {
  readonly url: string;
  /** The test's own way in. */
  readonly admin: pg.Pool;
  /** The sessions of everyone but the test itself. */
  readonly sessions: () => Promise<Session[]>;
}

export function watchedDatabase(): WatchedDatabase {
  let database: TestDatabase;
  let admin: pg.Pool;
  beforeAll(async () => {
    database = await createDatabase();
    admin = new pg.Pool({ connectionString: database.url, max: 1, application_name: "admin" });
    admin.on("error", () => {});
  });
  afterAll(async () => {
    await admin.end();
    await database.drop();
  });
  return {
    get url() {
      return database.url;
    },
    get admin() {
      return admin;
    },
    sessions: async () =>
      (
        await admin.query<Session>(
          `select pid, application_name as name, query ~ '^\\s*(with found|prepare latchkey|insert into "latchkey".audit_log_entries|with use)' as admission
          from pg_stat_activity where datname = current_database() and application_name <> 'admin' and backend_type = 'client backend'`,
        )
      ).rows,
  };
}

/** Runs a service on a pool of the host's, and ends both. */
export async function withService(
  source: pg.Pool,
  work: (own: {
    service: RunningService;
    secret: string;
    use: () => Promise<number>;
  }) => Promise<void>,
): Promise<void> {
  source.on("error", () => {});
  const service = await startService(source);
  try {
    const { secret } = await createKey(service.url, { name: "CI" }, newUser());
    const use = async () =>
      (await call("GET", `${service.url}/v1/principal`, { headers: bearer(secret) })).status;
    await work({ service, secret, use });
    expect(service.failures).toEqual([]);
  } finally {
    await service.close();
    await source.end();
  }
}
