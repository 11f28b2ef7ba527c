import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createKeyService } from "@latchkey/server";
import { migrate, openDatabase } from "@latchkey/server/postgres";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databasesAndOldest } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { createDatabase } from "../support/postgres/create-database.ts";

const tablesOf = (database: OpenDatabase, schema: string) =>
  database
    .query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = $1 order by 1",
      [schema],
    )
    .then((rows) => rows.map(({ name }) => name));

const own = [
  "api_key_secrets",
  "api_keys",
  "audit_log",
  "audit_log_admissions",
  "audit_log_entries",
  "audit_log_outcomes",
  "idempotency_keys",
  "migrations",
];

const migrations = [
  { number: 0, name: "lock" },
  { number: 1, name: "keys_and_log" },
  { number: 2, name: "rotation" },
  { number: 3, name: "keys_by_name" },
];

describe.each(databasesAndOldest)("migrate on $name", ({ open }) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  /** What a service does first, without the rest of it. */
  const instance = (schema: string) => {
    const opened = openDatabase(database.source, { schema, timeoutMs: 5000, onError: () => {} });
    return { migrate: () => migrate(opened) };
  };

  test("twenty instances at once make one empty schema, and each migration is applied once", async () => {
    await Promise.all(Array.from({ length: 20 }, () => instance("crowd").migrate()));
    expect(await tablesOf(database, "crowd")).toEqual(own);
    const applied = await database.query(
      "select number, name from crowd.migrations order by number",
    );
    expect(applied).toEqual(migrations);
  });

  test("many instances at once find nothing but an empty schema, again and again", async () => {
    for (let round = 0; round < 8; round += 1) {
      const schema = `given_${round}`;
      await database.query(`create schema ${schema}`);
      await Promise.all(Array.from({ length: 10 }, () => instance(schema).migrate()));
      expect(await tablesOf(database, schema)).toEqual(own);
    }
  });

  test("several schemas may be made at once", async () => {
    const schemas = ["one", "two", "three", "_", "a".repeat(63)];
    await Promise.all([...schemas, ...schemas].map((schema) => instance(schema).migrate()));
    for (const schema of schemas) expect(await tablesOf(database, schema)).toEqual(own);
    expect(await tablesOf(database, "public")).toEqual([]);
  });

  test("twice is harmless: what is there stays as it is", async () => {
    await instance("twice").migrate();
    await database.query(
      "insert into twice.audit_log_outcomes (slot, organization_id, outcomes) values (1, 'o', '')",
    );
    const before = await database.query("select * from twice.migrations");
    await instance("twice").migrate();
    expect(await database.query("select * from twice.migrations")).toEqual(before);
    expect(await database.query("select from twice.audit_log_outcomes")).toHaveLength(1);
  });

  test("a schema of a newer version is refused, and left as it is", async () => {
    await instance("newer").migrate();
    await database.query("insert into newer.migrations values (9999, 'from_the_future', now())");
    await expect(instance("newer").migrate()).rejects.toMatchObject({
      code: "schema_too_new",
      message: expect.stringContaining("9999 (from_the_future)"),
    });
  });

  test("a migration that fails in the middle leaves nothing, and works once it is mended", async () => {
    const folder = await mkdtemp(join(tmpdir(), "latchkey-migrations-"));
    const write = (name: string, text: string) => writeFile(join(folder, name), text);
    const opened = openDatabase(database.source, {
      schema: "half",
      timeoutMs: 5000,
      onError: () => {},
    });
    const run = () => migrate(opened, pathToFileURL(`${folder}/`));
    try {
      await write(
        "0001_first.sql",
        "create table first (n int);\n-- A comment; with a semicolon;\ncreate table second (n int default 1);\n",
      );
      await write(
        "0002_broken.sql",
        "create table third (n int);\nalter table first add column m int;\nselect no_such_column from first;\n",
      );
      await write("readme.md", "no migration");
      await expect(run()).rejects.toThrow("no_such_column");
      expect(await tablesOf(database, "half")).toEqual(["migrations"]);
      expect(await database.query("select number from half.migrations")).toEqual([{ number: 0 }]);
      await write("0002_broken.sql", "create table third (n int);\n");
      await run();
      expect(await tablesOf(database, "half")).toEqual(["first", "migrations", "second", "third"]);
      await write("0003_broken.sql", "create table fourth (n int);\nselect 1/0;\n");
      await expect(run()).rejects.toThrow("division by zero");
      expect(await tablesOf(database, "half")).not.toContain("fourth");
    } finally {
      await opened.close();
      await rm(folder, { recursive: true });
    }
  });
});

describe("migrate on PostgreSQL", () => {
  test("at once where every transaction is serializable: those that have waited find what was applied meanwhile", async () => {
    const { url, drop } = await createDatabase();
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    const name = new URL(url).pathname.slice(1);
    await admin.query(`alter database ${name} set default_transaction_isolation = serializable`);
    const services = Array.from({ length: 8 }, () => createKeyService({ database: url }));
    try {
      await Promise.all(services.map((service) => service.migrate()));
      const { rows } = await admin.query(
        "select number, name from latchkey.migrations order by number",
      );
      expect(rows).toEqual(migrations);
    } finally {
      for (const service of services) await service.close();
      await admin.end();
      await drop();
    }
  });

  test("needs no right on the database, only a schema of its own", async () => {
    const { url, drop } = await createDatabase();
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    const role = `guest_${Date.now()}`;
    await admin.query(`create role ${role} login password 'guest'`);
    try {
      const guest = new URL(url);
      Object.assign(guest, { username: role, password: "guest" });
      const service = createKeyService({ database: guest.href, schema: "given" });
      await expect(service.migrate()).rejects.toThrow("permission denied");
      await admin.query(`create schema given authorization ${role}`);
      await service.migrate();
      await service.close();
      const { rows } = await admin.query(
        "select distinct tableowner from pg_tables where schemaname = 'given'",
      );
      expect(rows).toEqual([{ tableowner: role }]);
    } finally {
      await admin.query(`drop owned by ${role} cascade; drop role ${role}`);
      await admin.end();
      await drop();
    }
  });

  test("says `unavailable` where there is no database", async () => {
    const service = createKeyService({ database: "postgres://nobody@127.0.0.1:1/none" });
    await expect(service.migrate()).rejects.toMatchObject({ code: "unavailable" });
    await service.close();
  });
});
