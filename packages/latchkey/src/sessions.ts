import { createHash, randomBytes } from "node:crypto";
import type { DatabaseSource, User } from "@latchkey/server";
import { migrate, openDatabase } from "@latchkey/server/postgres";

/** A session ends this long after it began, whatever happens. */
export const sessionSeconds = 7 * 24 * 60 * 60;

/** And this long after its last request. */
const idleSeconds = 12 * 60 * 60;

/** How old last-seen may be before a request moves it. */
const lastSeenPrecisionSeconds = 60;

/** Who is signed in to the program. Kept in the database, so that a restart signs nobody out. */
export interface Sessions {
  /** Brings the program's own schema up to date. */
  migrate(): Promise<void>;
  /** Starts a session, and returns what its cookie is to hold: 256 random bits, base64url. */
  start(user: User): Promise<string>;
  /** Whose session it is; undefined if there is none, or it has ended, or belongs to another organization. */
  userOf(cookie: string): Promise<User | undefined>;
  end(cookie: string): Promise<void>;
}

interface Row {
  readonly user_id: string;
  readonly user_name: string;
  readonly stale: boolean;
}

/**
 * @param options.organizationId The organization that the program serves.
 * @param options.onError Told of failures in the background.
 */
export function createSessions(
  source: DatabaseSource,
  options: { organizationId: string; onError: (error: unknown) => void },
): Sessions {
  const { organizationId, onError } = options;
  const database = openDatabase(source, { schema: "latchkey_program", timeoutMs: 5_000, onError });
  const table = `${database.schema}.sessions`;
  const alive = `expires_at > now() and last_seen_at > now() - interval '${idleSeconds} seconds'`;
  return {
    migrate: () => migrate(database, new URL("../migrations/", import.meta.url)),
    async start({ id, name }) {
      await database.query(`delete from ${table} where not (${alive})`, []);
      const cookie = randomBytes(32).toString("base64url");
      await database.query(
        `insert into ${table}
           (digest, organization_id, user_id, user_name, created_at, last_seen_at, expires_at)
         values ($1, $2, $3, $4, now(), now(), now() + interval '${sessionSeconds} seconds')`,
        [digestOf(cookie), organizationId, id, name],
      );
      return cookie;
    },
    async userOf(cookie) {
      if (!isCookie(cookie)) return undefined;
      const digest = digestOf(cookie);
      const [row] = await database.query<Row>(
        `select user_id, user_name,
           last_seen_at < now() - interval '${lastSeenPrecisionSeconds} seconds' as stale
         from ${table} where digest = $1 and organization_id = $2 and ${alive}`,
        [digest, organizationId],
      );
      if (row === undefined) return undefined;
      if (row.stale) {
        await database.query(`update ${table} set last_seen_at = now() where digest = $1`, [
          digest,
        ]);
      }
      return { id: row.user_id, name: row.user_name, organizationId };
    },
    async end(cookie) {
      if (!isCookie(cookie)) return;
      await database.query(`delete from ${table} where digest = $1`, [digestOf(cookie)]);
    },
  };
}

/** Anything else is turned away before the database is asked. */
function isCookie(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

function digestOf(cookie: string): Buffer {
  return createHash("sha256").update(cookie).digest();
}
