import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Latchkey } from "@latchkey/sdk";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDatabase } from "../../../test/support/postgres/create-database.ts";
import type { TestDatabase } from "../../../test/support/postgres/create-database.ts";
import { createApp } from "./app.ts";
import { createTables } from "./database.ts";

let database: TestDatabase;
let pool: pg.Pool;
let server: Server;
let url: string;
let secret: string;
let apiKeyId: string;
let close: () => Promise<void>;

async function ask(method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(`${url}/api/public/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

beforeAll(async () => {
  database = await createDatabase();
  pool = new pg.Pool({ connectionString: database.url });
  const { app, keys } = createApp(pool, (request) =>
    request.headers["x-signed-in"] === "yes"
      ? { id: "u1", name: "Ada", organizationId: "acme" }
      : null,
  );
  await keys.migrate();
  await createTables(pool);
  server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const created = await fetch(`${url}/v1/api-keys`, {
    method: "POST",
    headers: { "x-signed-in": "yes", "content-type": "application/json" },
    body: JSON.stringify({ name: "CI/CD Pipeline" }),
  });
  ({
    secret,
    apiKey: { id: apiKeyId },
  } = (await created.json()) as { secret: string; apiKey: { id: string } });
  close = async () => {
    await new Promise((resolve) => server.close(resolve));
    await keys.close();
    await pool.end();
    await database.drop();
  };
});

afterAll(() => close());

describe("the analyst API", () => {
  test("answers with a key, and 401 without", async () => {
    const answer = await ask("GET", "/semantic-layer");
    expect(answer.status).toBe(200);
    expect(await answer.json()).toHaveProperty("models");
    const anonymous = await fetch(`${url}/api/public/v1/semantic-layer`);
    expect(anonymous.status).toBe(401);
    expect(anonymous.headers.get("www-authenticate")).toBe('Bearer realm="API"');
  });

  test("keeps the environment of each organization", async () => {
    const environment = { warehouse: "warehouse-2", timezone: "Europe/Berlin" };
    expect((await ask("PUT", "/environment", environment)).status).toBe(200);
    expect(await (await ask("GET", "/environment")).json()).toEqual(environment);
  });

  test("shows in the audit log which key changed the environment, and how", async () => {
    await ask("PUT", "/environment", { warehouse: "warehouse-3", timezone: "UTC" });
    const latchkey = new Latchkey({ apiKey: secret, baseUrl: url });
    const { data } = await latchkey.auditLog.list({ action: "environment.updated", limit: 1 });
    expect(data[0]).toMatchObject({
      actor: { type: "api_key", id: apiKeyId, display: "API Key: CI/CD Pipeline" },
      resource: { type: "environment", id: "acme", name: "Production" },
      changes: { warehouse: { from: "warehouse-2", to: "warehouse-3" } },
      request: { method: "PUT", route: "/api/public/v1/environment" },
    });
    const { data: requests } = await latchkey.auditLog.list({ action: "request.admitted" });
    const request = requests.find((entry) => entry.request?.id === data[0]?.request?.id);
    expect(request?.outcome).toMatchObject({ state: "completed", status: 200 });
  });

  test("writes neither the change nor its entry when the change fails", async () => {
    await pool.query("alter table environments add constraint known check (timezone <> 'Nowhere')");
    const before: unknown = await (await ask("GET", "/environment")).json();
    const failed = await ask("PUT", "/environment", { warehouse: "x", timezone: "Nowhere" });
    expect(failed.status).toBe(500);
    expect(await failed.json()).toEqual({ error: "Something went wrong." });
    expect(await (await ask("GET", "/environment")).json()).toEqual(before);
    const latchkey = new Latchkey({ apiKey: secret, baseUrl: url });
    const { data } = await latchkey.auditLog.list({ action: "environment.updated" });
    expect(JSON.stringify(data)).not.toContain("Nowhere");
  });

  test("rejects the key from the next request on, once it is revoked", async () => {
    const latchkey = new Latchkey({ apiKey: secret, baseUrl: url });
    await latchkey.apiKeys.revoke(apiKeyId);
    const answer = await ask("GET", "/semantic-layer");
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: "invalid_token" });
  });
});
