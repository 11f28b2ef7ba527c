import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeCursor, encodeCursor } from "./cursor.ts";

// Lone surrogates included.
const text = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) });
const list = fc.dictionary(fc.string(), fc.option(text, { nil: undefined }), { maxKeys: 4 });
const position = fc.array(fc.option(text), { maxLength: 3 });

test("a cursor comes back as the place it was made of, whatever stands in it", () => {
  fc.assert(
    fc.property(list, position, (filters, place) => {
      const cursor = encodeCursor(filters, place);
      expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
      expect(decodeCursor(filters, cursor)).toEqual(place);
    }),
  );
});

test("the order of the filters, and those that are undefined, are no part of a list", () => {
  const cursor = encodeCursor({ b: "2", a: "1", c: undefined }, ["x"]);
  expect(decodeCursor({ a: "1", b: "2" }, cursor)).toEqual(["x"]);
});

test("a cursor of another list is none", () => {
  const cursor = encodeCursor({ status: "active" }, ["x"]);
  for (const other of [
    {},
    { status: "revoked" },
    { status: "active", search: "a" },
    { Status: "active" },
  ]) {
    expect(decodeCursor(other, cursor)).toBeUndefined();
  }
});

test("a cursor that something was added to is none, even where base64 would not mind", () => {
  const cursor = encodeCursor({}, ["x"]);
  const padding = "=".repeat((4 - (cursor.length % 4)) % 4);
  expect(padding).not.toBe("");
  for (const other of [` ${cursor}`, `${cursor}\n`, cursor + padding]) {
    expect(decodeCursor({}, other)).toBeUndefined();
  }
});

test("what is no cursor is refused, and never throws", () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.base64String(), fc.json().map(btoaOf)), (given) => {
      expect(decodeCursor({}, given)).toBeUndefined();
    }),
  );
  for (const inside of [null, 1, "x", {}, [], ["x"], [0, 1], [0, {}]]) {
    expect(decodeCursor({}, btoaOf(JSON.stringify(inside)))).toBeUndefined();
  }
});

test("a place may hold texts and nulls only, even where the list fits", () => {
  const bytes = Uint8Array.from(
    atob(encodeCursor({}, []).replaceAll("-", "+").replaceAll("_", "/")),
    (char) => char.charCodeAt(0),
  );
  const [owner] = JSON.parse(new TextDecoder().decode(bytes)) as [number];
  expect(decodeCursor({}, btoaOf(JSON.stringify([owner, "x", null])))).toEqual(["x", null]);
  for (const value of [1, true, {}, ["x"]]) {
    expect(decodeCursor({}, btoaOf(JSON.stringify([owner, value])))).toBeUndefined();
  }
});

function btoaOf(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
