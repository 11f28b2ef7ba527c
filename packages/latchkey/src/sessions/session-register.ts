import { isUuid } from "@latchkey/contract";
import type { Database } from "@latchkey/server/postgres";
import { isAlive } from "./alive.ts";

/** A session as it is listed. What its cookie holds is nowhere. */
export interface ListedSession {
  readonly id: string;
  readonly user: { readonly id: string; readonly name: string };
  readonly organizationId: string;
  /** Who vouched for the user: an OpenID Connect issuer; null for a sign-in link. */
  readonly issuer: string | null;
  /** Instants, ISO 8601 UTC. */
  readonly createdAt: string;
  readonly lastSeenAt: string;
  /** When it ends if it is not used again. */
  readonly expiresAt: string;
}

/** The most sessions in a list. */
export const mostListed = 1_000;

/** The sessions there are, for whoever runs the program: to be looked through, and ended. */
export interface SessionRegister {
  /** Those that last, whoever was seen last first, `mostListed` of them at the most. */
  list(filter: {
    readonly organizationId?: string | undefined;
    readonly userId?: string | undefined;
  }): Promise<readonly ListedSession[]>;
  /** Ends a session: its next request is nobody's. False if there was none of this id. */
  end(id: string): Promise<boolean>;
}

interface Row {
  readonly id: string;
  readonly organization_id: string;
  readonly user_id: string;
  readonly user_name: string;
  readonly issuer: string | null;
  readonly created_at: Date;
  readonly last_seen_at: Date;
  readonly ends_at: Date;
}

export function createSessionRegister(database: Database): SessionRegister {
  const table = `${database.schema}.sessions`;
  return {
    async list({ organizationId, userId }) {
      const rows = await database.query<Row>(
        `select id, organization_id, user_id, user_name, issuer, created_at, last_seen_at,
           least(expires_at, last_seen_at + idle_seconds * interval '1 second') as ends_at
         from ${table}
         where ${isAlive} and ($1::text is null or organization_id = $1)
           and ($2::text is null or user_id = $2)
         order by last_seen_at desc, id limit ${mostListed}`,
        [organizationId ?? null, userId ?? null],
      );
      return rows.map(listed);
    },
    async end(id) {
      if (!isUuid(id)) return false;
      const ended = await database.query(
        `delete from ${table} where id = $1 and ${isAlive} returning id`,
        [id],
      );
      return ended.length > 0;
    },
  };
}

function listed(row: Row): ListedSession {
  return {
    id: row.id,
    user: { id: row.user_id, name: row.user_name },
    organizationId: row.organization_id,
    issuer: row.issuer,
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    expiresAt: row.ends_at.toISOString(),
  };
}
