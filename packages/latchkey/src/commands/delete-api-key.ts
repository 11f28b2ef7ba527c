import { withClient } from "./client.ts";
import type { CarryOut } from "./command.ts";

/** `api-keys delete` */
export const deleteApiKey: CarryOut = async (call) => {
  const { operands, output } = call;
  const [id = ""] = operands;
  await withClient(call, async (client) => client.apiKeys.delete(id));
  if (output.json) await output.document({ deleted: id });
  else await output.lines([`Deleted ${id}.`]);
};
