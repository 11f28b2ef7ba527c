import type { User } from "@latchkey/server";
import type { OnDatabase } from "../support/on-every-database.ts";

/** Fills the log of an organization with entries, several of the same instant. */
export async function fillLog(
  on: OnDatabase,
  user: User,
  count: number,
  path = "/",
): Promise<void> {
  await on.database.query(
    `insert into latchkey.audit_log_entries (organization_id, id, occurred_at, action, actor_type, actor_id, actor_name, request_id, method, path, count)
     select $1, overlay(gen_random_uuid()::text placing overlay(lpad(to_hex(ms), 12, '0') placing '-' from 9 for 0) from 1 for 13)::uuid,
       to_timestamp(ms / 1000.0), 'report.run', 'user', 'u1', 'Ada', 'r', 'GET', $3, 1
     from generate_series(1, $2::int) n, lateral (select floor(extract(epoch from now()) * 1000)::bigint - 86400000 + n / 7 as ms) as instant`,
    [user.organizationId, count, path],
  );
}
