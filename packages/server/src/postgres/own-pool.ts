import { LatchkeyError } from "../errors.ts";
import { boundedPool, isSqlError } from "./pg-pool.ts";
import type { BoundedPool, PgPool } from "./pg-pool.ts";

interface PoolBounds {
  /** The most connections. */
  readonly max: number;
  /** How long to wait for a connection, and for a statement, in milliseconds. */
  readonly timeoutMs: number;
  /** Is told of idle connections that break. */
  readonly onError: (error: unknown) => void;
}

/** Opens a pool of Latchkey's own for a connection string. */
export async function openOwnPool(
  connectionString: string,
  bounds: PoolBounds,
): Promise<BoundedPool> {
  const { default: pg } = await import("pg").catch((error: unknown) => {
    const message = "database is a connection string: install pg, or hand over a Pool.";
    throw new LatchkeyError("invalid_options", message, error);
  });
  const pool = new pg.Pool({
    ...clientBounds(bounds),
    connectionString,
    application_name: "latchkey",
    // The server gives up too, and frees what the statement holds.
    statement_timeout: bounds.timeoutMs,
    idle_in_transaction_session_timeout: 2 * bounds.timeoutMs,
  });
  return bounded(pool, bounds);
}

/**
 * Opens a pool of Latchkey's own beside the host's, with the same options and set up by the same listeners. A proxy may
 * refuse connections that ask for a `statement_timeout`; then the server is not asked to give up, and we alone do.
 */
export function openSiblingPool(pool: PgPool, bounds: PoolBounds): BoundedPool {
  // Not enumerable, so that it is not printed.
  const { password } = pool.options as { readonly password?: unknown };
  const open = (more: object): BoundedPool => {
    // The constructor of a `pg` Pool takes what its instances have as `options`.
    const Pool = pool.constructor as new (options: object) => PgPool;
    const own = { ...clientBounds(bounds), ...more, allowExitOnIdle: true };
    const sibling = new Pool({ ...pool.options, password, ...own });
    // Hosts set roles and variables where their pool says that it has a new connection.
    sibling.on("connect", (client) => pool.emit("connect", client));
    return bounded(sibling, bounds);
  };
  const asking = open({ statement_timeout: bounds.timeoutMs });
  let notAsking: BoundedPool | undefined;
  return {
    connect: async () => {
      if (notAsking !== undefined) return notAsking.connect();
      try {
        return await asking.connect();
      } catch (error) {
        if (!isSqlError(error) || error.code !== PROTOCOL_VIOLATION) throw error;
        notAsking ??= open({});
        return notAsking.connect();
      }
    },
    end: async () => {
      await asking.end();
      await notAsking?.end();
    },
    options: pool.options,
  };
}

/** What PgBouncer says of a startup parameter that it does not pass on. */
const PROTOCOL_VIOLATION = "08P01";

function clientBounds({ max, timeoutMs }: PoolBounds): object {
  // Without keepAlive, a connection to a machine that has gone away is found out only by a timeout.
  return { max, min: 0, connectionTimeoutMillis: timeoutMs, keepAlive: true };
}

function bounded(pool: PgPool, { timeoutMs, onError }: PoolBounds): BoundedPool {
  // Without a listener, an idle connection that breaks would end the process.
  pool.on("error", onError);
  return boundedPool(pool, timeoutMs);
}
