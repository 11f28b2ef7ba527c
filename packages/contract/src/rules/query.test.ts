import fc from "fast-check";
import { expect, test } from "vitest";
import { parseQuery } from "./query.ts";

test.each([
  ["", {}],
  ["a=1", { a: "1" }],
  ["a=1&b=2", { a: "1", b: "2" }],
  ["a=1&a=2", { a: ["1", "2"] }],
  ["a=1&b=x&a=2&a=3", { a: ["1", "2", "3"], b: "x" }],
  ["a", { a: "" }],
  ["=1", { "": "1" }],
  ["a=%C3%A9+b", { a: "é b" }],
  ["?a=1", { "?a": "1" }],
  ["&&a=1&", { a: "1" }],
])("the query %j is %j", (search, query) => {
  expect(parseQuery(search)).toEqual(query);
});

test("a parameter may be called whatever it likes, and is one that was given", () => {
  const query = parseQuery("__proto__=x&constructor=y");
  expect(Object.entries(query)).toEqual([
    ["__proto__", "x"],
    ["constructor", "y"],
  ]);
});

test("whatever is sent comes as it was meant, in order", () => {
  const text = fc.string({ unit: "grapheme" });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), text)), (pairs) => {
      const query = parseQuery(String(new URLSearchParams(pairs)));
      for (const name of ["a", "b", "c"]) {
        const values = pairs.filter(([own]) => own === name).map(([, value]) => value);
        expect(query[name]).toEqual(values.length > 1 ? values : values[0]);
      }
    }),
  );
});
