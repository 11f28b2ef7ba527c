import type { KeyServiceOptions, User } from "@latchkey/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { postgres } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { sendChecked } from "../support/openapi-check.ts";
import { ada, startService } from "../support/service.ts";

let database: OpenDatabase;
beforeAll(async () => {
  database = await postgres.open();
});
afterAll(() => database.close());

describe("who is signed in", () => {
  const failure = new Error("The session store is away.");
  const starting = (authenticateUser: KeyServiceOptions["authenticateUser"]) =>
    startService(database.source, { authenticateUser: authenticateUser ?? (() => null) });
  const principalWith = async (authenticateUser: KeyServiceOptions["authenticateUser"]) => {
    const service = await starting(authenticateUser);
    try {
      const answer = await sendChecked(service.url, "/v1/principal");
      return { status: answer.status, body: answer.body, failures: service.failures, answer };
    } finally {
      await service.close();
    }
  };

  test.each<[string, KeyServiceOptions["authenticateUser"]]>([
    ["null", () => null],
    ["undefined", () => undefined],
    ["null, later", () => Promise.resolve(null)],
  ])("nobody, where authenticateUser returns %s: 401", async (_, authenticateUser) => {
    const { status, body, failures, answer } = await principalWith(authenticateUser);
    expect({ status, code: body.code, failures }).toEqual({
      status: 401,
      code: "unauthenticated",
      failures: [],
    });
    expect(answer.headers.get("www-authenticate")).toBe('Bearer realm="API"');
  });

  test.each<[string, KeyServiceOptions["authenticateUser"]]>([
    [
      "throws",
      () => {
        throw failure;
      },
    ],
    ["rejects", () => Promise.reject(failure)],
  ])(
    "not known, where authenticateUser %s: 500, and the host is told",
    async (_, authenticateUser) => {
      const { status, body, failures, answer } = await principalWith(authenticateUser);
      expect({ status, code: body.code, failures }).toEqual({
        status: 500,
        code: "internal_error",
        failures: [failure],
      });
      expect(answer.text).not.toContain(failure.message);
    },
  );

  test.each<[string, unknown]>([
    ["a text", "u1"],
    ["true", true],
    ["an empty object", {}],
    ["a user without an organization", { id: "u1", name: "Ada" }],
    ["a numeric id", { id: 1, name: "Ada", organizationId: "acme" }],
    ["an empty organization", { ...ada, organizationId: "" }],
    ["a name of 256 characters", { ...ada, name: "A".repeat(256) }],
    ["a NUL in the id", { ...ada, id: "u\0" }],
    ["a line break in the name", { ...ada, name: "Ada\n" }],
    ["a lone surrogate in the organization", { ...ada, organizationId: "\ud800" }],
    ["a list", [ada]],
  ])("a guess, where authenticateUser returns %s: 500, and the host is told", async (_, user) => {
    const { status, failures } = await principalWith(() => user as User);
    expect(status).toBe(500);
    expect(failures).toEqual([expect.objectContaining({ code: "invalid_user" })]);
  });

  test("is asked with the host's own request", async () => {
    const seen: unknown[] = [];
    const service = await startService(database.source, {
      authenticateUser: (request) => {
        seen.push([request.app.locals["store"], request.ip, request.query, request.path]);
        return ada;
      },
      mount: (app, keys) => {
        app.locals["store"] = "sessions";
        app.set("trust proxy", true).set("query parser", "extended").use("/api", keys.router);
      },
    });
    try {
      const headers = [["X-Forwarded-For", "203.0.113.7"]] as const;
      await sendChecked(service.url, "/api/v1/principal?a[b]=1", { headers });
      expect(seen).toEqual([["sessions", "203.0.113.7", { a: { b: "1" } }, "/v1/principal"]]);
    } finally {
      await service.close();
    }
  });
});
