-- What the version before migration 0003_keys_by_name asks of the database, as it was recorded from that version (what its driver
-- was given). Not to be edited: whoever adds a migration records what the version before that one asks, and puts it in this
-- one's place.

-- : insert-key
insert into "latchkey"."api_keys" ("organization_id", "id", "name", "description", "created_at", "created_by_type", "created_by_id", "created_by_name", "updated_at", "expires_at") select $1::text as "organization_id", $2::uuid as "id", $3::text as "name", $4::text as "description", date_trunc('milliseconds', statement_timestamp()) as "created_at", $5::text as "created_by_type", $6::text as "created_by_id", $7::text as "created_by_name", date_trunc('milliseconds', statement_timestamp()) as "updated_at", $8::timestamptz as "expires_at" where coalesce($9::timestamptz > statement_timestamp(), true) returning "id"

-- : insert-secret
insert into "latchkey"."api_key_secrets" ("digest", "organization_id", "api_key_id", "hint", "created_at") values ($1, $2, $3, $4, date_trunc('milliseconds', statement_timestamp()))

-- : insert-entry
insert into "latchkey".audit_log_entries (organization_id, id, occurred_at, action, actor_type, api_key_id, actor_id,
  actor_name, initiator, resource_type, resource_id, resource_name, changes,
  request_id, method, route, path, ip, user_agent, secret_hint, count)
select organization_id, overlay((id)::text placing overlay(
    lpad(to_hex(floor(extract(epoch from statement_timestamp()) * 1000)::bigint), 12, '0') placing '-' from 9 for 0
  ) || '-7' || lpad(to_hex(extract(microseconds from statement_timestamp())::bigint % 1000 * 4096 / 1000), 3, '0') from 1 for 18)::uuid, date_trunc('milliseconds', statement_timestamp()), action, actor_type, api_key_id, actor_id,
  actor_name, initiator, resource_type, resource_id, resource_name, changes,
  request_id, method, route, path, ip, user_agent, secret_hint, 1
from jsonb_to_record($1::jsonb) as entry (organization_id text, id uuid, action text, actor_type text, api_key_id uuid,
  actor_id text, actor_name text, initiator jsonb, resource_type text, resource_id text, resource_name text, changes jsonb,
  request_id text, method text, route text, path text, ip text, user_agent text, secret_hint text)
returning id, occurred_at

-- : get-key
select "k".*, "s"."last_used_at", "s"."last_used_ip", "s"."last_used_user_agent", "s"."hint", "s"."leak_reported_at", "s"."previous", date_trunc('milliseconds', statement_timestamp()) as "now" from "latchkey"."api_keys" as "k" inner join lateral (select max(last_used_at) as "last_used_at", (array_agg("last_used_ip" order by last_used_at desc nulls last, created_at desc))[1] as "last_used_ip", (array_agg("last_used_user_agent" order by last_used_at desc nulls last, created_at desc))[1] as "last_used_user_agent", max(hint) filter (where valid_until is null) as "hint", min(leak_reported_at) filter (where coalesce(valid_until > statement_timestamp(), true)) as "leak_reported_at", (json_agg(json_build_object('hint', hint, 'valid_until', valid_until,
              'last_used_at', last_used_at, 'last_used_ip', last_used_ip, 'last_used_user_agent', last_used_user_agent
            )) filter (where valid_until > statement_timestamp())) -> 0 as "previous" from "latchkey"."api_key_secrets" where "latchkey"."api_key_secrets"."organization_id" = "k"."organization_id" and "latchkey"."api_key_secrets"."api_key_id" = "k"."id") as "s" on true where "k"."organization_id" = $1 and "k"."id" = $2

-- : admit
with found as materialized (
  select p.number, k.organization_id, k.id as api_key_id, k.name, k.expires_at, s.hint, s.last_used_at,
    case
      when k.revoked_at is not null then 'revoked'
      when k.expires_at <= statement_timestamp() then 'expired'
      when s.valid_until <= statement_timestamp() then 'ended'
    end as reason,
    date_trunc('milliseconds', statement_timestamp()) as now, overlay(
    lpad(to_hex(floor(extract(epoch from statement_timestamp()) * 1000)::bigint), 12, '0') placing '-' from 9 for 0
  ) || '-7' || lpad(to_hex(extract(microseconds from statement_timestamp())::bigint % 1000 * 4096 / 1000), 3, '0') as entry_time
  from json_array_elements_text($1::json) with ordinality as p (hex, number)
  cross join lateral (
    select * from "latchkey".api_key_secrets s where s.digest = decode(p.hex, 'hex') offset 0
  ) s
  cross join lateral (
    select * from "latchkey".api_keys k where k.organization_id = s.organization_id and k.id = s.api_key_id offset 0
  ) k
), admitted as (
  insert into "latchkey".audit_log_admissions (id, occurred_at, api_key_id, organization_id, actor_name, request_id,
    method, route, path, ip, user_agent, secret_hint)
  select (f.entry_time || r.rest)::uuid, f.now, f.api_key_id, f.organization_id, f.name, r.id,
    r.method, r.route, r.path, r.ip, r.agent, f.hint
  from json_to_recordset($2::json) as r (number bigint, rest text, id text, method text, route text, path text,
    ip text, agent text)
  join found f on f.number = r.number
  where f.reason is null
)
select number::integer, organization_id, api_key_id, name, expires_at, hint, reason, entry_time,
  reason is null and (last_used_at is null or last_used_at <= now - interval '10 seconds') as last_used_is_due
from found

-- : move-last-used
with use as materialized (
  select distinct on (digest) decode(digest, 'hex') as digest, ip, agent
  from json_to_recordset($1::json) as use (digest text, ip text, agent text) order by digest
), free as materialized (
  select digest from "latchkey".api_key_secrets where digest = any (array(select digest from use))
  order by digest for no key update skip locked
)
update "latchkey".api_key_secrets s set last_used_at = date_trunc('milliseconds', statement_timestamp()), last_used_ip = u.ip, last_used_user_agent = u.agent
from use u
where s.digest = u.digest and s.digest = any (array(select digest from free))

-- : insert-rejection
insert into "latchkey".audit_log_entries (id, occurred_at, count, api_key_id, organization_id, action, actor_type,
  actor_name, request_id, method, route, path, ip, user_agent, secret_hint, reason)
select (overlay(
    lpad(to_hex(floor(extract(epoch from statement_timestamp()) * 1000)::bigint), 12, '0') placing '-' from 9 for 0
  ) || '-7' || lpad(to_hex(extract(microseconds from statement_timestamp())::bigint % 1000 * 4096 / 1000), 3, '0') || r.rest)::uuid, date_trunc('milliseconds', statement_timestamp()), r.count, r.key, r.organization, 'request.rejected', 'api_key',
  r.name, r.id, r.method, r.route, r.path, r.ip, r.agent, r.hint, r.reason
from json_to_recordset($1::json) as r (organization text, key uuid, name text, hint text, reason text, count integer,
  rest text, id text, method text, route text, path text, ip text, agent text)
order by r.organization collate "C", r.key, r.hint, r.reason
on conflict (organization_id, api_key_id, secret_hint, reason,
  date_bin('1 minute', occurred_at, timestamptz '2000-01-01 00:00:00Z')) where action = 'request.rejected'
do update set count = audit_log_entries.count + excluded.count

-- : lock-key
select * from "latchkey"."api_keys" where "organization_id" = $1 and "id" = $2 for update

-- : update-key
update "latchkey"."api_keys" set "updated_at" = date_trunc('milliseconds', statement_timestamp()), "name" = $1, "description" = $2, "expires_at" = $3 where "organization_id" = $4 and "id" = $5

-- : end-secret
update "latchkey"."api_key_secrets" set "valid_until" = $1 where "organization_id" = $2 and "api_key_id" = $3 and "valid_until" is null

-- : revoke-key
update "latchkey"."api_keys" set "revoked_at" = date_trunc('milliseconds', statement_timestamp()), "updated_at" = date_trunc('milliseconds', statement_timestamp()), "revoked_by_type" = $1, "revoked_by_id" = $2, "revoked_by_name" = $3, "revoked_reason" = $4, "revoked_note" = $5 where "organization_id" = $6 and "id" = any (array(select json_array_elements_text($7::json)::uuid))

-- : list-keys
select "k".*, "s"."last_used_at", "s"."last_used_ip", "s"."last_used_user_agent", "s"."hint", "s"."leak_reported_at", "s"."previous", date_trunc('milliseconds', statement_timestamp()) as "now", to_char(k.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "sort_value" from "latchkey"."api_keys" as "k" inner join lateral (select max(last_used_at) as "last_used_at", (array_agg("last_used_ip" order by last_used_at desc nulls last, created_at desc))[1] as "last_used_ip", (array_agg("last_used_user_agent" order by last_used_at desc nulls last, created_at desc))[1] as "last_used_user_agent", max(hint) filter (where valid_until is null) as "hint", min(leak_reported_at) filter (where coalesce(valid_until > statement_timestamp(), true)) as "leak_reported_at", (json_agg(json_build_object('hint', hint, 'valid_until', valid_until,
              'last_used_at', last_used_at, 'last_used_ip', last_used_ip, 'last_used_user_agent', last_used_user_agent
            )) filter (where valid_until > statement_timestamp())) -> 0 as "previous" from "latchkey"."api_key_secrets" where "latchkey"."api_key_secrets"."organization_id" = "k"."organization_id" and "latchkey"."api_key_secrets"."api_key_id" = "k"."id") as "s" on true where "k"."organization_id" = $1 order by k.created_at desc, "k"."id" desc limit $2

-- : read-log
select * from (
  select *, (true) is true as is_wanted, row_number() over (order by id desc)::int as n
  from "latchkey".audit_log
  where organization_id = $1 and true
    and ("id") < ($2::uuid) and ("id") >= ($3::uuid)
  order by id desc limit (select $4::int)
) as looked_at
where is_wanted or n = $5
order by id desc limit $6
