import type { ApiKey } from "@latchkey/contract";
import type { Transaction } from "kysely";
import { selectApiKey } from "../postgres/select-api-keys.ts";
import type { Tables } from "../postgres/tables.ts";
import { toApiKey } from "./api-key.ts";

/** A key that its transaction holds, or has made, as the API shows it: with what the transaction has changed. */
export async function showHeld(
  transaction: Transaction<Tables>,
  organizationId: string,
  id: string,
): Promise<ApiKey> {
  const row = await selectApiKey(transaction, organizationId, id);
  if (row === undefined) throw new Error("An API key that is held is not there.");
  return toApiKey(row);
}
