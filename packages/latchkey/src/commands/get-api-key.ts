import type { CarryOut } from "./command.ts";
import { printKey } from "./print-key.ts";

/** `api-keys get` */
export const getApiKey: CarryOut = (call) =>
  printKey(call, (client, apiKeyId) => client.apiKeys.get(apiKeyId));
