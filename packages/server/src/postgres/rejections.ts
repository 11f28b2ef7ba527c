import { NOW } from "./clock.ts";
import { ENTRY_TIME } from "./entry-id.ts";
import type { AdmissionEntry, AdmissionRow } from "./admission.ts";

/** A request with a secret of a known key that was rejected. */
export interface RejectedRequest {
  readonly entry: AdmissionEntry;
  readonly row: AdmissionRow;
}

/**
 * Writes the entries of rejections: one for each secret, reason and minute, with a count, whichever instances they came
 * to, so that a flood leaves a bounded number. They come in one order, so that instances do not lock each other out.
 */
export const rejectionsStatement = (schema: string): string => `
insert into ${schema}.audit_log_entries (id, occurred_at, count, api_key_id, organization_id, action, actor_type,
  actor_name, request_id, method, route, path, ip, user_agent, secret_hint, reason)
select (${ENTRY_TIME} || r.rest)::uuid, ${NOW}, r.count, r.key, r.organization, 'request.rejected', 'api_key',
  r.name, r.id, r.method, r.route, r.path, r.ip, r.agent, r.hint, r.reason
from json_to_recordset($1::json) as r (organization text, key uuid, name text, hint text, reason text, count integer,
  rest text, id text, method text, route text, path text, ip text, agent text)
order by r.organization collate "C", r.key, r.hint, r.reason
on conflict (organization_id, api_key_id, secret_hint, reason,
  date_bin('1 minute', occurred_at, timestamptz '2000-01-01 00:00:00Z')) where action = 'request.rejected'
do update set count = audit_log_entries.count + excluded.count`;

/** The statement's value: one row for each secret and reason, which tells of its first request. */
export function rejectionsValues(rejected: readonly RejectedRequest[]): readonly string[] {
  const counted = new Map<string, RejectedRequest & { count: number }>();
  for (const { entry, row } of rejected) {
    const key = JSON.stringify([row.organization_id, row.api_key_id, row.hint, row.reason]);
    const known = counted.get(key);
    if (known === undefined) counted.set(key, { entry, row, count: 1 });
    else known.count += 1;
  }
  const rows = [...counted.values()].map(({ entry: { rest, origin }, row, count }) => ({
    organization: row.organization_id,
    key: row.api_key_id,
    name: row.name,
    hint: row.hint,
    reason: row.reason,
    count,
    rest,
    id: origin.id,
    method: origin.method,
    route: origin.route,
    path: origin.path,
    ip: origin.ip,
    agent: origin.userAgent,
  }));
  return [JSON.stringify(rows)];
}
