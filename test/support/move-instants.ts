import type { OpenDatabase } from "./databases.ts";

/** Moves a key's expiration, by the database's clock: `0 seconds` is this very instant. */
export async function expireIn(
  { query }: OpenDatabase,
  apiKeyId: string,
  interval: string,
): Promise<void> {
  await query("update latchkey.api_keys set expires_at = now() + $2::interval where id = $1", [
    apiKeyId,
    interval,
  ]);
}

/** Moves a key's last use back, by the database's clock, and marks it as made by the user agent `before`. */
export async function usedAgo(
  { query }: OpenDatabase,
  apiKeyId: string,
  interval: string,
): Promise<void> {
  await query(
    "update latchkey.api_key_secrets set last_used_at = now() - $2::interval, last_used_user_agent = 'before' where api_key_id = $1",
    [apiKeyId, interval],
  );
}
