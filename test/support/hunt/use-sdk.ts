import { inspect } from "node:util";
import { Latchkey } from "@latchkey/sdk";
import { isLongForm } from "../proof.ts";

/** What came of a program with the SDK. */
interface FromSdk {
  readonly secrets: readonly string[];
  /** What it logged, threw and answered, by what it is. */
  readonly said: Readonly<Record<string, string>>;
}

/** A program with the SDK: everything that makes secrets, and everything that goes wrong with them. */
export async function useSdk(baseUrl: string, apiKey: string): Promise<FromSdk> {
  const secrets: string[] = [];
  const lines: string[] = [];
  const log = (message: string): unknown => lines.push(message);
  const logger = { debug: log, info: log, warn: log, error: log };
  const sdk = new Latchkey({ baseUrl, apiKey, logger, logLevel: "debug" });
  const failures: unknown[] = [];
  const fail = (work: Promise<unknown>): Promise<void> =>
    work.then(
      (value) => Promise.reject(new Error(`It worked: ${inspect(value)}`)),
      (error: unknown) => void failures.push(error),
    );
  // A key that expires makes none that outlives it.
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
  for (let count = 0; count < (isLongForm ? 20 : 2); count += 1) {
    const { apiKey: key, secret } = await sdk.apiKeys.create({
      name: `By the SDK ${count}`,
      expiresAt,
    });
    const rotated = await sdk.apiKeys.rotate(key.id, { overlapSeconds: 60 });
    secrets.push(secret, rotated.secret);
    const own = new Latchkey({ baseUrl, apiKey: secret, logger, logLevel: "debug" });
    await own.principal();
    await own.apiKeys.reportLeaked({ secret, url: `https://git.example.com/?key=${secret}` });
    await fail(own.apiKeys.create({ name: `mine: ${rotated.secret}` }));
    await fail(own.apiKeys.update(key.id, { description: secret }));
    await fail(own.apiKeys.get(secret));
    await fail(own.apiKeys.delete(key.id));
    await sdk.apiKeys.revoke(key.id, { reason: "leaked" });
    await fail(own.principal());
  }
  const list = await sdk.auditLog.list({ limit: 100 });
  const said = {
    "the SDK's log": lines.join("\n"),
    "the SDK's errors": inspect(failures, { depth: 9, showHidden: true, maxStringLength: null }),
    "what the SDK answers of the log": inspect(list.data, { depth: 9, maxStringLength: null }),
  };
  return { secrets, said };
}
