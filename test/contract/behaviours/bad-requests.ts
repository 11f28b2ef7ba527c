import type { AuditLogEntry } from "@latchkey/contract";
import { expect } from "vitest";
import type { Behaviour } from "../stage.ts";

const NOBODY = "01990000-0000-7000-8000-000000000000";
const keyPath = (id: string, more = ""): string => `/v1/api-keys/${id}${more}`;
const fieldsOf = (answer: { body: object }): unknown =>
  "errors" in answer.body
    ? (answer.body.errors as { in: string; field: string }[])
        .map((error) => error.in + error.field)
        .toSorted()
    : undefined;
const actions = (entries: readonly AuditLogEntry[]): string[] =>
  entries.map(({ action }) => action);

/** Requests that do not fit the contract. */
export const badRequests: readonly Behaviour[] = [
  {
    says: "a request that does not fit is refused with 400, naming each faulty field, and changes nothing",
    run: async ({ ask, createKey, later, entries, target }) => {
      const { headers, apiKey } = await createKey();
      const long = "x".repeat(101);
      const path = keyPath(apiKey.id);
      const cases: [string, string, unknown, string[]][] = [
        ["POST", "/v1/api-keys", undefined, ["body"]],
        ["POST", "/v1/api-keys", [], ["body"]],
        ["POST", "/v1/api-keys", "{", ["body"]],
        ["POST", "/v1/api-keys", new Uint8Array([0x22, 0xff, 0x22]), ["body"]],
        ["POST", "/v1/api-keys", {}, ["body/name"]],
        ["POST", "/v1/api-keys", { name: " " }, ["body/name"]],
        ["POST", "/v1/api-keys", { name: "a\u0000b" }, ["body/name"]],
        ["POST", "/v1/api-keys", '{"name":"\\ud800"}', ["body/name"]],
        ["POST", "/v1/api-keys", { name: 1, more: 2 }, ["body/more", "body/name"]],
        [
          "POST",
          "/v1/api-keys",
          { name: long, description: "" },
          ["body/description", "body/name"],
        ],
        [
          "POST",
          "/v1/api-keys",
          { name: "a", expiresAt: "2027-02-30T00:00:00Z" },
          ["body/expiresAt"],
        ],
        ["POST", "/v1/api-keys", { name: "a", expiresAt: later(0) }, ["body/expiresAt"]],
        ["POST", "/v1/api-keys", { name: `a sk_${"A".repeat(36)}` }, ["body/name"]],
        ["PATCH", path, { name: null }, ["body/name"]],
        ["PATCH", path, { expiresAt: later(-1) }, ["body/expiresAt"]],
        ["PATCH", path, { description: `sk_${"A".repeat(36)}` }, ["body/description"]],
        ["POST", `${path}/revoke`, { why: "x" }, ["body/why"]],
        [
          "POST",
          `${path}/revoke`,
          { reason: "x", note: "", ifUnusedForSeconds: 59, alsoRevokeCreated: 1 },
          ["body/alsoRevokeCreated", "body/ifUnusedForSeconds", "body/note", "body/reason"],
        ],
        ["POST", `${path}/revoke`, { note: `a sk_${"A".repeat(36)}` }, ["body/note"]],
        [
          "POST",
          `${path}/rotate`,
          { overlapSeconds: 2_592_001, more: 1 },
          ["body/more", "body/overlapSeconds"],
        ],
        ["POST", `${path}/rotate`, { overlapSeconds: -1 }, ["body/overlapSeconds"]],
        ["POST", `${path}/rotate`, { overlapSeconds: 0.5 }, ["body/overlapSeconds"]],
        ["POST", `${path}/rotate`, { expiresAt: later(0) }, ["body/expiresAt"]],
        ["POST", `${path}/rotate`, [], ["body"]],
        ["POST", `${path}/end-overlap`, { ifUnusedForSeconds: "60" }, ["body/ifUnusedForSeconds"]],
        ["POST", "/v1/leaked-api-keys", undefined, ["body"]],
        ["POST", "/v1/leaked-api-keys", { url: "ftp://x" }, ["body/secret", "body/url"]],
        ["GET", "/v1/api-keys?expiringWithinDays=0", undefined, ["query/expiringWithinDays"]],
        ["GET", "/v1/api-keys?limit=0&sort=x&more=1", undefined, []],
        ["GET", "/v1/api-keys?limit=1e1", undefined, ["query/limit"]],
        ["GET", "/v1/api-keys?limit=1&limit=2", undefined, ["query/limit"]],
        ["GET", "/v1/api-keys?search=", undefined, ["query/search"]],
        ["GET", "/v1/audit-log-entries?from=yesterday", undefined, ["query/from"]],
        ["GET", "/v1/audit-log-entries?ip=x&apiKeyId=y", undefined, []],
        ["GET", `/v1/audit-log-entries?from=${later(1)}&to=${later(1)}`, undefined, ["query/to"]],
        ["GET", `/v1/audit-log/export?from=${later(1)}&to=${later(0)}`, undefined, ["query/to"]],
        ["GET", "/v1/audit-log/export?format=xml", undefined, ["query/format"]],
        ["GET", "/v1/principal?x=1", undefined, ["query/x"]],
        ["GET", `/v1/api-keys/${NOBODY}?x=1`, undefined, ["query/x"]],
      ];
      for (const [method, target_, body, fields] of cases) {
        const answer = await ask(method, target_, { headers, body });
        const what = `${target_} ${answer.text}`;
        expect([answer.status, answer.body.code], `${method} ${what}`).toEqual([
          400,
          "invalid_request",
        ]);
        if (fields.length > 0) expect(fieldsOf(answer), `${method} ${what}`).toEqual(fields);
        else
          expect(fieldsOf(answer), `${method} ${what}`).toHaveLength(
            target_.includes("more") ? 3 : 2,
          );
      }
      const header = await ask("POST", "/v1/api-keys", {
        headers: { ...headers, "idempotency-key": "a b" },
        body: { name: "a" },
      });
      expect([header.status, fieldsOf(header)]).toEqual([400, ["header/idempotency-key"]]);
      const after = await entries({ actor: apiKey.id });
      expect(new Set(actions(after))).toEqual(new Set(["request.admitted"]));
      expect(target.now()).toBeInstanceOf(Date);
    },
  },
  {
    says: "a body of another type is refused with 415, one that is too large with 413",
    run: async ({ ask, createKey }) => {
      const { headers, apiKey } = await createKey();
      const path = keyPath(apiKey.id);
      for (const [method, at] of [
        ["POST", "/v1/api-keys"],
        ["PATCH", path],
        ["POST", `${path}/rotate`],
        ["POST", `${path}/end-overlap`],
        ["POST", `${path}/revoke`],
        ["POST", "/v1/leaked-api-keys"],
      ] as const) {
        for (const type of [
          "text/plain",
          "application/x-www-form-urlencoded",
          "application/jsonx",
        ]) {
          const other = { ...headers, "content-type": type };
          const answer = await ask(method, at, { headers: other, body: "{}" });
          expect([answer.status, answer.body.code]).toEqual([415, "unsupported_media_type"]);
        }
        const packed = { ...headers, "content-encoding": "gzip" };
        expect((await ask(method, at, { headers: packed, body: "{}" })).status).toBe(415);
        const large = JSON.stringify({ name: "x".repeat(16_384) });
        const answer = await ask(method, at, { headers, body: large });
        expect([answer.status, answer.body.code]).toEqual([413, "payload_too_large"]);
      }
      const charset = { ...headers, "content-type": "Application/JSON ; charset=x" };
      const answer = await ask("PATCH", path, { headers: charset, body: '{"name":"é"}' });
      expect(answer.status).toBe(200);
    },
  },
];
