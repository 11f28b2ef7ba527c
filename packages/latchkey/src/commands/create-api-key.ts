import { withClient } from "./client.ts";
import { valueOf } from "./command.ts";
import type { CarryOut } from "./command.ts";
import { printSecret, refuseTwoForms } from "./print-secret.ts";
import { parseWhen } from "./when.ts";

/** `api-keys create` */
export const createApiKey: CarryOut = async (call) => {
  refuseTwoForms(call);
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
  const { id } = created.apiKey;
  await printSecret(call, created, {
    after: ["This is its secret. It is shown only now: put it where you keep secrets."],
    unwritten: `The API key ${id} was created, but its secret could not be written. Revoke it ("latchkey api-keys revoke ${id}"), and create another.`,
  });
};
