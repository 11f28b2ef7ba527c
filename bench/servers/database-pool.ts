import pg from "pg";

/** The pool that every server on PostgreSQL has. */
export function openPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    // A server that waits for its next turn keeps its connections.
    idleTimeoutMillis: 0,
  });
  pool.on("error", () => {});
  return pool;
}
