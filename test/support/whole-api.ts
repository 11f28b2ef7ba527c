import type { ApiKey, AuditLogEntry } from "@latchkey/contract";
import type { RequestHandler } from "express";
import { expect } from "vitest";
import { bearer, call } from "./call.ts";
import { ask } from "./openapi-check.ts";
import { ada, signedInAs } from "./service.ts";

/** Goes through the life of a key with every operation, and meets each kind of refusal; the API is at `url`. */
export async function expectWholeApi(url: string): Promise<void> {
  const session = { headers: signedInAs(ada) };
  const keysUrl = `${url}/v1/api-keys`;
  const created = await ask<{ apiKey: ApiKey; secret: string }>("POST", keysUrl, {
    ...session,
    body: { name: "CI/CD Pipeline" },
  });
  expect(created.status).toBe(201);
  const { apiKey, secret } = created.body;
  const withKey = { headers: bearer(secret) };
  const own = `${keysUrl}/${apiKey.id}`;

  expect((await ask("GET", `${url}/v1/principal`, withKey)).body).toMatchObject({ id: apiKey.id });
  expect((await ask("GET", own, withKey)).status).toBe(200);
  const search = "?search=CI/CD&limit=1&sort=-name";
  const page = await ask<{ data: ApiKey[] }>("GET", `${keysUrl}${search}`, withKey);
  expect(page.body.data).toHaveLength(1);
  const patch = await ask<{ apiKey: ApiKey }>("PATCH", own, {
    ...withKey,
    body: { description: "é" },
  });
  expect(patch.body.apiKey.description).toBe("é");

  const bad = await ask("POST", keysUrl, { ...withKey, body: { name: 5, x: 1 } });
  const fields = "errors" in bad.body ? bad.body.errors.map(({ field }) => field) : [];
  expect([bad.status, fields.toSorted()]).toEqual([400, ["/name", "/x"]]);
  const type = { ...bearer(secret), "content-type": "text/plain" };
  expect((await ask("POST", keysUrl, { headers: type, body: '{"name":"CI"}' })).status).toBe(415);
  const large = JSON.stringify({ name: "x", description: "y".repeat(17_000) });
  expect((await ask("POST", keysUrl, { ...withKey, body: large })).status).toBe(413);
  expect((await ask("GET", `${keysUrl}?x=1`, withKey)).status).toBe(400);
  expect((await ask("GET", `${keysUrl}/none`, withKey)).status).toBe(404);
  expect((await ask("PUT", keysUrl, withKey)).headers.get("allow")).toBe("GET, POST");
  expect((await ask("DELETE", own, withKey)).status).toBe(409);

  const entries = `${url}/v1/audit-log-entries?apiKeyId=${apiKey.id}`;
  const log = await ask<{ data: AuditLogEntry[] }>("GET", entries, withKey);
  const [entry] = log.body.data;
  expect((await ask("GET", `${url}/v1/audit-log-entries/${entry?.id ?? ""}`, withKey)).status).toBe(
    200,
  );
  const route = `${new URL(url).pathname.replace(/\/$/, "")}/v1/api-keys/{apiKeyId}`;
  expect(log.body.data.map((item) => item.request?.route)).toContain(route);
  expect((await ask("GET", `${url}/v1/audit-log/export?format=csv`, withKey)).text).toContain(
    apiKey.id,
  );

  expect((await ask("POST", `${own}/revoke`, session)).status).toBe(200);
  expect((await ask("GET", own, withKey)).status).toBe(401);
  expect((await ask("DELETE", own, session)).status).toBe(204);
  expect((await ask("GET", own, session)).status).toBe(404);
}

/** A host's own route: answers with its principal and body. */
export const answerThing: RequestHandler = (request, response) => {
  response.json({ name: request.principal?.name, body: request.body as unknown });
};

/** Uses a host's own route `POST /things`, which is `answerThing`, with a key and without. */
export async function expectGuardedRoute(url: string, keysUrl = url): Promise<void> {
  const created = await ask<{ secret: string }>("POST", `${keysUrl}/v1/api-keys`, {
    headers: signedInAs(ada),
    body: { name: "Things" },
  });
  const body = { size: 5 };
  const withKey = { headers: bearer(created.body.secret), body };
  const done = await call("POST", `${url}/things`, withKey);
  expect([done.status, done.body]).toEqual([200, { name: "Things", body }]);
  const without = await call("POST", `${url}/things`, { body });
  expect([without.status, without.body.code]).toEqual([401, "unauthenticated"]);
}
