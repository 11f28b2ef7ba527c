import type { ApiKey } from "@latchkey/contract";
import type { Refusal } from "@latchkey/contract/rules";
import type { Mock } from "../mock.ts";
import { toApiKey } from "./api-key.ts";

/** One key of an organization; any other answers as one that does not exist. */
export function getApiKey(
  { memory, clock }: Mock,
  organizationId: string,
  id: string,
): ApiKey | Refusal {
  const row = memory.apiKeys.get(organizationId, id);
  return row === undefined ? { refused: "not_found" } : toApiKey(row, clock.now());
}
