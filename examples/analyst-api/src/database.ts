import type { Pool, PoolClient } from "pg";

/** What the app keeps for each organization. */
export interface Environment {
  readonly warehouse: string;
  readonly timezone: string;
}

const DEFAULT: Environment = { warehouse: "analytics", timezone: "UTC" };

export async function createTables(pool: Pool): Promise<void> {
  await pool.query(
    "create table if not exists environments (organization_id text primary key, warehouse text not null, timezone text not null)",
  );
}

export async function readEnvironment(
  connection: Pool | PoolClient,
  organizationId: string,
): Promise<Environment> {
  const { rows } = await connection.query<Environment>(
    "select warehouse, timezone from environments where organization_id = $1",
    [organizationId],
  );
  return rows[0] ?? DEFAULT;
}

export async function writeEnvironment(
  client: PoolClient,
  organizationId: string,
  { warehouse, timezone }: Environment,
): Promise<void> {
  await client.query(
    `insert into environments (organization_id, warehouse, timezone) values ($1, $2, $3)
     on conflict (organization_id) do update set warehouse = excluded.warehouse, timezone = excluded.timezone`,
    [organizationId, warehouse, timezone],
  );
}

/** Runs work in one transaction. */
export async function inTransaction<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const result = await work(client);
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}
