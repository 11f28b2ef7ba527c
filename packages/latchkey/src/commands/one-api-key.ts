import type { ApiKeyEnvelope, Latchkey } from "@latchkey/sdk";
import { apiKeyLines } from "./api-key-text.ts";
import { withClient } from "./client.ts";
import type { CarryOut, CommandCall } from "./command.ts";

/** Does something with the key that the command names, and prints what became of it. */
export async function printKey(
  call: CommandCall,
  work: (client: Latchkey, apiKeyId: string) => PromiseLike<ApiKeyEnvelope>,
): Promise<void> {
  const { operands, output } = call;
  const { apiKey } = await withClient(call, async (client) => work(client, operands[0] ?? ""));
  if (output.json) await output.document({ apiKey });
  else await output.lines(apiKeyLines(apiKey, output));
}

/** `api-keys get` */
export const getApiKey: CarryOut = (call) =>
  printKey(call, (client, apiKeyId) => client.apiKeys.get(apiKeyId));

/** `api-keys delete` */
export const deleteApiKey: CarryOut = async (call) => {
  const { operands, output } = call;
  const [id = ""] = operands;
  await withClient(call, async (client) => client.apiKeys.delete(id));
  if (output.json) await output.document({ deleted: id });
  else await output.lines([`Deleted ${id}.`]);
};
