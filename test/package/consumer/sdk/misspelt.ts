// Each of these lines must not compile, with the error (one of these) and the name that stand at its end.
import { isProblemError, Latchkey, ProblemError } from "@latchkey/sdk";
import type { ApiKey, ClientOptions } from "@latchkey/sdk";

export const client = new Latchkey({ baseURL: "https://keys.example.com" }); // TS2561 baseURL
export const slow: ClientOptions = { timeout: 5_000 }; // TS2561 timeout
export const both = new Latchkey({ apiKey: "sk_…", credentials: "include" }); // TS2322 string

export async function misspelt(latchkey: Latchkey, apiKey: ApiKey, error: unknown): Promise<void> {
  await latchkey.apiKeys.create({ nmae: "CI" }); // TS2353 nmae
  await latchkey.apiKeys.create({}); // TS2345|TS2741 CreateApiKeyFields
  await latchkey.apiKeys.create({ name: null }); // TS2322 null
  await latchkey.apiKeys.create({ name: "CI" }, { idempotencykey: "a" }); // TS2561 idempotencykey
  await latchkey.apiKeys.update(apiKey.id, { expiresat: null }); // TS2561 expiresat
  await latchkey.apiKeys.list({ status: "activ" }); // TS2820 activ
  await latchkey.apiKeys.list().toArray(); // TS2554 arguments
  await latchkey.apikeys.list(); // TS2551 apikeys
  await latchkey.auditLog.export({ format: "xml" }); // TS2322 xml
  for await (const entry of latchkey.auditLog.list()) entry.ocurredAt; // TS2551 ocurredAt
  for await (const listed of latchkey.apiKeys.list()) listed.secret; // TS2339 secret
  (await latchkey.apiKeys.create({ name: "CI" })).apiKey.secret; // TS2339 secret
  (await latchkey.apiKeys.get(apiKey.id)).name; // TS2339 name
  apiKey.expiresAt.slice(0, 10); // TS18047 expiresAt
  if (isProblemError(error, "not_fuond")) throw error; // TS2345 not_fuond
  if (error instanceof ProblemError && error.code === "invalid") throw error; // TS2367 invalid
  if (error instanceof ProblemError) error.errors; // TS2339 errors
}
