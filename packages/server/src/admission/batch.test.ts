import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AdmissionRequest, AdmissionRow } from "../postgres/admission.ts";
import type { Outcome } from "../postgres/audit-log-outcomes.ts";
import { judge } from "./batch.ts";
import { createNotes } from "./notes.ts";

class SqlError extends Error {
  readonly code: string;
  constructor(code: string) {
    super("The database refuses it.");
    this.code = code;
  }
}

const request = (digest: string): AdmissionRequest => ({ digest, entry: undefined });

/**
 * Answers as the database does, with a row for each digest that some key has, numbered by the list of digests. What the
 * real statement makes of it is tested in test/service; here it is what becomes of its answers.
 */
function databaseWith({
  known = () => true,
  fails = () => undefined,
}: {
  readonly known?: (digest: string) => boolean;
  readonly fails?: (digests: readonly string[]) => SqlError | undefined;
}) {
  const statements: { digests: string[]; outcomes: unknown[] }[] = [];
  const run = async ([listed = "", , outcomesJson = "[]"]: readonly string[]) => {
    const digests = listed.split(",");
    statements.push({ digests, outcomes: JSON.parse(outcomesJson) as unknown[] });
    const error = fails(digests);
    if (error !== undefined) throw error;
    return (
      digests
        .map((name, index) => ({ number: index + 1, name }) as AdmissionRow)
        .filter(({ name }) => known(name))
        // A database promises no order.
        .toReversed()
    );
  };
  const told: unknown[] = [];
  const notes = createNotes<Outcome>(
    async () => {},
    (error) => told.push(error),
  );
  return {
    statements,
    notes,
    told,
    judged: (digests: readonly string[]) => judge({ run }, notes, digests.map(request)),
  };
}

const fulfilled = (name: string | undefined, first: boolean) => ({
  status: "fulfilled",
  value: { row: name === undefined ? undefined : expect.objectContaining({ name }), first },
});

describe("a batch", () => {
  test("is judged by one statement, each request by the row of its secret", async () => {
    const { judged, statements } = databaseWith({ known: (digest) => digest !== "b" });
    expect(await judged(["a", "b", "c"])).toEqual([
      fulfilled("a", true),
      fulfilled(undefined, true),
      fulfilled("c", true),
    ]);
    expect(statements).toHaveLength(1);
  });

  test("asks for a secret once, however often it is presented, and says which request was the first", async () => {
    const { judged, statements } = databaseWith({});
    expect(await judged(["a", "b", "a", "b", "c", "a"])).toEqual([
      fulfilled("a", true),
      fulfilled("b", true),
      fulfilled("a", false),
      fulfilled("b", false),
      fulfilled("c", true),
      fulfilled("a", false),
    ]);
    expect(statements).toEqual([{ digests: ["a", "b", "c"], outcomes: [] }]);
  });

  test("fails as a whole where the database is at fault, and is not sent again", async () => {
    const away = new SqlError("57P01");
    const { judged, statements } = databaseWith({ fails: () => away });
    const rejected = { status: "rejected", reason: away };
    expect(await judged(["a", "b", "c"])).toEqual([rejected, rejected, rejected]);
    expect(statements).toHaveLength(1);
  });

  test("of one request fails with it, and is not sent again", async () => {
    const bad = new SqlError("22021");
    const { judged, statements } = databaseWith({ fails: () => bad });
    expect(await judged(["a"])).toEqual([{ status: "rejected", reason: bad }]);
    expect(statements).toHaveLength(1);
  });

  test("that falls into halves fails in the half for which the database goes away", async () => {
    const [bad, away] = [new SqlError("22021"), new SqlError("57P01")];
    const { judged, statements } = databaseWith({
      fails: (digests) => (digests.length === 4 ? bad : digests[0] === "c" ? away : undefined),
    });
    const rejected = { status: "rejected", reason: away };
    expect(await judged(["a", "b", "c", "d"])).toEqual([
      fulfilled("a", true),
      fulfilled("b", true),
      rejected,
      rejected,
    ]);
    expect(statements.map(({ digests }) => digests.length)).toEqual([4, 2, 2]);
  });
});

test("whatever the database cannot hold fails alone: its neighbours are judged, in order", async () => {
  const digest = fc.constantFrom(..."abcdefgh");
  await fc.assert(
    fc.asyncProperty(
      fc.array(digest, { minLength: 1, maxLength: 12 }),
      fc.uniqueArray(digest, { maxLength: 3 }),
      async (presented, bad) => {
        const error = new SqlError("22P05");
        const { judged } = databaseWith({
          fails: (digests) => (digests.some((one) => bad.includes(one)) ? error : undefined),
        });
        const answers = await judged(presented);
        expect(answers).toEqual(
          presented.map((one) =>
            bad.includes(one)
              ? { status: "rejected", reason: error }
              : fulfilled(one, expect.any(Boolean)),
          ),
        );
      },
    ),
    { numRuns: 100 },
  );
});

describe("outcomes that are due", () => {
  const ENTRY = "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a11";
  const outcomes = Array.from({ length: 250 }, (_, index) => ({
    organizationId: `o${index}`,
    entryId: ENTRY,
    status: 200,
    durationMs: 4,
  }));

  test("ride with a batch, once", async () => {
    const { judged, statements, notes } = databaseWith({});
    outcomes.forEach(notes.note);
    await judged(["a"]);
    await judged(["a"]);
    expect(statements.map((one) => one.outcomes.length)).toEqual([250, 0]);
  });

  test("are noted again where the batch fails, and do not ride with its halves", async () => {
    const { judged, statements, notes } = databaseWith({
      fails: (digests) => (digests.length > 1 ? new SqlError("22021") : undefined),
    });
    outcomes.forEach(notes.note);
    await judged(["a", "b"]);
    await judged(["a"]);
    expect(statements.map((one) => one.outcomes.length)).toEqual([250, 0, 0, 250]);
  });
});
