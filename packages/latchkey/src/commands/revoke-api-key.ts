import type { RevokeApiKeyFields } from "@latchkey/sdk";
import { briefApiKeyColumns } from "./api-key-table.ts";
import { apiKeyLines } from "./api-key-text.ts";
import { withClient } from "./client.ts";
import { valueOf } from "./command.ts";
import type { CarryOut } from "./command.ts";
import { tableLines } from "./table.ts";
import { secondsOf } from "./when.ts";

/** `api-keys revoke` */
export const revokeApiKey: CarryOut = async (call) => {
  const { given, operands, output } = call;
  const alongToo = given.has("also-created");
  const fields: RevokeApiKeyFields = {
    ifUnusedForSeconds: secondsOf(valueOf(call, "if-unused-for")),
    // The value has been checked.
    reason: valueOf(call, "reason") as RevokeApiKeyFields["reason"],
    note: valueOf(call, "note"),
    alsoRevokeCreated: alongToo ? true : undefined,
  };
  const answer = await withClient(call, async (client) =>
    client.apiKeys.revoke(operands[0] ?? "", fields),
  );
  if (output.json) {
    await output.document(answer);
    return;
  }
  const { apiKey, createdApiKeys, createdApiKeysCount: count } = answer;
  await output.lines(apiKeyLines(apiKey, output));
  if (count === 0) return;
  const [keys, them] =
    count === 1 ? ["1 active API key", "it"] : [`${count} active API keys`, "them"];
  await output.lines([
    "",
    alongToo
      ? `It had created ${keys}, now revoked along:`
      : `It has created ${keys}; --also-created revokes ${them} too:`,
    "",
    ...tableLines(briefApiKeyColumns, createdApiKeys, output),
  ]);
  if (count > createdApiKeys.length)
    output.say(`${count - createdApiKeys.length} more are not shown.`);
};
