import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Settings } from "../../packages/latchkey/src/arguments.ts";
import { operationOf } from "../../packages/latchkey/src/configuration/operation.ts";
import { policyOf } from "../../packages/latchkey/src/configuration/policy.ts";
import type { Policy } from "../../packages/latchkey/src/configuration/policy.ts";
import { serve } from "../../packages/latchkey/src/serve.ts";
import type { Serving } from "../../packages/latchkey/src/serve.ts";
import { prepareDocs } from "../../scripts/prepare/docs.ts";
import { createDatabase } from "./postgres/create-database.ts";

/** The program's service in this process, on an embedded database, with the docs as they are written now. */
export async function startServing(policy: Partial<Policy> = {}): Promise<Serving> {
  const folder = await mkdtemp(path.join(tmpdir(), "latchkey-serving-"));
  return serveFrom({ folder: path.join(folder, "data") }, policy, () =>
    rm(folder, { recursive: true, force: true }),
  );
}

/** The same on the tests' PostgreSQL, which begins in a tenth of the time. */
export async function startServingOnPostgres(policy: Partial<Policy> = {}): Promise<Serving> {
  const { url, drop } = await createDatabase();
  return serveFrom({ url }, policy, drop);
}

async function serveFrom(
  database: Settings["database"],
  policy: Partial<Policy>,
  remove: () => Promise<void>,
): Promise<Serving> {
  await prepareDocs();
  const fail = (error: unknown): void => {
    throw error;
  };
  const serving = await serve(
    {
      database,
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
      await remove();
      return cut;
    },
  };
}

/** Signs in by a link, and returns the session's cookie as a request sends it. */
export async function sessionCookie(serving: Serving): Promise<string> {
  const response = await fetch(serving.signInLink(), { redirect: "manual" });
  return (response.headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "";
}
