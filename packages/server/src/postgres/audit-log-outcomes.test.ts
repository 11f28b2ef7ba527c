import type { PGlite } from "@electric-sql/pglite";
import fc from "fast-check";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newPglite } from "../../../../test/support/new-pglite.ts";
import { admissionValues, prepareAdmission } from "./admission.ts";
import type { AdmissionRow } from "./admission.ts";
import { packOutcomes, selectOutcomes } from "./audit-log-outcomes.ts";
import type { Outcome } from "./audit-log-outcomes.ts";
import { openDatabase } from "./database.ts";
import type { Database } from "./database.ts";
import { migrate } from "./migrate.ts";
import type { PreparedStatement } from "./prepared-statement.ts";

let pglite: PGlite;
let database: Database;
let admission: PreparedStatement<AdmissionRow>;
beforeAll(async () => {
  pglite = await newPglite();
  database = openDatabase(pglite, { schema: "latchkey", timeoutMs: 5000, onError: () => {} });
  await migrate(database);
  const prepare = database.reserve({ connections: 1, timeoutMs: 5000 });
  admission = prepareAdmission(prepare, database.schema);
});
afterAll(async () => {
  await database.close();
  await pglite.close();
});

/** As openapi.yaml has it: 24 days. */
const LONGEST_MS = 2 ** 31 - 1;

const outcome: fc.Arbitrary<Outcome> = fc.record({
  // Two that differ in what stands around them, and whatever a host may call its own.
  organizationId: fc.oneof(
    fc.constantFrom("a", "a ", "1", "1 a", '"', "\\", "'"),
    fc.string({ minLength: 1, unit: "grapheme" }).filter((text) => !text.includes("\u0000")),
  ),
  entryId: fc.integer({ min: 0, max: Date.UTC(9999, 11, 31) }).map((msecs) => uuidv7({ msecs })),
  status: fc.integer({ min: 100, max: 999 }),
  durationMs: fc.oneof(fc.nat(10_000), fc.constantFrom(0, LONGEST_MS, LONGEST_MS + 1, 2 ** 50)),
});

/** Writes them by the statement of admission, which takes them along. */
async function write(outcomes: readonly Outcome[]): Promise<void> {
  await admission.run(admissionValues([], packOutcomes(outcomes)).values);
}

test("whatever outcomes are packed are read back as they were, by their own organization alone", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(outcome, { maxLength: 40, selector: ({ entryId }) => entryId }),
      async (outcomes) => {
        await pglite.exec("delete from latchkey.audit_log_outcomes");
        await write(outcomes);
        const ids = outcomes.map(({ entryId }) => entryId);
        const seen = new Set<string>();
        for (const organizationId of new Set(outcomes.map((one) => one.organizationId))) {
          const found = await selectOutcomes(database, organizationId, ids);
          const own = outcomes.filter((one) => one.organizationId === organizationId);
          expect(found).toEqual(
            new Map(
              own.map(({ entryId, status, durationMs }) => [
                entryId,
                { status, durationMs: Math.min(durationMs, LONGEST_MS) },
              ]),
            ),
          );
          for (const id of found.keys()) seen.add(id);
        }
        expect(seen.size).toBe(outcomes.length);
      },
    ),
    { numRuns: 60 },
  );
});

test("those of one moment and organization share a row, and each takes 22 bytes", () => {
  const at = Date.UTC(2026, 0, 1);
  const outcomes = Array.from({ length: 300 }, (_, number) => ({
    organizationId: number % 2 === 0 ? "acme" : "other",
    entryId: uuidv7({ msecs: at }),
    status: 200,
    durationMs: 5,
  }));
  const rows = packOutcomes(outcomes);
  expect(rows.map(({ organization }) => organization)).toEqual(["acme", "other"]);
  expect(rows.map(({ hex }) => hex.length)).toEqual([150 * 44, 150 * 44]);
});

test("an outcome written twice, or beside others of its moment, is one outcome; one that is pending is none", async () => {
  const organizationId = "acme";
  const [first = "", second = "", pending = ""] = Array.from({ length: 3 }, () =>
    uuidv7({ msecs: Date.UTC(2026, 0, 1) }),
  );
  const noted = { organizationId, entryId: first, status: 200, durationMs: 1 };
  await write([noted]);
  await write([noted, { organizationId, entryId: second, status: 499, durationMs: 2 }]);
  expect(await selectOutcomes(database, organizationId, [first, second, pending])).toEqual(
    new Map([
      [first, { status: 200, durationMs: 1 }],
      [second, { status: 499, durationMs: 2 }],
    ]),
  );
});
