import { ProblemError } from "@latchkey/sdk";
import type { ApiKey, Latchkey } from "@latchkey/sdk";

const DAY_MS = 86_400_000;

/** Where the app keeps what must not be lost. */
export interface Vault {
  readonly put: (name: string, secret: string) => Promise<void>;
}

/** Makes a key for a pipeline, for 90 days, and puts its secret where the pipeline finds it. */
export async function provision(
  latchkey: Latchkey,
  vault: Vault,
  pipeline: string,
  now = new Date(),
): Promise<ApiKey> {
  const expiresAt = new Date(now.getTime() + 90 * DAY_MS);
  const { apiKey, secret } = await latchkey.apiKeys.create({ name: pipeline, expiresAt });
  await vault.put(pipeline, secret);
  return apiKey;
}

/** What a review of the keys comes to: one line for each that someone should look at. */
export async function review(latchkey: Latchkey, now = new Date()): Promise<string[]> {
  const remarks: string[] = [];
  for await (const { name, expiresAt, lastUsedAt } of latchkey.apiKeys.list({ status: "active" })) {
    if (expiresAt === null) remarks.push(`${name} never expires`);
    else if (Date.parse(expiresAt) < now.getTime() + 7 * DAY_MS)
      remarks.push(`${name} expires soon`);
    if (lastUsedAt === null) remarks.push(`${name} was never used`);
  }
  return remarks;
}

/** Ends a key, and says what it did last; undefined if there is no such key. */
export async function offboard(latchkey: Latchkey, apiKeyId: string): Promise<string | undefined> {
  try {
    await latchkey.apiKeys.revoke(apiKeyId);
  } catch (error) {
    if (error instanceof ProblemError && error.code === "not_found") return undefined;
    throw error;
  }
  const { data } = await latchkey.auditLog.list({ actor: apiKeyId, limit: 1 });
  const [last] = data;
  return last?.request ? `${last.request.method} ${last.request.path}` : "nothing";
}
