import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { apiKey, apiKeyId, json, serve } from "./loopback-server.fixture.ts";

test("the README's quick start runs as it is, with what the environment has", async () => {
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  const block = /## Quick start\n[^`]*(?:`[A-Z_]+`[^`]*)*```ts\n(.*?)```/s.exec(readme)?.[1] ?? "";
  expect(block).toContain("new Latchkey()");
  // Inside the workspace, so that the package is found as an app beside it would find it.
  const folder = await mkdtemp(fileURLToPath(new URL("./quick-start-", import.meta.url)));
  const entry = { action: "api_key.created", actor: { display: "API Key: CI" } };
  const server = await serve((response, request) => {
    const made = { apiKey: { id: apiKeyId }, secret: "sk_new" };
    json(200, request.method === "GET" ? { data: [entry], nextCursor: null } : made)(response);
  });
  try {
    const file = path.join(folder, "program.ts");
    await writeFile(file, block);
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [file], {
      env: {
        NODE_OPTIONS: "--conditions=@latchkey/source",
        LATCHKEY_BASE_URL: server.baseUrl,
        LATCHKEY_API_KEY: apiKey,
      },
    });
    expect(stdout.split("\n")).toEqual([
      "Keep this secret, it is shown once: sk_…",
      "api_key.created by API Key: CI",
      "",
    ]);
    expect(stderr).toBe("");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  expect(server.received.map(({ method, url }) => `${method} ${url}`)).toEqual([
    "POST /v1/api-keys",
    `PATCH /v1/api-keys/${apiKeyId}`,
    `POST /v1/api-keys/${apiKeyId}/revoke`,
    `GET /v1/audit-log-entries?apiKeyId=${apiKeyId}`,
  ]);
});
