import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { User } from "@latchkey/server";
import type { Database } from "@latchkey/server/postgres";
import { isAlive } from "./alive.ts";
import type { SessionLifetimes } from "./session-lifetimes.ts";

/** How old last-seen may be before a request moves it; a tenth of the time a session may lie idle, where that is less. */
const LAST_SEEN_PRECISION_SECONDS = 60;

/** Who is signed in to the program. Kept in the database, so that a restart signs nobody out. */
export interface Sessions {
  /** Starts a session, always a new one, and returns what its cookie is to hold: 256 random bits, base64url. */
  start(user: User): Promise<string>;
  /** Whose session it is; undefined if there is none, or it has ended, or is not of these settings. */
  userOf(cookie: string): Promise<User | undefined>;
  end(cookie: string): Promise<void>;
}

export interface SessionsOptions extends SessionLifetimes {
  /** Who vouches for users: an OpenID Connect issuer, or null for sign-in links. Sessions of another count for nothing. */
  readonly issuer: string | null;
  /** Whether users of this organization may be signed in. Asked at each request, so that sessions end with the permission. */
  readonly admits: (organizationId: string) => boolean;
}

interface Row {
  readonly organization_id: string;
  readonly user_id: string;
  readonly user_name: string;
  readonly stale: boolean;
}

/** Of a cookie the digest is kept and nothing else: whoever reads the table gets no session by it. */
export function createSessions(database: Database, options: SessionsOptions): Sessions {
  const { issuer, admits, idleSeconds, lifetimeSeconds } = options;
  const table = `${database.schema}.sessions`;
  // What a session began with counts, and so do the settings of now where they are shorter.
  const isGood = `${isAlive} and last_seen_at > now() - ${seconds(idleSeconds)}
    and created_at > now() - ${seconds(lifetimeSeconds)} and issuer is not distinct from $2`;
  const precision = Math.min(LAST_SEEN_PRECISION_SECONDS, idleSeconds / 10);
  return {
    async start({ id, name, organizationId }) {
      await database.query(`delete from ${table} where not (${isAlive})`, []);
      const cookie = randomBytes(32).toString("base64url");
      await database.query(
        `insert into ${table} (digest, id, issuer, organization_id, user_id, user_name,
           idle_seconds, created_at, last_seen_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, now(), now(), now() + ${seconds(lifetimeSeconds)})`,
        [digestOf(cookie), randomUUID(), issuer, organizationId, id, name, idleSeconds],
      );
      return cookie;
    },
    async userOf(cookie) {
      if (!isCookie(cookie)) return undefined;
      const digest = digestOf(cookie);
      const [row] = await database.query<Row>(
        `select organization_id, user_id, user_name,
           last_seen_at < now() - ${seconds(precision)} as stale
         from ${table} where digest = $1 and ${isGood}`,
        [digest, issuer],
      );
      if (row === undefined || !admits(row.organization_id)) return undefined;
      if (row.stale) {
        await database.query(`update ${table} set last_seen_at = now() where digest = $1`, [
          digest,
        ]);
      }
      return { id: row.user_id, name: row.user_name, organizationId: row.organization_id };
    },
    async end(cookie) {
      if (!isCookie(cookie)) return;
      await database.query(`delete from ${table} where digest = $1`, [digestOf(cookie)]);
    },
  };
}

const seconds = (count: number): string => `interval '${count} seconds'`;

/** Anything else is turned away before the database is asked. */
function isCookie(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

function digestOf(cookie: string): Buffer {
  return createHash("sha256").update(cookie).digest();
}
