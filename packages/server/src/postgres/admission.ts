import { NOW } from "./clock.ts";
import type { Database } from "./database.ts";

/** How old last-used may be before a use moves it: the first use always does. */
const LAST_USED_PRECISION = "interval '10 seconds'";

export interface AdmissionRequest {
  readonly digest: Buffer;
  /** The id of the entry, fixed before the first attempt so that a repetition writes nothing twice. */
  readonly entryId: string;
  /** Whether entries are written at all. */
  readonly audited: boolean;
  readonly requestId: string;
  readonly method: string;
  readonly route: string | null;
  readonly path: string;
  readonly ip: string | null;
  readonly userAgent: string | null;
}

export interface AdmissionRow {
  readonly organization_id: string;
  readonly api_key_id: string;
  readonly name: string;
  readonly expires_at: Date | null;
  readonly hint: string;
  /** Why the secret is rejected, or null where it is admitted. */
  readonly reason: "revoked" | "expired" | "ended" | null;
}

/**
 * The write is the check. One statement looks the digest up, judges it by the database's clock, writes the entry and
 * moves last-used, so that a verdict is never given without its entry, and never from an older state than the one that
 * the entry was written on.
 *
 * - It reads api_keys without a lock, and never writes it: it waits for no revoke and makes none wait.
 * - Rejections of a key are one entry per key, reason and minute, whose id says which; a flood leaves a count.
 * - Last-used is moved with SKIP LOCKED: whoever holds the row is just moving it.
 */
const statement = (schema: string): string => `
with found as (
  select k.organization_id, k.id as api_key_id, k.name, k.expires_at, s.hint,
    case
      when k.revoked_at is not null then 'revoked'
      when k.expires_at <= statement_timestamp() then 'expired'
      when s.valid_until <= statement_timestamp() then 'ended'
    end as reason
  from ${schema}.api_key_secrets s
  join ${schema}.api_keys k on k.organization_id = s.organization_id and k.id = s.api_key_id
  where s.digest = $1
), admitted as (
  insert into ${schema}.audit_log_entries (organization_id, id, occurred_at, action, actor_type, actor_id, actor_name,
    request_id, method, route, path, ip, user_agent, secret_hint, count)
  select organization_id, $2::uuid, ${NOW}, 'request.admitted', 'api_key', api_key_id::text, name,
    $4, $5, $6, $7, $8, $9, hint, 1
  from found where reason is null and $3::boolean
  on conflict (organization_id, id) do nothing
), rejected as (
  insert into ${schema}.audit_log_entries (organization_id, id, occurred_at, action, actor_type, actor_id, actor_name,
    request_id, method, route, path, ip, user_agent, secret_hint, reason, count)
  select organization_id,
    encode(substring(sha256(convert_to(concat_ws(' ', api_key_id::text, hint, reason,
      floor(extract(epoch from statement_timestamp()) / 60)::bigint::text), 'UTF8')) for 16), 'hex')::uuid,
    ${NOW}, 'request.rejected', 'api_key', api_key_id::text, name,
    $4, $5, $6, $7, $8, $9, hint, reason, 1
  from found where reason is not null and $3::boolean
  on conflict (organization_id, id) do update set count = audit_log_entries.count + 1
), used as (
  update ${schema}.api_key_secrets
  set last_used_at = ${NOW}, last_used_ip = $8, last_used_user_agent = $9
  where exists (select from found where reason is null) and digest in (
    select digest from ${schema}.api_key_secrets
    where digest = $1
      and (last_used_at is null or last_used_at <= statement_timestamp() - ${LAST_USED_PRECISION})
    for no key update skip locked
  )
)
select organization_id, api_key_id, name, expires_at, hint, reason from found`;

/** Judges one secret and writes its entry, as one statement; undefined if no key has this secret. */
export async function admitStatement(
  database: Database,
  request: AdmissionRequest,
): Promise<AdmissionRow | undefined> {
  const { digest, entryId, audited, requestId, method, route, path, ip, userAgent } = request;
  const [row] = await database.query<AdmissionRow>(statement(database.schema), [
    digest,
    entryId,
    audited,
    requestId,
    method,
    route,
    path,
    ip,
    userAgent,
  ]);
  return row;
}
