import { inspect } from "node:util";
import { secretFormat } from "@latchkey/contract";
import { expect, test } from "vitest";
import { Latchkey, UnexpectedAnswerError } from "./index.ts";
import { apiKey, apiKeyId, clientOf, json, rejection, serve } from "./loopback-server.fixture.ts";

const key = { id: apiKeyId, name: "CI/CD Pipeline" };
const entryId = "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a11";

const calls: [string, (latchkey: Latchkey) => Promise<unknown>, string, unknown, unknown][] = [
  [
    "apiKeys.create",
    (latchkey) => latchkey.apiKeys.create({ name: "CI/CD Pipeline", description: undefined }),
    "POST /v1/api-keys",
    { name: "CI/CD Pipeline" },
    { apiKey: key, secret: "sk_new" },
  ],
  [
    "apiKeys.list",
    (latchkey) => latchkey.apiKeys.list(),
    "GET /v1/api-keys",
    "",
    { data: [key], nextCursor: null },
  ],
  [
    "apiKeys.get",
    (latchkey) => latchkey.apiKeys.get(apiKeyId),
    `GET /v1/api-keys/${apiKeyId}`,
    "",
    { apiKey: key },
  ],
  [
    "apiKeys.update",
    (latchkey) => latchkey.apiKeys.update(apiKeyId, { name: undefined, description: null }),
    `PATCH /v1/api-keys/${apiKeyId}`,
    { description: null },
    { apiKey: key },
  ],
  [
    "apiKeys.revoke",
    (latchkey) => latchkey.apiKeys.revoke(apiKeyId),
    `POST /v1/api-keys/${apiKeyId}/revoke`,
    "",
    { apiKey: key },
  ],
  [
    "auditLog.list",
    (latchkey) => latchkey.auditLog.list({ apiKeyId, limit: 20 }),
    `GET /v1/audit-log-entries?apiKeyId=${apiKeyId}&limit=20`,
    "",
    { data: [], nextCursor: "next" },
  ],
  [
    "auditLog.get",
    (latchkey) => latchkey.auditLog.get(entryId),
    `GET /v1/audit-log-entries/${entryId}`,
    "",
    { auditLogEntry: { id: entryId } },
  ],
  [
    "principal",
    (latchkey) => latchkey.principal(),
    "GET /v1/principal",
    "",
    { type: "api_key", id: apiKeyId, name: "CI", organizationId: "default", expiresAt: null },
  ],
];

test.each(calls)(
  "%s sends one request and resolves to the body",
  async (_name, call, line, body, answer) => {
    const server = await serve(json(200, answer));
    expect(await call(clientOf(server))).toEqual(answer);
    expect(server.received).toHaveLength(1);
    const received = server.received[0];
    expect(`${received?.method} ${received?.url}`).toBe(line);
    expect(received?.body).toBe(body === "" ? "" : JSON.stringify(body));
    expect(received?.headers["content-type"]).toBe(body === "" ? undefined : "application/json");
  },
);

test("apiKeys.delete resolves to nothing", async () => {
  const server = await serve((response) => response.writeHead(204).end());
  expect(await clientOf(server).apiKeys.delete(apiKeyId)).toBeUndefined();
  expect(server.received).toMatchObject([{ method: "DELETE", url: `/v1/api-keys/${apiKeyId}` }]);
});

test("apiKeys.delete does not take another answer for a deletion", async () => {
  const server = await serve(json(200, {}));
  const error = await rejection(clientOf(server).apiKeys.delete(apiKeyId));
  expect(error).toBeInstanceOf(UnexpectedAnswerError);
});

test("two clients keep their secrets apart", async () => {
  const server = await serve(json(200, { organizationId: "default" }));
  const [one, other] = [apiKey, secretFormat({ prefix: "acme_" }).generate()];
  const [a, b] = [clientOf(server), clientOf(server, { apiKey: other })];
  await Promise.all([a.principal(), b.principal()]);
  expect(new Set(server.received.map(({ headers }) => headers.authorization))).toEqual(
    new Set([`Bearer ${one}`, `Bearer ${other}`]),
  );
});

test("a client that is logged does not show its secret", () => {
  const latchkey = new Latchkey({ baseUrl: "http://127.0.0.1", apiKey });
  expect(inspect(latchkey, { depth: Infinity, showHidden: true })).not.toContain(apiKey);
  expect(JSON.stringify(latchkey)).not.toContain(apiKey);
});
