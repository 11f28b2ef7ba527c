import { defaultSecretFormat } from "@latchkey/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createKey } from "../support/call.ts";
import { postgres } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { sendChecked } from "../support/openapi-check.ts";
import { startService } from "../support/service.ts";
import type { RunningService } from "../support/service.ts";

let database: OpenDatabase;
let service: RunningService;
let id: string;
let authorization: readonly (readonly [string, string])[];
beforeAll(async () => {
  database = await postgres.open();
  service = await startService(database.source);
  const { apiKey, secret } = await createKey(service.url);
  id = apiKey.id;
  authorization = [["Authorization", `Bearer ${secret}`]];
});
afterAll(async () => {
  await service.close();
  await database.close();
});

describe("a method that a path does not have", () => {
  const ALLOWED: [string, string, string[]][] = [
    ["the keys", "/v1/api-keys", ["GET", "POST"]],
    ["a key", "/v1/api-keys/ID", ["DELETE", "GET", "PATCH"]],
    ["revoke", "/v1/api-keys/ID/revoke", ["POST"]],
    ["the log", "/v1/audit-log-entries", ["GET"]],
    ["an entry", "/v1/audit-log-entries/ID", ["GET"]],
    ["the export", "/v1/audit-log/export", ["GET"]],
    ["the principal", "/v1/principal", ["GET"]],
  ];
  const METHODS = "GET HEAD OPTIONS POST PUT PATCH DELETE TRACE PROPFIND QUERY MKCOL".split(" ");

  test.each(ALLOWED)("of %s is answered 405 with Allow", async (_, pattern, allowed) => {
    const target = pattern.replace("ID", id);
    for (const method of METHODS.filter((name) => !allowed.includes(name))) {
      const { status, headers, body } = await sendChecked(service.url, target, {
        method,
        headers: authorization,
      });
      expect(status, `at ${method}`).toBe(405);
      expect(headers.get("allow")?.split(", ").toSorted(), `at ${method}`).toEqual(allowed);
      if (method !== "HEAD") expect(body.code).toBe("method_not_allowed");
    }
  });

  test("is answered 401 to whoever is not signed in", async () => {
    for (const method of METHODS) {
      const { status } = await sendChecked(service.url, "/v1/api-keys", { method });
      expect(status, `at ${method}`).toBe(401);
    }
  });
});

test.each([
  "/v1/api-keys/",
  "/v1/api-keys//",
  "/v1/api-keys//revoke",
  "/v1/api-keys/ID/",
  "/v1/api-keys/ID/Revoke",
  "/v1/api-keys/ID/revoke/",
  "/v1/api-keys/ID/rotate/now",
  "/v1/api-keys/ID%2Frevoke",
  "/v1/api-keys/%49D",
  "/v1/api-keys/..",
  "/v1/api-keys/%2e%2e",
  "/v1/api-keys/%2e%2e/principal",
  "/v1/api-keys/../principal",
  "/v1/api-keys/%2e%2e%2fprincipal",
  "/v1/api-keys/%00",
  "/v1/api-keys/ID%00",
  "/v1/api-keys/%",
  "/v1/api-keys/%zz",
  "/v1/api-keys/%ff%fe",
  "/v1/api-keys/%ed%a0%80",
  "/v1/api-keys/ID;x=1",
  "/v1/api-keys/ID.json",
  "/v1/api-keys/ID%20",
  "/v1/api-keys/{ID}",
  "/v1/api-keys/__proto__",
  "/v1/api-keys/constructor",
  "/v1/audit-log",
  "/v1/audit-log/",
  "/v1/audit-log/Export",
  "/v1/audit-log/export/",
  "/v1/audit-log-entries/",
  "/v1/audit-log-entries/0",
  "/v1/principal/",
  "/v1/principal/ID",
])("the path %s is none: 401 to strangers, 404 to others", async (pattern) => {
  const target = pattern.replace("ID", id);
  const stranger = await sendChecked(service.url, target);
  expect([stranger.status, stranger.body.code]).toEqual([401, "unauthenticated"]);
  const own = await sendChecked(service.url, target, { headers: authorization });
  expect([own.status, own.body.code]).toEqual([404, "not_found"]);
});

test("an id of 10,000 characters is none, plain and encoded", async () => {
  for (const long of ["a".repeat(10_000), "%61".repeat(3000), "../".repeat(3000)]) {
    for (const list of ["api-keys", "audit-log-entries"]) {
      const target = `/v1/${list}/${long}`;
      const { status } = await sendChecked(service.url, target, { headers: authorization });
      expect(status).toBe(404);
    }
  }
});

test("an id is the same in any case, and percent-encoded", async () => {
  const encoded = [...id].map((c) => `%${c.charCodeAt(0).toString(16)}`).join("");
  for (const spelling of [id.toUpperCase(), encoded]) {
    const target = `/v1/api-keys/${spelling}`;
    const { status } = await sendChecked(service.url, target, { headers: authorization });
    expect(status).toBe(200);
  }
});

test("a secret as id is none, and is not repeated", async () => {
  const secret = defaultSecretFormat.generate();
  for (const target of [`/v1/api-keys/${secret}`, `/v1/audit-log-entries/${secret}`]) {
    const { status } = await sendChecked(service.url, target, { headers: authorization });
    expect(status).toBe(404);
  }
});
