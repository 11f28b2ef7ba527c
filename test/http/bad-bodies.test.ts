import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { bearer } from "../support/call.ts";
import { ask, sendChecked } from "../support/openapi-check.ts";
import { expectUnchanged } from "../support/unchanged.ts";
import { BAD_BODIES, secret } from "./bad-bodies.fixture.ts";
import { serviceWithKey } from "./service-with-key.fixture.ts";

const there = serviceWithKey();

const OPERATIONS: [string, string, string][] = [
  ["create", "POST", "/v1/api-keys"],
  ["update", "PATCH", "/v1/api-keys/ID"],
];
describe.each(OPERATIONS)("%s", (operation, method, pattern) => {
  const target = () => pattern.replace("ID", there().key.id);

  test("refuses what fits nothing, names the field, and stores nothing", async () => {
    await expectUnchanged(there().database, async () => {
      for (const [what, body, field] of BAD_BODIES) {
        const {
          status,
          body: problem,
          text,
        } = await ask(method, there().service.url + target(), {
          headers: bearer(there().key.secret),
          body,
        });
        const fields = "errors" in problem ? problem.errors.map((error) => error.field) : [];
        expect([status, problem.code], `at ${what}`).toEqual([400, "invalid_request"]);
        expect(fields, `at ${what}`).toContain(field);
        expect(text, `at ${what}`).not.toContain(secret);
      }
    });
  });

  test("needs a body, and create a name", async () => {
    const headers = [["Authorization", `Bearer ${there().key.secret}`]] as const;
    const none = await sendChecked(there().service.url, target(), { method, headers });
    expect(none.body).toMatchObject({ status: 400, errors: [{ in: "body", field: "" }] });
    const empty = await ask(method, there().service.url + target(), {
      headers: bearer(there().key.secret),
      body: {},
    });
    expect(empty.status).toBe(operation === "create" ? 400 : 200);
    if (operation === "create") expect(empty.body).toMatchObject({ errors: [{ field: "/name" }] });
  });

  const json = '{"name":"x"}';
  const large = `{"name":"x","description":"${"y".repeat(10 * 2 ** 20)}"}`;
  const bomb = gzipSync(Buffer.alloc(10 * 2 ** 20, " "));
  const type = (value: string) => ["Content-Type", value] as const;
  const encoding = (value: string) => ["Content-Encoding", value] as const;
  test.each<[string, readonly (readonly [string, string])[], string | Uint8Array, number]>([
    ["no content type", [], json, 415],
    ["text/plain", [type("text/plain")], json, 415],
    ["a form", [type("application/x-www-form-urlencoded")], "name=x", 415],
    ["multipart", [type("multipart/form-data; boundary=x")], "--x--", 415],
    ["JSON of another kind", [type("application/merge-patch+json")], json, 415],
    ["a content type that is none", [type("nonsense")], json, 415],
    ["two content types", [type("application/json, text/plain")], json, 415],
    ["a content type of 8,000 characters", [type(`application/${"j".repeat(8000)}`)], json, 415],
    ["UTF-16", [type("application/json; charset=utf-16")], Buffer.from(json, "utf16le"), 400],
    [
      "bytes that are no UTF-8",
      [type("application/json")],
      Buffer.from('{"name":"\xff"}', "latin1"),
      400,
    ],
    ["gzip", [type("application/json"), encoding("gzip")], gzipSync(json), 415],
    ["a gzip bomb", [type("application/json"), encoding("gzip")], bomb, 415],
    ["broken gzip", [type("application/json"), encoding("gzip")], json, 415],
    ["an encoding that is none", [type("application/json"), encoding("nonsense")], json, 415],
    ["10 MB", [type("application/json")], large, 413],
    ["16 KiB and a byte", [type("application/json")], json.padEnd(16 * 1024 + 1), 413],
  ])("refuses %s, and stores nothing", async (_, headers, body, expected) => {
    await expectUnchanged(there().database, async () => {
      const { status } = await sendChecked(there().service.url, target(), {
        method,
        headers: [["Authorization", `Bearer ${there().key.secret}`], ...headers],
        body,
      });
      // A small bomb is still too large.
      expect(status === 413 && body === bomb ? 415 : status).toBe(expected);
    });
  });

  test("answers a body without an end as soon as it is too large", async () => {
    let sent = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        sent += 1024;
        yield Buffer.alloc(1024, " ");
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
    const { status } = await sendChecked(there().service.url, target(), {
      method,
      headers: [["Authorization", `Bearer ${there().key.secret}`], type("application/json")],
      body: endless(),
    });
    expect(status).toBe(413);
    expect(sent).toBeLessThan(8 * 2 ** 20);
  });
});

test("each of these requests has its entry, none is a failure, and the service still answers", async () => {
  expect(there().service.failures).toEqual([]);
  const [count] = await there().database.query<{ count: number }>(
    "select count(*)::int as count from latchkey.audit_log_admissions",
  );
  expect(count?.count).toBeGreaterThan(2 * BAD_BODIES.length);
  const { status } = await ask("GET", `${there().service.url}/v1/principal`, {
    headers: bearer(there().key.secret),
  });
  expect(status).toBe(200);
});
