import { withClient } from "./client.ts";
import { valueOf } from "./command.ts";
import type { CarryOut } from "./command.ts";
import { printSecret } from "./print-secret.ts";
import { refuseQuietJson } from "./quiet-json.ts";
import { expirationOf } from "./when.ts";

/** `api-keys create` */
export const createApiKey: CarryOut = async (call) => {
  refuseQuietJson(call);
  const fields = {
    name: valueOf(call, "name") ?? "",
    description: valueOf(call, "description"),
    expiresAt: expirationOf(valueOf(call, "expires")) ?? null,
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
