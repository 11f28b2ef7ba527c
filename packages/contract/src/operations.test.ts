import { expect, test } from "vitest";
import { openapi } from "./generated/openapi.ts";
import { findOperation } from "./operations.ts";

interface Operation {
  readonly operationId: string;
}
const METHODS = new Set(["get", "post", "put", "patch", "delete"]);
const documented = // Under each path stands an object.
  Object.entries(openapi.paths as Record<string, object>).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => METHODS.has(method))
      // What stands under a method is an operation.
      .map(([method, operation]) => ({
        path,
        method: method.toUpperCase(),
        ...(operation as Operation),
      })),
  );

test("every operation of openapi.yaml is found, by its method and path", () => {
  expect(documented.length).toBeGreaterThan(9);
  for (const { path, method, operationId } of documented) {
    const given = path.replace(/\{\w+\}/g, "a%20b");
    const name = /\{(\w+)\}/.exec(path)?.[1];
    expect(findOperation(method, given)).toEqual({
      operationId,
      route: path,
      params: name === undefined ? {} : { [name]: "a b" },
    });
  }
});

test("another method is answered with those that there are", () => {
  expect(findOperation("PUT", "/v1/api-keys")).toEqual({
    allow: expect.toSatisfy((allow: string[]) => allow.toSorted().join() === "GET,POST"),
  });
  expect(findOperation("GET", "/v1/api-keys/x/revoke")).toEqual({ allow: ["POST"] });
  expect(findOperation("get", "/v1/principal")).toEqual({ allow: ["GET"] });
});

test.each([
  "",
  "/",
  "/v1",
  "/v1/",
  "/v1/API-keys",
  "/v1/api-keys/",
  "/v1/api-keys//",
  "/v1/api-keys//revoke",
  "/v1/api-keys/%",
  "/v1/api-keys/%zz/revoke",
  "/v1/api-keys/a/b",
  "/v1/principal/",
  "v1/principal",
  "/v1/{apiKeyId}",
  "/v2/principal",
  "/v1/principal?x=1",
])("there is nothing at %j", (path) => {
  expect(findOperation("GET", path)).toBeUndefined();
});

test("an id that holds a slash is one segment", () => {
  expect(findOperation("GET", "/v1/api-keys/a%2Fb")).toMatchObject({ params: { apiKeyId: "a/b" } });
});
