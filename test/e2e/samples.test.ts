import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { openapi } from "@latchkey/contract/openapi";
import { Latchkey } from "@latchkey/sdk";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileCache, sourceArguments } from "../support/node-start.ts";
import { call } from "../support/call.ts";
import { programsOfTest } from "../support/program.ts";
import type { Program } from "../support/program.ts";

interface Operation {
  readonly operationId: string;
  readonly "x-codeSamples": readonly { readonly label: string; readonly source: string }[];
}

const METHODS = ["get", "post", "patch", "delete"] as const;
const paths = openapi["paths"] as Record<string, Partial<Record<string, Operation>>>;
const operations = Object.values(paths).flatMap((item) =>
  METHODS.flatMap((method) => item[method] ?? []),
);

const programs = programsOfTest();
let program: Program;
let secret: string;
let latchkey: Latchkey;
let folder: string;

beforeAll(async () => {
  // Inside the workspace, so that the packages are found as an app beside it would find them.
  folder = await mkdtemp(fileURLToPath(new URL("./samples-", import.meta.url)));
  program = await programs.start(programs.newFolder());
  const created = await call<{ secret: string }>("POST", `${program.baseUrl()}/v1/api-keys`, {
    headers: { cookie: await program.signIn() },
    body: { name: "CI/CD Pipeline" },
  });
  ({ secret } = created.body);
  latchkey = new Latchkey({ apiKey: secret, baseUrl: program.baseUrl() });
});

afterAll(async () => {
  await programs.clean();
  await rm(folder, { recursive: true, force: true });
});

/** What the samples of an operation need to find: a key, revoked where it is to be deleted, and an entry. */
async function prepare(operationId: string): Promise<Record<string, string>> {
  const { apiKey } = await latchkey.apiKeys.create({ name: "Nightly backup" });
  if (operationId === "deleteApiKey") await latchkey.apiKeys.revoke(apiKey.id);
  const { data } = await latchkey.auditLog.list({ apiKeyId: apiKey.id, limit: 1 });
  return {
    PATH: process.env["PATH"] ?? "",
    LATCHKEY_BASE_URL: program.baseUrl(),
    LATCHKEY_API_KEY: secret,
    API_KEY_ID: apiKey.id,
    AUDIT_LOG_ENTRY_ID: data[0]?.id ?? "",
  };
}

function sample({ "x-codeSamples": samples }: Operation, label: string): string {
  return samples.find((one) => one.label === label)?.source ?? "";
}

describe.each(operations)("the samples of $operationId", (operation) => {
  test("work when they are pasted into a shell", async () => {
    const script = sample(operation, "curl").replace(/^curl /, "curl -sS --fail ");
    expect(script).toContain("--fail");
    const env = await prepare(operation.operationId);
    await promisify(execFile)("bash", ["-euc", script], { env, cwd: folder });
  });

  test("work with the SDK", async () => {
    const source = sample(operation, "SDK");
    expect(source).toContain("latchkey.");
    const file = path.join(folder, `${operation.operationId}.ts`);
    await writeFile(
      file,
      `import { Latchkey } from "@latchkey/sdk";
       const { LATCHKEY_API_KEY, LATCHKEY_BASE_URL, API_KEY_ID, AUDIT_LOG_ENTRY_ID } = process.env;
       const latchkey = new Latchkey({ apiKey: LATCHKEY_API_KEY, baseUrl: LATCHKEY_BASE_URL });
       const apiKeyId = API_KEY_ID, auditLogEntryId = AUDIT_LOG_ENTRY_ID;
       ${source}`,
    );
    const env = await prepare(operation.operationId);
    await promisify(execFile)(process.execPath, [...sourceArguments, file], {
      env: { ...env, ...compileCache },
    });
  });
});
