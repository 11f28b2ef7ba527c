import type { UpdateApiKeyFields } from "@latchkey/sdk";
import { valueOf } from "./command.ts";
import type { CarryOut, CommandCall } from "./command.ts";
import { Misuse } from "./misuse.ts";
import { printKey } from "./print-key.ts";
import { expirationOf } from "./when.ts";

/** `api-keys update` */
export const updateApiKey: CarryOut = async (call) => {
  const fields = fieldsOf(call);
  await printKey(call, (client, apiKeyId) => client.apiKeys.update(apiKeyId, fields));
};

function fieldsOf(call: CommandCall): UpdateApiKeyFields {
  const { given } = call;
  if (given.has("description") && given.has("no-description")) {
    throw new Misuse("--description and --no-description exclude each other.");
  }
  const changes = ["name", "description", "no-description", "expires"] as const;
  if (!changes.some((name) => given.has(name))) {
    throw new Misuse(
      `Nothing is to be changed: give ${changes.map((c) => `--${c}`).join(" or ")}.`,
    );
  }
  return {
    name: valueOf(call, "name"),
    description: given.has("no-description") ? null : valueOf(call, "description"),
    expiresAt: expirationOf(valueOf(call, "expires")),
  };
}
