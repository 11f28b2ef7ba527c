import { createKeyService } from "@latchkey/server";
import { migrationState, openDatabase } from "@latchkey/server/postgres";
import { expect, test } from "vitest";
import { databases } from "../support/databases.ts";

test.each(databases)(
  "on $name it says what is pending, and what is of a newer version",
  async ({ open }) => {
    const database = await open();
    const { source } = database;
    const options = { schema: "latchkey", timeoutMs: 5_000, onError: () => undefined };
    const state = () => migrationState(openDatabase(source, options));
    const { pending, unknown } = await state();
    expect(pending[0]).toBe("0001_keys_and_log");
    expect(unknown).toEqual([]);
    // To look changes nothing.
    const schemas = "select 1 from pg_catalog.pg_namespace where nspname = 'latchkey'";
    expect(await database.query(schemas)).toEqual([]);

    const keys = createKeyService({ database: source });
    await keys.migrate();
    expect(await state()).toEqual({ pending: [], unknown: [] });
    await database.query("insert into latchkey.migrations (number, name) values (900, 'later')");
    expect(await state()).toEqual({ pending: [], unknown: ["0900_later"] });
    await keys.close();
    await database.close();
  },
);
