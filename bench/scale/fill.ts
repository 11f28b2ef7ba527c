import type { BenchDatabase } from "../database/start-database.ts";
import { agents, routes } from "../size/clients.ts";

/** The organization that is asked for: it has a fifth of the keys and seven tenths of the entries. */
export const LARGE = "large";
const OTHERS = 99;

/** How far back the log goes. */
const DAYS = 200;
const DAY_MS = 86_400_000;
const BATCH = 500_000;

/** One entry in so many is no admitted request. */
const CHANGES = 50;

type Query = BenchDatabase["query"];

/** Fills in keys, secrets, entries and outcomes, by SQL alone. The oldest entries come first, as in life. */
export async function fillScale(
  query: Query,
  { entries, keys }: { readonly entries: number; readonly keys: number },
  written: (entries: number) => void,
): Promise<void> {
  await query("create table scale_keys (organization_id text, n int, id uuid, name text)");
  await query(KEYS, [LARGE, keys, OTHERS]);
  await query(SECRETS);
  await query("create index on scale_keys (organization_id, n)");
  await query("analyze scale_keys");
  const end = Date.now() - 60_000;
  const stepMs = (DAYS * DAY_MS) / entries;
  for (let begun = 0; begun < entries; begun += BATCH) {
    const size = Math.min(BATCH, entries - begun);
    const first = end - (entries - begun) * stepMs;
    await query(ADMISSIONS, [
      size,
      first,
      stepMs,
      LARGE,
      OTHERS,
      routes.map(({ method }) => method),
      routes.map(({ route }) => route),
      agents,
    ]);
    await query(OTHER_ENTRIES, [
      Math.floor(size / CHANGES),
      first,
      stepMs * CHANGES,
      LARGE,
      OTHERS,
    ]);
    written(begun + size);
  }
}

/** Ids of keys that have a place in their organization, so that one can be drawn. */
const KEYS = `
insert into scale_keys
select organization_id, (row_number() over (partition by organization_id order by n))::int as n,
  (lpad(to_hex(1700000000000 + n * 600), 12, '0') || '7' || substr(md5(n::text), 1, 3) || '8' || substr(md5(n::text), 4, 15))::uuid as id,
  (array['CI/CD Pipeline', 'Nightly export', 'Billing', 'Warehouse sync', 'Status page'])[1 + n % 5] || ' ' || n as name
from (select n, case when n % 5 = 0 then $1 else 'small-' || n % $3 end as organization_id
  from generate_series(1, $2::int) n) as drawn`;

const SECRETS = `
with keys as (
  insert into latchkey.api_keys (organization_id, id, name, description, created_at, created_by_type, created_by_id,
    created_by_name, updated_at, expires_at, revoked_at, revoked_by_type, revoked_by_id, revoked_by_name)
  select organization_id, id, name, case when n % 3 = 0 then 'Reads reports every night and writes them to the warehouse' end,
    made, 'user', 'u' || n % 200, 'Ada Lovelace', made,
    case when n % 7 = 0 then made + interval '2 years' when n % 11 = 0 then now() + (n % 60) * interval '1 day' end,
    case when n % 10 = 0 then now() - interval '1 day' end, case when n % 10 = 0 then 'user' end,
    case when n % 10 = 0 then 'u1' end, case when n % 10 = 0 then 'Ada Lovelace' end
  from (select *, now() - (n % 730) * interval '1 day' as made from scale_keys) as drawn
)
insert into latchkey.api_key_secrets (digest, organization_id, api_key_id, hint, created_at, last_used_at, last_used_ip,
  last_used_user_agent)
select sha256(id::text::bytea), organization_id, id, 'sk_' || substr(md5(id::text), 1, 4) || '…' || substr(md5(id::text), 5, 4),
  now() - (n % 730) * interval '1 day', case when n % 4 > 0 then now() - n * interval '1 second' end,
  '203.0.113.' || n % 250, 'ci/1.4'
from scale_keys`;

/** As ids are made: milliseconds, then what the instant leaves open. */
const ENTRY_ID = `(lpad(to_hex(ms::bigint), 12, '0') || '7' || substr(r, 1, 3) || '8' || substr(r, 4, 15))::uuid`;

/** Large organizations' keys are used unevenly: a few make most of the requests. */
const ADMISSIONS = `
with drawn as (
  select n, $2::float8 + n * $3::float8 as ms, md5(random()::text) as r, random() as which, random() as small, power(random(), 3) as place,
    random() as request
  from generate_series(1, $1::int) n
), owned as (
  select *, case when which < 0.7 then $4 else 'small-' || floor(small * $5::int)::int end as organization_id
  from drawn
), counts as (
  select organization_id, max(n) as most from scale_keys group by organization_id
), inserted as (
  insert into latchkey.audit_log_admissions (id, occurred_at, api_key_id, organization_id, actor_name, request_id, method, route,
    path, ip, user_agent, secret_hint)
  select ${ENTRY_ID}, to_timestamp(ms / 1000), k.id, o.organization_id, k.name, gen_random_uuid()::text,
    ($6::text[])[1 + floor(request * array_length($6::text[], 1))::int],
    ($7::text[])[1 + floor(request * array_length($7::text[], 1))::int],
    regexp_replace(($7::text[])[1 + floor(request * array_length($7::text[], 1))::int], ':[a-zA-Z]+', gen_random_uuid()::text, 'g'),
    '198.51.' || (1 + floor(small * 250))::int || '.' || (1 + floor(place * 250))::int,
    ($8::text[])[1 + floor(place * array_length($8::text[], 1))::int],
    'sk_' || substr(md5(k.id::text), 1, 4) || '…' || substr(md5(k.id::text), 5, 4)
  from owned o
  join counts c using (organization_id)
  join scale_keys k on k.organization_id = o.organization_id and k.n = 1 + floor(place * c.most)::int
  order by o.n
  returning id, organization_id, occurred_at
)
insert into latchkey.audit_log_outcomes (slot, organization_id, outcomes)
select floor(extract(epoch from occurred_at) * 1000 / 128)::bigint as slot, organization_id,
  string_agg(decode(replace(id::text, '-', '') || '00c80000000c', 'hex'), ''::bytea)
from inserted group by 1, 2 order by 1`;

const OTHER_ENTRIES = `
with drawn as (
  select n, $2::float8 + n * $3::float8 as ms, md5(random()::text) as r, random() as which, random() as small, power(random(), 3) as place
  from generate_series(1, $1::int) n
), owned as (
  select *, case when which < 0.7 then $4 else 'small-' || floor(small * $5::int)::int end as organization_id
  from drawn
), counts as (
  select organization_id, max(n) as most from scale_keys group by organization_id
)
insert into latchkey.audit_log_entries (id, occurred_at, count, organization_id, action, actor_type, actor_id, actor_name,
  resource_type, resource_id, resource_name, changes, request_id, method, route, path, ip, user_agent)
select ${ENTRY_ID}, to_timestamp(ms / 1000), 1, o.organization_id,
  (array['api_key.created', 'api_key.updated', 'api_key.rotated', 'environment.updated', 'report.run'])[1 + o.n % 5],
  'user', 'u' || o.n % 200, 'Ada Lovelace', case when o.n % 5 < 3 then 'api_key' else 'environment' end,
  case when o.n % 5 < 3 then k.id::text else 'e' || o.n % 40 end, case when o.n % 5 < 3 then k.name else 'Production' end,
  '{"description": {"from": null, "to": "Reads reports every night"}}', gen_random_uuid()::text, 'PATCH', '/v1/api-keys/:apiKeyId',
  '/v1/api-keys/' || k.id, '198.51.100.' || o.n % 250, 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36'
from owned o
join counts c using (organization_id)
join scale_keys k on k.organization_id = o.organization_id and k.n = 1 + floor(place * c.most)::int
order by o.n`;
