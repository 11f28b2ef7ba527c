import { defaultSecretFormat } from "@latchkey/contract";
import { describe, expect, test } from "vitest";
import { checkRecord } from "./host-entry.ts";
import type { AuditLogRecord } from "./host-entry.ts";

const ada = { type: "user", id: "u1", name: "Ada", organizationId: "acme" } as const;
/** The changes as they are written. A host that has no compiler may hand over anything. */
const written = (changes: unknown) => {
  const record = { action: "environment.updated", changes } as AuditLogRecord;
  return checkRecord(ada, record, defaultSecretFormat).changes;
};

const change = { from: 1, to: 2 };
const fields = (count: number, value: unknown) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, value]));
const nested = (depth: number): unknown => JSON.parse("[".repeat(depth) + "]".repeat(depth));
const circular: Record<string, unknown> = {};
circular["self"] = { from: circular, to: null };

const NOT_CHANGES =
  "audit.record: changes must be JSON, { field: { from, to } } or { snapshot: { … } }, with 200 fields at the most.";
const TOO_LARGE = "audit.record: changes must not be larger than 64 KiB.";

describe("the changes of a record", () => {
  test.each([
    ["none at all", {}],
    ["one field", { region: { from: "eu", to: null } }],
    ["a field with more to it", { region: { from: 1, to: 2, unit: "s" } }],
    ["a field that is called snapshot, and another", { snapshot: change, region: change }],
    ["200 fields", fields(200, change)],
    ["a snapshot", { snapshot: { name: "x", tags: ["a"], on: true } }],
    ["a snapshot of nothing", { snapshot: {} }],
    ["a snapshot of 200 fields", { snapshot: fields(200, 1) }],
  ])("may be %s", (_, changes) => {
    expect(written(changes)).toEqual(changes);
  });

  test("are written as the JSON that they are", () => {
    const at = new Date("2026-11-23T09:00:00.000Z");
    expect(written({ at: { from: null, to: at } })).toEqual({
      at: { from: null, to: at.toISOString() },
    });
    // JSON has no undefined: a change to it is none.
    expect(() => written({ at: { from: 1, to: undefined } })).toThrow(NOT_CHANGES);
  });

  test.each<[string, unknown]>([
    ["a text", "region"],
    ["a number", 7],
    ["a list", [change]],
    ["false", false],
    ["a function", () => change],
    ["a symbol", Symbol("x")],
    ["a field that is a text", { region: "eu" }],
    ["a field that is null", { region: null }],
    ["a field without from", { region: { to: 1 } }],
    ["a field without to", { region: { from: 1 } }],
    ["one right field and one wrong", { region: change, zone: 1 }],
    ["201 fields", fields(201, change)],
    ["a snapshot of 201 fields", { snapshot: fields(201, 1) }],
    ["a snapshot that is a list", { snapshot: [] }],
    ["a snapshot that is a text", { snapshot: "x" }],
    ["a snapshot that is null", { snapshot: null }],
    ["a snapshot and a field that is none", { snapshot: {}, region: change }],
    ["circular", circular],
    ["a BigInt", { region: { from: 1n, to: 2 } }],
    [
      "what throws when it is written",
      { region: { from: { toJSON: () => expect.unreachable() }, to: 1 } },
    ],
  ])("are not %s", (_, changes) => {
    expect(() => written(changes)).toThrow(NOT_CHANGES);
  });

  test("may be as deep as JSON goes", () => {
    expect(written({ f: { from: nested(50), to: null } })).toEqual({
      f: { from: nested(50), to: null },
    });
  });

  test("hold 64 KiB and no byte more, however many characters that is", () => {
    const empty = JSON.stringify({ snapshot: { text: "" } }).length;
    const fits = "é".repeat((65_536 - empty) / 2);
    expect(written({ snapshot: { text: fits } })).toEqual({ snapshot: { text: fits } });
    expect(() => written({ snapshot: { text: `${fits}x` } })).toThrow(TOO_LARGE);
  });
});
