import type { ApiKey } from "@latchkey/contract";
import type { Refusal } from "@latchkey/contract/rules";
import { selectApiKey } from "../postgres/select-api-keys.ts";
import type { Database } from "../postgres/database.ts";
import type { ActingPrincipal } from "../principal.ts";
import { toApiKey } from "./api-key.ts";

/** One key of the principal's organization; any other answers as one that does not exist. */
export async function getApiKey(
  database: Database,
  principal: ActingPrincipal,
  id: string,
): Promise<ApiKey | Refusal> {
  const row = await database.run((kysely) => selectApiKey(kysely, principal.organizationId, id));
  return row === undefined ? { refused: "not_found" } : toApiKey(row);
}
