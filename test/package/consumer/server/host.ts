// A host as docs/embedding.md has it, from the first key to its revocation; on whatever database it is given.
import assert from "node:assert/strict";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { changesBetween, createKeyService, principalOf } from "@latchkey/server";
import type { KeyServiceOptions } from "@latchkey/server";
import express from "express";

const ada = { id: "u1", name: "Ada", organizationId: "acme" };

/** Answers what the host does with the database, and ends; the database is the caller's to close. */
export async function runHost(database: KeyServiceOptions["database"]): Promise<string> {
  const failures: unknown[] = [];
  const keys = createKeyService({
    database,
    // Whoever comes without a key is signed in, in this app.
    authenticateUser: () => ada,
    onError: (error) => failures.push(error),
  });
  await keys.migrate();

  const app = express();
  app.use(keys.router);
  app.get("/reports/:id", keys.requireApiKey(), (request, response) => {
    // What Express infers of the path is still there.
    const id: string = request.params.id;
    response.json({ id, for: principalOf(request).organizationId });
  });
  app.post("/environments/:id", keys.requireApiKey(), async (request, response) => {
    await keys.audit.record(request, {
      action: "environment.updated",
      resource: { type: "environment", id: request.params.id, name: "Production" },
      changes: changesBetween({ region: "eu" }, { region: "us" }),
    });
    response.status(204).end();
  });
  const server = app.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ask = async (method: string, path: string, more: { secret?: string; body?: object }) => {
    const { secret, body } = more;
    const headers: Record<string, string> = {};
    if (secret !== undefined) headers["authorization"] = `Bearer ${secret}`;
    if (body !== undefined) headers["content-type"] = "application/json";
    const init = { method, headers, body: body === undefined ? null : JSON.stringify(body) };
    const response = await fetch(url + path, init);
    const text = await response.text();
    return { status: response.status, body: text === "" ? null : JSON.parse(text) };
  };
  try {
    const created = await ask("POST", "/v1/api-keys", { body: { name: "CI/CD Pipeline" } });
    assert.equal(created.status, 201);
    const { secret, apiKey } = created.body;
    const report = await ask("GET", "/reports/7", { secret });
    assert.deepEqual(report, { status: 200, body: { id: "7", for: "acme" } });
    assert.equal((await ask("POST", "/environments/production", { secret })).status, 204);
    const revoked = await ask("POST", `/v1/api-keys/${apiKey.id}/revoke`, { body: {} });
    assert.equal(revoked.status, 200);
    const refused = await ask("GET", "/reports/7", { secret });
    assert.equal(refused.status, 401);
    assert.equal(refused.body.code, "invalid_token");

    const { body } = await ask("GET", "/v1/audit-log-entries", {});
    const lines = body.data.map(
      (entry: { action: string; actor: { display: string }; request: { route: string } | null }) =>
        `${entry.actor.display} ${entry.action} ${entry.request?.route ?? ""}`,
    );
    assert.deepEqual(lines.toSorted(), [
      "API Key: CI/CD Pipeline environment.updated /environments/:id",
      "API Key: CI/CD Pipeline request.admitted /environments/:id",
      "API Key: CI/CD Pipeline request.admitted /reports/:id",
      "API Key: CI/CD Pipeline request.rejected /reports/:id",
      "Ada api_key.created /v1/api-keys",
      "Ada api_key.revoked /v1/api-keys/{apiKeyId}/revoke",
    ]);
    assert.deepEqual(failures, []);
    return `${lines.length} entries`;
  } finally {
    server.closeAllConnections();
    server.close();
    await keys.close();
  }
}
