import type { PGlite } from "@electric-sql/pglite";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newPglite } from "../../../../test/support/new-pglite.ts";
import { openDatabase } from "./database.ts";
import type { Database } from "./database.ts";

let pglite: PGlite;
let patient: Database;
let impatient: Database;

beforeAll(async () => {
  pglite = await newPglite();
  await pglite.exec("create schema own; create table own.written (n int)");
  const open = (timeoutMs: number) =>
    openDatabase(pglite, { schema: "own", timeoutMs, onError: () => undefined });
  patient = open(10_000);
  impatient = open(200);
});
afterAll(() => pglite.close());

/** Does the work while the host holds the one connection. */
async function whileHeld<T>(work: () => Promise<T>): Promise<T> {
  let letGo = (): void => {};
  const held = pglite.transaction(() => new Promise<void>((resolve) => (letGo = resolve)));
  try {
    return await work();
  } finally {
    letGo();
    await held;
  }
}

const write = (database: Database, n: number) =>
  database.transaction((transaction) =>
    sql`insert into own.written values (${n})`.execute(transaction),
  );

test("work that does not get the one connection in time is given up, and never done", async () => {
  await write(patient, 1);
  await whileHeld(async () => {
    const refusals = [
      write(impatient, 2),
      impatient.query("select 1", []),
      impatient.run((kysely) => sql`select 1`.execute(kysely)),
    ];
    for (const refusal of await Promise.allSettled(refusals)) {
      expect(refusal).toMatchObject({ status: "rejected", reason: { code: "unavailable" } });
    }
  });
  await write(patient, 3);
  expect((await pglite.query("select n from own.written order by n")).rows).toEqual([
    { n: 1 },
    { n: 3 },
  ]);
});
