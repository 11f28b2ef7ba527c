import { Failure } from "../failure.ts";
import { apiKeyLines } from "./api-key-text.ts";
import { withClient } from "./client.ts";
import { valueOf } from "./command.ts";
import type { CarryOut } from "./command.ts";
import { Misuse } from "./misuse.ts";
import { parseWhen } from "./when.ts";

/** `api-keys create`: the one command whose answer has a secret. */
export const createApiKey: CarryOut = async (call) => {
  const { given, output } = call;
  if (given.has("quiet") && output.json) throw new Misuse("--quiet and --json exclude each other.");
  const expires = valueOf(call, "expires");
  const fields = {
    name: valueOf(call, "name") ?? "",
    description: valueOf(call, "description"),
    expiresAt: expires === undefined || expires === "never" ? null : parseWhen(expires, 1),
  };
  const idempotencyKey = valueOf(call, "idempotency-key");
  const created = await withClient(call, async (client) =>
    client.apiKeys.create(fields, { idempotencyKey }),
  );
  const { apiKey, secret } = created;
  try {
    if (given.has("quiet")) await output.write(`${secret}\n`);
    else if (output.json) await output.document(created);
    else {
      await output.lines([
        ...apiKeyLines(apiKey, output),
        "",
        `  ${output.bold(secret)}`,
        "",
        "This is its secret. It is shown only now: put it where you keep secrets.",
      ]);
    }
  } catch (error) {
    throw new Failure(
      `The API key ${apiKey.id} was created, but its secret could not be written. Revoke it ("latchkey api-keys revoke ${apiKey.id}"), and create another.`,
      { cause: error },
    );
  }
};
