import type { PGlite } from "@electric-sql/pglite";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newPglite } from "../../../../test/support/new-pglite.ts";
import { prepareOnPglite } from "./prepared-statement.ts";
import type { PreparedStatement } from "./prepared-statement.ts";
import { cellOf, nullableCellOf, rowsOf, textRow, textRows } from "./text-rows.ts";

interface Row {
  readonly number: string;
  readonly text: string;
  readonly maybe: string | null;
}

let pglite: PGlite;
let taken: PreparedStatement<Row>;
beforeAll(async () => {
  pglite = await newPglite();
  taken = prepareOnPglite(
    pglite,
    5000,
  )<Row>(
    `select ${cellOf("r", 1)} as number, ${cellOf("r", 2)} as text, ${nullableCellOf("r", 3)} as maybe
    from ${rowsOf("$1")} as r`,
  );
});
afterAll(() => pglite.close());

/** With the characters that mean something, more often than chance would have it. */
const text = fc.string({
  unit: fc.oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
    fc.constantFrom("\u001a", "\u001e", "\u001f", "'", "\\", "\n", ",", '"'),
  ),
});
const row = fc.record({ text, maybe: fc.option(text) });

const without = (given: string): string =>
  ["\u001a", "\u001e", "\u001f"].reduce((text, separator) => text.replaceAll(separator, ""), given);
const isHeld = (given: string | null): boolean => given === null || !given.includes("\0");

test("whatever the cells hold, each row comes back as itself, without the separators in it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 20 }), async (given) => {
      const rows = given.filter((one) => isHeld(one.text) && isHeld(one.maybe));
      const sent = textRows(rows.map((one, index) => textRow([index, one.text, one.maybe])));
      const expected = rows.map((one, index) => ({
        number: String(index),
        text: without(one.text),
        maybe: one.maybe === null ? null : without(one.maybe),
      }));
      expect(await taken.run([sent])).toEqual(expected);
    }),
  );
});

test("a NUL is refused by the database, and nothing behind it is lost unseen", async () => {
  const sent = textRows([textRow([1, "a\0b", null]), textRow([2, "c", null])]);
  await expect(taken.run([sent])).rejects.toMatchObject({ code: "22021" });
  expect(await taken.run([textRow([3, "d", ""])])).toEqual([{ number: "3", text: "d", maybe: "" }]);
});
