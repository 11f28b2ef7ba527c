import { describe, expect, test } from "vitest";
import { changeRows } from "./change-rows.ts";

describe("what an entry changed", () => {
  test("is a row for each field, before and after", () => {
    expect(
      changeRows({ name: { from: "CI", to: "CI/CD" }, expiresAt: { from: null, to: "x" } }),
    ).toEqual({
      kind: "diff",
      rows: [
        { field: "name", from: "CI", to: "CI/CD" },
        { field: "expiresAt", from: null, to: "x" },
      ],
    });
  });

  test("is only what differs, where a field holds fields", () => {
    const from = { region: "eu", tags: ["a"], limits: { rows: 1, bytes: 2 } };
    const to = { region: "eu", tags: ["a", "b"], limits: { rows: 1, bytes: 3 }, beta: true };
    expect(changeRows({ settings: { from, to } })?.rows).toEqual([
      { field: "settings.tags", from: ["a"], to: ["a", "b"] },
      { field: "settings.limits.bytes", from: 2, to: 3 },
      { field: "settings.beta", from: undefined, to: true },
    ]);
  });

  test("is the whole of what was created, field by field", () => {
    expect(
      changeRows({ snapshot: { name: "CI/CD", quota: { rows: 5 }, tags: [], none: {} } }),
    ).toEqual({
      kind: "snapshot",
      rows: [
        { field: "name", value: "CI/CD" },
        { field: "quota.rows", value: 5 },
        { field: "tags", value: [] },
        { field: "none", value: {} },
      ],
    });
  });

  test("can be a field that is called snapshot, beside others", () => {
    const changes = { snapshot: { from: "a", to: "b" }, name: { from: "c", to: "d" } };
    expect(changeRows(changes)).toMatchObject({ kind: "diff", rows: [{ field: "snapshot" }, {}] });
  });

  test("does not drown the reader in what is nested deep, or go on for ever", () => {
    let deep: unknown = 1;
    for (let level = 0; level < 1000; level += 1) deep = { in: deep };
    expect(changeRows({ snapshot: { deep } })?.rows).toMatchObject([{ field: "deep.in.in.in" }]);
    expect(changeRows({ deep: { from: deep, to: 1 } })?.rows).toMatchObject([
      { field: "deep", to: 1 },
    ]);
  });

  test("is nothing, for most entries", () => {
    expect(changeRows(null)).toBeNull();
  });
});
