import { describe, expect, test } from "vitest";
import type { OperationId } from "../operations.ts";
import { formats } from "./formats.ts";
import { validateRequest } from "./validate-request.ts";
import type { RequestParts } from "./validate-request.ts";

const ID = "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10";
const none: RequestParts = { params: {}, query: {}, headers: {} };
const faultsOf = (operationId: OperationId, parts: Partial<RequestParts>) =>
  validateRequest(operationId, { ...none, ...parts });

describe("a request that fits", () => {
  test.each<[OperationId, Partial<RequestParts>]>([
    ["createApiKey", { body: { name: "CI" }, headers: { "idempotency-key": "a", other: " " } }],
    ["revokeApiKey", { params: { apiKeyId: ID } }],
    ["revokeApiKey", { params: { apiKeyId: ID }, body: {} }],
    ["listApiKeys", { query: { status: "active", search: "ci" } }],
    ["exportAuditLog", { query: { from: "2026-11-23T09:00:00Z", ip: "::1" } }],
  ])("to %s has no fault: %j", (operationId, parts) => {
    expect(faultsOf(operationId, parts)).toEqual([]);
  });

  test("has its numbers read, and its defaults filled in", () => {
    const query: Record<string, unknown> = { limit: "7" };
    expect(faultsOf("listApiKeys", { query })).toEqual([]);
    expect(query).toMatchObject({ limit: 7 });
    const absent: Record<string, unknown> = {};
    expect(faultsOf("listApiKeys", { query: absent })).toEqual([]);
    expect(absent).toMatchObject({ limit: 50 });
  });
});

describe("a request that does not fit", () => {
  test.each<[string, OperationId, Partial<RequestParts>, string, string]>([
    ["lacks a field", "createApiKey", { body: {} }, "/body/name", "required"],
    ["has no body", "createApiKey", {}, "/body", "required"],
    [
      "has an unknown field",
      "createApiKey",
      { body: { name: "a", x: 1 } },
      "/body/x",
      "additionalProperties",
    ],
    [
      "has a field whose name is a pointer's",
      "createApiKey",
      { body: { name: "a", "a/b~c": 1 } },
      "/body/a~1b~0c",
      "additionalProperties",
    ],
    ["has a field of another type", "createApiKey", { body: { name: 7 } }, "/body/name", "type"],
    ["has an unknown parameter", "listApiKeys", { query: { x: "1" } }, "/query/x", "unknown"],
    [
      "has an unknown parameter whose name holds a slash",
      "listApiKeys",
      { query: { "a/b": "1" } },
      "/query/a/b",
      "unknown",
    ],
    [
      "has a parameter of no known value",
      "listApiKeys",
      { query: { status: "x" } },
      "/query/status",
      "enum",
    ],
    [
      "has no number where one belongs",
      "listApiKeys",
      { query: { limit: "x" } },
      "/query/limit",
      "type",
    ],
    [
      "has too large a number",
      "listApiKeys",
      { query: { limit: "101" } },
      "/query/limit",
      "maximum",
    ],
    [
      "has a malformed id",
      "getApiKey",
      { params: { apiKeyId: "x" } },
      "/params/apiKeyId",
      "format",
    ],
    [
      "has a malformed header",
      "createApiKey",
      { body: { name: "a" }, headers: { "idempotency-key": "a b" } },
      "/headers/idempotency-key",
      "pattern",
    ],
  ])("because it %s is told where and why", (_, operationId, parts, path, keyword) => {
    expect(faultsOf(operationId, parts)).toContainEqual(expect.objectContaining({ path, keyword }));
  });

  test("is told all its faults, of its parameters and of its body", () => {
    const parts = { params: { apiKeyId: "x" }, body: { name: "", x: 1 } };
    const paths = faultsOf("updateApiKey", parts).map(({ path }) => path);
    expect(new Set(paths)).toEqual(new Set(["/params/apiKeyId", "/body/name", "/body/x"]));
  });

  test("is told what belongs there", () => {
    expect(faultsOf("createApiKey", { body: { name: 7 } })).toEqual([
      { path: "/body/name", keyword: "type", message: "must be string" },
    ]);
  });

  test("is told the values that there are", () => {
    expect(faultsOf("exportAuditLog", { query: { format: "xml" } })).toEqual([
      {
        path: "/query/format",
        keyword: "enum",
        message: "must be equal to one of the allowed values: csv, ndjson",
      },
    ]);
  });

  test("is told of its empty parameters first, and of them alone", () => {
    expect(faultsOf("listApiKeys", { query: { status: "", search: "", x: "1" } })).toEqual([
      { path: "/query/status", keyword: "empty", message: "" },
      { path: "/query/search", keyword: "empty", message: "" },
    ]);
  });

  test.each(["1e1", "0x10", " 5", "5 ", "05", "+5", "5.0"])(
    "has no number in %j, whatever JavaScript takes it for",
    (limit) => {
      expect(faultsOf("listApiKeys", { query: { limit } })).toContainEqual({
        path: "/query/limit",
        keyword: "type",
        message: "must be integer",
      });
    },
  );
});

test.each([
  ["date-time", "2026-11-23T09:00:00Z", "2026-11-23"],
  ["uuid", ID, "x"],
  ["ip", "192.0.2.1", "localhost"],
])("the format %s takes %s and not %s", (format, is, isNot) => {
  expect([formats[format]?.(is), formats[format]?.(isNot)]).toEqual([true, false]);
});
