import { describe, expect, test } from "vitest";
import { encodeCursor } from "../cursor.ts";
import { apiKeyPosition, entryPosition } from "./list-position.ts";

const ID = "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10";
const AT = "2026-11-23T09:00:00.000Z";
const refused = { refused: "invalid_cursor" };

describe("a page of entries", () => {
  const list = { actor: "u1" };
  const after = (...position: (string | null)[]) =>
    entryPosition(list, encodeCursor(list, position));

  test("begins at the beginning without a cursor", () => {
    expect(entryPosition(list, undefined)).toStrictEqual({ after: undefined });
  });

  test("begins after the entry that its cursor names, in whatever case", () => {
    expect(after(ID)).toEqual({ after: ID });
    expect(after(ID.toUpperCase())).toEqual({ after: ID });
  });

  test.each([[[]], [[null]], [["x"]], [[`${ID}x`]], [[ID, ID]], [[ID, null]]])(
    "is refused where its cursor holds %j",
    (position) => {
      expect(after(...position)).toEqual(refused);
    },
  );

  test("is refused where its cursor is of another list, or none", () => {
    expect(entryPosition({}, encodeCursor(list, [ID]))).toEqual(refused);
    expect(entryPosition(list, "x")).toEqual(refused);
  });
});

describe("a page of API keys", () => {
  const after = (sort: string, ...position: (string | null)[]) =>
    apiKeyPosition({ sort }, encodeCursor({ sort }, position));

  test("begins at the beginning without a cursor", () => {
    expect(apiKeyPosition({ sort: "name" }, undefined)).toStrictEqual({ after: undefined });
  });

  test.each([
    ["name", "CI/CD Pipeline"],
    ["-name", ""],
    ["name", "not an instant"],
    ["createdAt", AT],
    ["-createdAt", AT],
    ["lastUsedAt", "0001-01-01T00:00:00.000Z"],
  ])("by %s begins after the value and the id of its cursor: %j", (sort, value) => {
    expect(after(sort, value, ID)).toEqual({ after: [value, ID] });
  });

  test.each([
    ["name", []],
    ["name", ["a"]],
    ["name", [null, ID]],
    ["name", ["a", null]],
    ["name", ["a", "x"]],
    ["name", ["a", ID, "more"]],
    ["name", ["a\0b", ID]],
    ["name", ["\ud800", ID]],
    ["createdAt", ["CI/CD Pipeline", ID]],
    ["createdAt", [null, ID]],
    ["createdAt", ["xZ", ID]],
    // An instant, but ours are in UTC, and PostgreSQL does not take every offset.
    ["createdAt", ["2026-11-23T09:00:00.000+23:59", ID]],
  ])("by %s is refused where its cursor holds %j", (sort, position) => {
    expect(after(sort, ...position)).toEqual(refused);
  });

  test("is refused where its cursor is of another sort", () => {
    const cursor = encodeCursor({ sort: "-name" }, ["a", ID]);
    expect(apiKeyPosition({ sort: "name" }, cursor)).toEqual(refused);
  });
});
