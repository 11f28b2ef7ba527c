import { apiKeyLines, endedLine } from "./api-key-text.ts";
import { withClient } from "./client.ts";
import { valueOf } from "./command.ts";
import type { CarryOut } from "./command.ts";
import { secondsOf } from "./when.ts";

/** `api-keys end-overlap` */
export const endOverlap: CarryOut = async (call) => {
  const { operands, output } = call;
  const fields = { ifUnusedForSeconds: secondsOf(valueOf(call, "if-unused-for")) };
  const answer = await withClient(call, async (client) =>
    client.apiKeys.endOverlap(operands[0] ?? "", fields),
  );
  if (output.json) {
    await output.document(answer);
    return;
  }
  const { apiKey, endedSecrets } = answer;
  const ended = endedSecrets.map(endedLine);
  const said = ended.length > 0 ? ended : ["There was no overlap to end."];
  await output.lines([...apiKeyLines(apiKey, output), "", ...said]);
};
