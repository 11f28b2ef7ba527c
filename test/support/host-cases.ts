import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createKeyService } from "@latchkey/server";
import type { DatabaseSource, KeyService } from "@latchkey/server";
import type { ApiKey, AuditLogEntry } from "@latchkey/contract";
import type express from "express";
import type { ErrorRequestHandler, Express, RequestHandler } from "express";
import { expect } from "vitest";
import { bearer, call } from "./call.ts";
import { ask } from "./openapi-check.ts";
import { ada, signedInAs, stop } from "./service.ts";

/** Express, in the version that a host runs on. */
export type ExpressVersion = typeof express;

/** The body parsers that a host may have; each takes what is the API's too. */
export const parsers: Readonly<
  Record<string, (version: ExpressVersion) => readonly RequestHandler[]>
> = {
  "no parser": () => [],
  "express.json()": (version) => [version.json()],
  "express.json() for every type": (version) => [version.json({ type: () => true, limit: "10mb" })],
  "express.json() for another type": (version) => [
    version.json({ type: "application/vnd.x+json" }),
  ],
  "express.urlencoded()": (version) => [version.urlencoded({ extended: true })],
  "express.text() for every type": (version) => [version.text({ type: "*/*", limit: "10mb" })],
  "express.raw() for every type": (version) => [version.raw({ type: "*/*", limit: "10mb" })],
  "all of them": (version) => [
    version.json(),
    version.urlencoded({ extended: false }),
    version.text(),
    version.raw(),
  ],
};

export interface Host {
  readonly url: string;
  readonly keys: KeyService;
  /** What the host's error handler was handed. */
  readonly errors: unknown[];
  readonly failures: unknown[];
  readonly close: () => Promise<void>;
}

/** Starts a host's own app, as it is, with the service in it. */
export async function startHost(
  app: Express,
  database: DatabaseSource,
  mount: (app: Express, keys: KeyService) => void,
): Promise<Host> {
  const failures: unknown[] = [];
  const errors: unknown[] = [];
  const keys = createKeyService({
    database,
    authenticateUser: (request) => (request.headers["x-test-user"] === undefined ? null : ada),
    onError: (error) => failures.push(error),
  });
  await keys.migrate();
  mount(app, keys);
  const handleError: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
    errors.push(error);
    response.statusCode = 418;
    response.end("The host's own words.");
  };
  app.use(handleError);
  const server = createServer(app).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    keys,
    errors,
    failures,
    close: async () => {
      await stop(server);
      await keys.close();
    },
  };
}

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

/** Uses a host's own route `POST /things`, which answers with its principal and body, with a key and without. */
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
