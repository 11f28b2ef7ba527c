import { defaultSecretFormat } from "@latchkey/contract";
import { createKey } from "./call.ts";
import type { OpenDatabase } from "./databases.ts";
import { keyChanges } from "./key-changes.ts";
import { expireIn } from "./move-instants.ts";
import { newUser } from "./on-every-database.ts";
import { signedInAs } from "./service.ts";

/** Secrets that a service on a database does not take, by why. */
export async function rejectedSecrets(
  url: string,
  database: OpenDatabase,
): Promise<Record<string, string>> {
  const create = async () => {
    const user = newUser();
    const { apiKey, secret } = await createKey(url, { name: "CI" }, user);
    const changes = keyChanges(() => url, apiKey.id, signedInAs(user));
    return { apiKey, secret, changes };
  };
  const [revoked, expired, both, ended, rotated, gone] = [
    await create(),
    await create(),
    await create(),
    await create(),
    await create(),
    await create(),
  ];
  await revoked.changes.revoke();
  await expireIn(database, expired.apiKey.id, "0 seconds");
  await both.changes.revoke();
  await expireIn(database, both.apiKey.id, "-1 seconds");
  await ended.changes.rotate();
  await ended.changes.endOverlap();
  await rotated.changes.rotate({ overlapSeconds: 0 });
  await gone.changes.revoke();
  await gone.changes.remove();
  const unknown = defaultSecretFormat.generate();
  const mistyped = unknown.slice(0, -1) + (unknown.endsWith("A") ? "B" : "A");
  return {
    unknown,
    revoked: revoked.secret,
    expired: expired.secret,
    "revoked and expired": both.secret,
    "of an overlap that was ended": ended.secret,
    "rotated away": rotated.secret,
    "of a deleted key": gone.secret,
    mistyped,
    "in another case": unknown.toUpperCase(),
    "of another prefix": `ak_${unknown.slice(3)}`,
    short: "sk_short",
    long: unknown.repeat(20),
    "of other characters": "sk_~~~~....----____++++",
    padded: `${unknown}=`,
  };
}
