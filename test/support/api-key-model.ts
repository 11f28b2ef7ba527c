import type { ApiKey } from "@latchkey/contract";
import type { User } from "@latchkey/server";
import fc from "fast-check";
import { createKey } from "./call.ts";
import type { OnDatabase } from "./on-every-database.ts";

/** The sorts of the list of API keys. */
export const SORTS = [
  "createdAt",
  "-createdAt",
  "name",
  "-name",
  "lastUsedAt",
  "-lastUsedAt",
] as const;
const CREATORS = ["u1", "u2", "U1"];

/** Few instants, so that many keys share one. */
const instant = fc
  .integer({ min: 0, max: 3 })
  .map((second) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)));
/** Names that sort, search and fold in ways that a database may have its own opinion on. */
const name = fc.constantFrom(
  "alpha",
  "Alpha",
  "ALPHA 2",
  "beta",
  "_x",
  "50%",
  "a_b",
  "Zürich",
  "zebra",
  "éclair",
  "中",
  "\u{1F511}",
  "\\d",
  "'; --",
);
/** A key, by what the list is filtered and sorted by. */
export const anyApiKey = fc.record({
  name,
  description: fc.constantFrom(null, "Beta of alpha", "100%", "x_y"),
  created: instant,
  creator: fc.constantFrom(...CREATORS),
  end: fc.constantFrom("active", "active", "expired", "revoked", "both"),
  used: fc.option(instant),
});
type AnyApiKey = typeof anyApiKey extends fc.Arbitrary<infer T> ? T : never;

/** Filters of the list, any of them together. */
export const anyApiKeyFilters = fc.record(
  {
    status: fc.constantFrom("active", "expired", "revoked"),
    createdBy: fc.constantFrom(...CREATORS, "nobody"),
    search: fc.constantFrom("alpha", "BETA", "%", "_", "\\", "'", "sk_", "x_y", "中", "nothing"),
  },
  { requiredKeys: [] },
);

/** Makes keys, and lets them be older, used and ended. */
export async function insertApiKeys(
  on: OnDatabase,
  user: User,
  keys: readonly AnyApiKey[],
): Promise<void> {
  for (const { name: called, description, created, creator, end, used } of keys) {
    const { apiKey } = await createKey(on.service.url, { name: called, description }, user);
    const expired = end === "expired" || end === "both";
    const revoked = end === "revoked" || end === "both";
    await on.database.query(
      `with key as (update latchkey.api_keys set created_at = $2, created_by_id = $3,
         expires_at = case when $4 then now() - interval '1 second' end,
         revoked_at = case when $5 then now() end where id = $1)
       update latchkey.api_key_secrets set last_used_at = $6 where api_key_id = $1`,
      [apiKey.id, created, creator, expired, revoked, used],
    );
  }
}

/** Folds A to Z only, as the order of names does on every database. */
const fold = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** What a list is to be, by the most obvious means. */
export function listOf(
  keys: readonly ApiKey[],
  query: Record<string, string>,
  sort: string,
): ApiKey[] {
  const { status, createdBy, search } = query;
  const sought = search === undefined ? undefined : fold(search);
  const kept = keys.filter(
    (item) =>
      (status === undefined || item.status === status) &&
      (createdBy === undefined || item.createdBy.id === createdBy) &&
      (sought === undefined ||
        [item.name, item.description ?? "", item.hint].some((text) => fold(text).includes(sought))),
  );
  const value = (item: ApiKey): string | Buffer => {
    if (sort.endsWith("name")) return Buffer.from(fold(item.name));
    return sort.endsWith("createdAt") ? item.createdAt : (item.lastUsedAt ?? "");
  };
  const compare = (a: ApiKey, b: ApiKey): number => {
    const order = Buffer.compare(Buffer.from(value(a)), Buffer.from(value(b)));
    return order === 0 ? (a.id < b.id ? -1 : 1) : order;
  };
  return sort.startsWith("-") ? kept.toSorted((a, b) => compare(b, a)) : kept.toSorted(compare);
}
