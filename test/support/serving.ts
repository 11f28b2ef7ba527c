import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { operationOf } from "../../packages/latchkey/src/configuration/operation.ts";
import { policyOf } from "../../packages/latchkey/src/configuration/policy.ts";
import type { Policy } from "../../packages/latchkey/src/configuration/policy.ts";
import { serve } from "../../packages/latchkey/src/serve.ts";
import type { Serving } from "../../packages/latchkey/src/serve.ts";
import { prepareDocs } from "../../scripts/prepare/docs.ts";

/** The program's service in this process, with the docs as they are written now. */
export async function startServing(policy: Partial<Policy> = {}): Promise<Serving> {
  await prepareDocs();
  const folder = await mkdtemp(path.join(tmpdir(), "latchkey-serving-"));
  const fail = (error: unknown): void => {
    throw error;
  };
  const serving = await serve(
    {
      database: { folder: path.join(folder, "data") },
      port: 0,
      host: "127.0.0.1",
      organizationId: "default",
      operation: operationOf(() => undefined),
      policy: { ...policyOf(() => undefined), ...policy },
    },
    { onError: fail, onStop: fail, onRequest: () => undefined, onCrowded: () => undefined },
  );
  return {
    ...serving,
    async close() {
      const cut = await serving.close();
      await rm(folder, { recursive: true, force: true });
      return cut;
    },
  };
}

/** Signs in by a link, and returns the session's cookie as a request sends it. */
export async function sessionCookie(serving: Serving): Promise<string> {
  const response = await fetch(serving.signInLink(), { redirect: "manual" });
  return (response.headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "";
}
