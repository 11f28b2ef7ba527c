import { gzipSync } from "node:zlib";
import { defaultSecretFormat } from "@latchkey/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bearer, createKey } from "../support/call.ts";
import { pglite } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { ask, sendChecked } from "../support/openapi-check.ts";
import { startService } from "../support/service.ts";
import type { RunningService } from "../support/service.ts";
import { expectUnchanged } from "../support/unchanged.ts";

let database: OpenDatabase;
let service: RunningService;
let key: { readonly id: string; readonly secret: string };
beforeAll(async () => {
  database = await pglite.open();
  service = await startService(database.source);
  const { apiKey, secret } = await createKey(service.url);
  key = { id: apiKey.id, secret };
});
afterAll(async () => {
  await service.close();
  await database.close();
});

const OPERATIONS: [string, string, string][] = [
  ["create", "POST", "/v1/api-keys"],
  ["update", "PATCH", "/v1/api-keys/ID"],
];
const secret = defaultSecretFormat.generate();
const manyUnknown = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`x${index}`, 1]));

/** Bodies that fit nothing, and the field that is to blame. A text is sent as it stands. */
const BAD: [string, unknown, string][] = [
  ["an empty name", { name: "" }, "/name"],
  ["a name of blanks", { name: "   " }, "/name"],
  ["a name of tabs", { name: "\t" }, "/name"],
  ["a name of no-break spaces", { name: "\u00a0\u00a0" }, "/name"],
  ["a name of ideographic spaces", { name: " \u3000" }, "/name"],
  ["a name of zero-width characters", { name: "\u200b\u2060\ufeff" }, "/name"],
  ["a name of 101 characters", { name: "x".repeat(101) }, "/name"],
  ["a name of 10,000 characters", { name: "x".repeat(10_000) }, "/name"],
  ["a number as name", { name: 5 }, "/name"],
  ["null as name", { name: null }, "/name"],
  ["a list as name", { name: ["x"] }, "/name"],
  ["an object as name", { name: { toString: "x" } }, "/name"],
  ["NUL in the name", { name: "a\0b" }, "/name"],
  ["a lone surrogate in the name", '{"name":"a\\ud800"}', "/name"],
  ["a lone low surrogate in the name", '{"name":"\\udc00a"}', "/name"],
  ["a line break in the name", { name: "a\nb" }, "/name"],
  ["an escape in the name", { name: "a\u001b[31m" }, "/name"],
  ["a C1 control in the name", { name: "a\u0085" }, "/name"],
  ["a secret in the name", { name: `for ${secret}` }, "/name"],
  ["an empty description", { name: "x", description: "" }, "/description"],
  [
    "a description of 1,001 characters",
    { name: "x", description: "y".repeat(1001) },
    "/description",
  ],
  ["NUL in the description", { name: "x", description: "\0" }, "/description"],
  ["a lone surrogate in the description", '{"name":"x","description":"\\udfff"}', "/description"],
  ["a number as description", { name: "x", description: 0 }, "/description"],
  ["a secret in the description", { name: "x", description: `${secret}!` }, "/description"],
  ...[
    "2020-01-01T00:00:00Z",
    "0001-01-01T00:00:00Z",
    "tomorrow",
    "",
    "2027-05-23",
    "2027-05-23T09:00:00",
    "2027-05-23 09:00:00Z",
    "2027-05-23t09:00:00z",
    "2027-02-30T09:00:00Z",
    "2027-13-01T09:00:00Z",
    "2027-05-23T24:00:00Z",
    "2027-06-30T23:59:60Z",
    "2027-05-23T09:00:00+24:00",
    "2027-05-23T09:00:00.Z",
    "2027-05-23T09:00:00.1234567890Z",
    "9999-12-31T23:59:59-01:00",
    "+012027-05-23T09:00:00Z",
    1795000000,
    1795000000000,
    true,
    {},
    [],
  ].map((expiresAt): [string, unknown, string] => [
    `the expiration ${JSON.stringify(expiresAt)}`,
    { name: "x", expiresAt },
    "/expiresAt",
  ]),
  ["an unknown field", { name: "x", scope: "all" }, "/scope"],
  ["an id", { name: "x", id: "1" }, "/id"],
  ["a field in another case", { name: "x", Name: "x" }, "/Name"],
  ["__proto__", '{"name":"x","__proto__":{"expiresAt":null}}', "/__proto__"],
  ["constructor", { name: "x", constructor: { prototype: {} } }, "/constructor"],
  ["hasOwnProperty", { name: "x", hasOwnProperty: 1 }, "/hasOwnProperty"],
  ["a field with a slash", { name: "x", "a/b": 1 }, "/a~1b"],
  ["a field with a lone surrogate", '{"name":"x","\\ud800":1}', "/\ud800"],
  ["a field of 5,000 characters", { name: "x", ["y".repeat(5000)]: 1 }, `/${"y".repeat(253)}…`],
  ["a secret as field", { name: "x", [secret]: 1 }, `/${defaultSecretFormat.hint(secret)}`],
  ["300 unknown fields", { name: "x", ...manyUnknown }, "/x0"],
  ["a list", [], ""],
  ["a list of keys", [{ name: "x" }], ""],
  ["null", "null", ""],
  ["a text", '"name"', ""],
  ["a JSON text in a JSON text", JSON.stringify('{"name":"x"}'), ""],
  ["a number", "5", ""],
  ["deeply nested lists", "[".repeat(8000) + "]".repeat(8000), ""],
  ["deeply nested objects", '{"name":'.repeat(1500) + "1" + "}".repeat(1500), "/name"],
  ["half an object", '{"name":', ""],
  ["two objects", '{"name":"x"}{"name":"y"}', ""],
  ["single quotes", "{'name':'x'}", ""],
  ["a comment", '{"name":"x"}//', ""],
  ["blanks", "   ", ""],
  ["NaN", '{"name":NaN}', ""],
];

describe.each(OPERATIONS)("%s", (operation, method, pattern) => {
  const target = () => pattern.replace("ID", key.id);

  test("refuses what fits nothing, names the field, and stores nothing", async () => {
    await expectUnchanged(database, async () => {
      for (const [what, body, field] of BAD) {
        const {
          status,
          body: problem,
          text,
        } = await ask(method, service.url + target(), {
          headers: bearer(key.secret),
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
    const headers = [["Authorization", `Bearer ${key.secret}`]] as const;
    const none = await sendChecked(service.url, target(), { method, headers });
    expect(none.body).toMatchObject({ status: 400, errors: [{ in: "body", field: "" }] });
    const empty = await ask(method, service.url + target(), {
      headers: bearer(key.secret),
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
    await expectUnchanged(database, async () => {
      const { status } = await sendChecked(service.url, target(), {
        method,
        headers: [["Authorization", `Bearer ${key.secret}`], ...headers],
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
    const { status } = await sendChecked(service.url, target(), {
      method,
      headers: [["Authorization", `Bearer ${key.secret}`], type("application/json")],
      body: endless(),
    });
    expect(status).toBe(413);
    expect(sent).toBeLessThan(8 * 2 ** 20);
  });
});

describe("the largest that fits", () => {
  test("is taken: 100 characters of four bytes, 1,000 of description, the last instant", async () => {
    const body = {
      name: "😀".repeat(100).slice(0, 200),
      description: "é".repeat(1000),
      expiresAt: "9999-12-31T23:59:59.999999999Z",
    };
    const created = await ask<{ apiKey: object }>("POST", `${service.url}/v1/api-keys`, {
      headers: bearer(key.secret),
      body,
    });
    expect(created.status, `at ${created.text}`).toBe(201);
    expect(created.body.apiKey).toMatchObject({ ...body, expiresAt: "9999-12-31T23:59:59.999Z" });
  });

  test("is taken: 16 KiB, and chunk by chunk", async () => {
    async function* chunks(): AsyncGenerator<Uint8Array> {
      for (const character of '{"name":"é"}') yield Buffer.from(character);
    }
    for (const body of ['{"name":"x"}'.padEnd(16 * 1024), chunks()]) {
      const { status, text } = await sendChecked(service.url, "/v1/api-keys", {
        method: "POST",
        headers: [
          ["Authorization", `Bearer ${key.secret}`],
          ["Content-Type", "Application/JSON ; charset=UTF-8"],
        ],
        body,
      });
      expect(status, `at ${text}`).toBe(201);
    }
  });
});

test("revoke takes no body or an empty object, and nothing else", async () => {
  const target = `/v1/api-keys/${key.id}/revoke`;
  await expectUnchanged(database, async () => {
    for (const body of [{ reason: "x" }, [], "null", '"x"', "{", '{"__proto__":1}']) {
      const { status } = await ask("POST", service.url + target, {
        headers: bearer(key.secret),
        body,
      });
      expect(status, `at ${JSON.stringify(body)}`).toBe(400);
    }
    const headers = [["Authorization", `Bearer ${key.secret}`]] as const;
    const text = await sendChecked(service.url, target, { method: "POST", headers, body: "x" });
    expect(text.status).toBe(415);
  });
  async function* nothing(): AsyncGenerator<Uint8Array> {}
  for (const body of [undefined, "", nothing(), "{}"]) {
    const { apiKey, secret: own } = await createKey(service.url);
    const { status } = await sendChecked(service.url, `/v1/api-keys/${apiKey.id}/revoke`, {
      method: "POST",
      headers: [
        ["Authorization", `Bearer ${own}`],
        ...(body === "{}" ? [["Content-Type", "application/json"] as const] : []),
      ],
      ...(body === undefined ? {} : { body }),
    });
    expect(status).toBe(200);
  }
});

test("what has no body does not look at one", async () => {
  const headers = [
    ["Authorization", `Bearer ${key.secret}`],
    ["Content-Type", "text/plain"],
  ] as const;
  for (const body of ["x", "y".repeat(100_000)]) {
    const list = await sendChecked(service.url, "/v1/api-keys", { headers, body });
    expect(list.status).toBe(200);
    const target = `/v1/api-keys/${key.id}`;
    const remove = await sendChecked(service.url, target, { method: "DELETE", headers, body });
    expect(remove.status).toBe(409);
  }
});

test("each of these requests has its entry, none is a failure, and the service still answers", async () => {
  expect(service.failures).toEqual([]);
  const [count] = await database.query<{ count: number }>(
    "select count(*)::int as count from latchkey.audit_log_admissions",
  );
  expect(count?.count).toBeGreaterThan(2 * BAD.length);
  const { status } = await ask("GET", `${service.url}/v1/principal`, {
    headers: bearer(key.secret),
  });
  expect(status).toBe(200);
});
