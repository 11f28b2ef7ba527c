import type { OpenDatabase } from "../support/databases.ts";

/** Lets the claims of an organization be older than they are. */
export async function ageClaims(
  { query }: OpenDatabase,
  organizationId: string,
  interval: string,
): Promise<void> {
  await query(
    "update latchkey.idempotency_keys set created_at = created_at - $2::interval where organization_id = $1",
    [organizationId, interval],
  );
}

/** How many claims an organization has. */
export async function claimsOf({ query }: OpenDatabase, organizationId: string): Promise<number> {
  const rows = await query("select from latchkey.idempotency_keys where organization_id = $1", [
    organizationId,
  ]);
  return rows.length;
}
