import { expect, test } from "vitest";
import { changesBetween } from "./changes.ts";

test.each([
  [{}, {}, undefined],
  [{ a: 1 }, { a: 1 }, undefined],
  [{ a: 1 }, { a: 2 }, { a: { from: 1, to: 2 } }],
  [{ a: 1, b: 2 }, { b: 2 }, { a: { from: 1, to: null } }],
  [{}, { a: 1 }, { a: { from: null, to: 1 } }],
  [{ a: undefined }, { a: null }, undefined],
  [{ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, undefined],
  [{ a: [1, 2] }, { a: [2, 1] }, { a: { from: [1, 2], to: [2, 1] } }],
  [{ a: false }, { a: null }, { a: { from: false, to: null } }],
  [{ a: "" }, {}, { a: { from: "", to: null } }],
])("between %j and %j", (before, after, changes) => {
  expect(changesBetween(before, after)).toEqual(changes);
});

test("instants that are the same do not differ, however they are held", () => {
  const [one, same] = [new Date(0), new Date(0)];
  expect(changesBetween({ at: one }, { at: same })).toBeUndefined();
});
