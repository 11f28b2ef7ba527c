import { createHash } from "node:crypto";
import type { Database } from "@latchkey/server/postgres";
import { signInMinutes } from "./begun-sign-in.ts";
import type { BegunSignIn } from "./begun-sign-in.ts";

/** Sees to it that a sign-in is completed once, on any instance of the same database. */
export interface UsedSignIns {
  /** Whether this is the first time. */
  use(begun: BegunSignIn): Promise<boolean>;
}

export function createUsedSignIns(database: Database): UsedSignIns {
  const table = `${database.schema}.used_sign_ins`;
  return {
    async use({ id }) {
      // Twice as long as they count, since the program's clock and the database's may differ.
      await database.query(
        `delete from ${table} where used_at < now() - interval '${2 * signInMinutes} minutes'`,
        [],
      );
      const used = await database.query(
        `insert into ${table} (digest, used_at) values ($1, now())
         on conflict (digest) do nothing returning used_at`,
        [createHash("sha256").update(id).digest()],
      );
      return used.length > 0;
    },
  };
}
