import { describe, expect, test } from "vitest";
import { operations } from "../generated/operations.ts";
import { findOperation } from "../operations.ts";
import type { OperationMatch } from "../operations.ts";
import { hasBody, isApiPath, isForAnyone, leavesTrace, managesApiKeys } from "./api-path.ts";

const all = Object.entries(operations).map(([operationId, { method, path }]) => ({
  operationId,
  path: path.replaceAll(/\{\w+\}/g, "x"),
  match: findOperation(method, path.replaceAll(/\{\w+\}/g, "x")),
}));
const those = (is: (match: OperationMatch) => boolean): string[] =>
  all.filter(({ match }) => is(match)).map(({ operationId }) => operationId);

describe("the paths of the API", () => {
  test("are those of its operations, and whatever is below them", () => {
    for (const { path } of all) {
      expect([path, isApiPath(path)]).toEqual([path, true]);
      expect(isApiPath(`${path}/more`)).toBe(true);
    }
  });

  test.each([
    "/",
    "/v1",
    "/v1/",
    "/v1/reports",
    "/v1/api-keys-of-mine",
    "/v1/principals",
    "/v2/api-keys",
    "/mine/v1/api-keys",
    "v1/api-keys",
    "/v1api-keys",
    "/v1/API-keys",
  ])("are not %j, which is the host's", (path) => {
    expect(isApiPath(path)).toBe(false);
  });
});

test.each([
  ["POST", true],
  ["PATCH", true],
  ["GET", false],
  ["HEAD", false],
  ["DELETE", false],
  ["OPTIONS", false],
])("the body of a %s is looked at: %s", (method, is) => {
  expect(hasBody(method)).toBe(is);
});

test("to manage API keys is whatever is done to them, by their list or by one", () => {
  expect(those(managesApiKeys)).toEqual(
    all.filter(({ path }) => path.startsWith("/v1/api-keys")).map(({ operationId }) => operationId),
  );
  expect(those(managesApiKeys).length).toBeGreaterThan(5);
});

test("of what is safe, an export alone leaves a trace", () => {
  expect(those(leavesTrace)).toEqual(["exportAuditLog"]);
});

test("whoever finds a secret may report it, and do nothing else without credentials", () => {
  expect(those(isForAnyone)).toEqual(["reportLeakedApiKey"]);
});

test.each([
  ["nothing at a path", findOperation("GET", "/v1/x")],
  ["another method", findOperation("PUT", "/v1/api-keys")],
])("%s manages nothing, leaves no trace, and is for nobody", (_, match) => {
  expect([managesApiKeys(match), leavesTrace(match), isForAnyone(match)]).toEqual([
    false,
    false,
    false,
  ]);
});
