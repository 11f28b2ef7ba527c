import type { ApiKeyEnvelope, Latchkey } from "@latchkey/sdk";
import { apiKeyLines } from "./api-key-text.ts";
import { withClient } from "./client.ts";
import type { CommandCall } from "./command.ts";

/** Does something with the key that the command names, and prints the key as it is then. */
export async function printKey(
  call: CommandCall,
  work: (client: Latchkey, apiKeyId: string) => PromiseLike<ApiKeyEnvelope>,
): Promise<void> {
  const { operands, output } = call;
  const { apiKey } = await withClient(call, async (client) => work(client, operands[0] ?? ""));
  if (output.json) await output.document({ apiKey });
  else await output.lines(apiKeyLines(apiKey, output));
}
