-- Every key begins with organization_id, so that the tables can be distributed by it; only the lookup of a digest, which
-- has to find the organization first, does not. Ids are compared by their bytes, which is cheap and the same everywhere.

create table api_keys (
  organization_id text collate "C" not null,
  id uuid not null,
  name text not null,
  description text,
  created_at timestamptz(3) not null,
  created_by_type text not null,
  created_by_id text not null,
  -- The name too: people leave, keys stay.
  created_by_name text not null,
  updated_at timestamptz(3) not null,
  expires_at timestamptz(3),
  revoked_at timestamptz(3),
  revoked_by_type text,
  revoked_by_id text,
  revoked_by_name text,
  primary key (organization_id, id)
);

create index api_keys_created_at on api_keys (organization_id, created_at desc, id desc);

-- Room on each page, so that moving last_used_at stays on it and touches no index.
create table api_key_secrets (
  digest bytea primary key,
  organization_id text collate "C" not null,
  api_key_id uuid not null,
  hint text not null,
  created_at timestamptz(3) not null,
  valid_until timestamptz(3),
  last_used_at timestamptz(3),
  last_used_ip text,
  last_used_user_agent text
) with (fillfactor = 70);

create index api_key_secrets_api_key on api_key_secrets (organization_id, api_key_id);

-- What a repeated create is known by, for 24 hours. A client may put anything into an idempotency key, even a secret: only
-- its digest is here. The API key may be gone.
create table idempotency_keys (
  organization_id text collate "C" not null,
  principal_type text not null,
  principal_id text collate "C" not null,
  operation text not null,
  key_digest bytea not null,
  request_digest bytea not null,
  api_key_id uuid not null,
  created_at timestamptz(3) not null,
  primary key (organization_id, principal_type, principal_id, operation, key_digest)
);

create index idempotency_keys_created_at on idempotency_keys (organization_id, created_at);

-- A row for every request made with a key: what is here, and each index, is paid for by all of them. What is the same in
-- all is not here; audit_log says it. Columns of a fixed width come first, so that nothing is spent on alignment. No
-- foreign keys: entries outlive what they speak of.
create table audit_log_admissions (
  -- A UUIDv7 that begins with occurred_at: its order is the log's, so that one index serves both pages and lookups.
  id uuid not null,
  occurred_at timestamptz(3) not null,
  api_key_id uuid not null,
  organization_id text collate "C" not null,
  actor_name text not null,
  request_id text not null,
  method text not null,
  route text,
  path text not null,
  ip text,
  user_agent text,
  secret_hint text not null,
  primary key (organization_id, id)
);

-- The one index besides the primary key: from a key to what it did.
create index audit_log_admissions_api_key on audit_log_admissions (organization_id, api_key_id, id);

-- All other entries. They have indexes of their own, which would cost each batch of admissions something, held they none
-- of them.
create table audit_log_entries (
  -- As in audit_log_admissions.
  id uuid not null,
  occurred_at timestamptz(3) not null,
  count integer not null,
  -- The actor, where it is an API key: half as wide as text. Any other is in actor_id.
  api_key_id uuid,
  organization_id text collate "C" not null,
  action text not null,
  actor_type text not null,
  actor_id text collate "C",
  actor_name text not null,
  initiator jsonb,
  resource_type text collate "C",
  resource_id text collate "C",
  resource_name text,
  changes jsonb,
  request_id text,
  method text,
  route text,
  path text,
  ip text,
  user_agent text,
  secret_hint text,
  reason text,
  primary key (organization_id, id)
);

create index audit_log_entries_api_key on audit_log_entries (organization_id, api_key_id, id) where api_key_id is not null;

create index audit_log_entries_actor on audit_log_entries (organization_id, actor_id, id) where actor_id is not null;

create index audit_log_entries_resource on audit_log_entries (organization_id, resource_type, resource_id, id)
  where resource_id is not null;

-- Rejections of a secret are one entry for each reason and minute, with a count, whichever instances they came to.
create unique index audit_log_entries_rejection on audit_log_entries
  (organization_id, api_key_id, secret_hint, reason, date_bin('1 minute', occurred_at, timestamptz '2000-01-01 00:00:00Z'))
  where action = 'request.rejected';

-- The whole log, for whoever looks for an entry whatever it is.
create view audit_log as
select id, occurred_at, count, api_key_id, organization_id, action, actor_type, actor_id, actor_name, initiator,
  resource_type, resource_id, resource_name, changes, request_id, method, route, path, ip, user_agent, secret_hint, reason
from audit_log_entries
union all
select id, occurred_at, 1, api_key_id, organization_id, 'request.admitted', 'api_key', null, actor_name, null,
  null, null, null, null, request_id, method, route, path, ip, user_agent, secret_hint, null
from audit_log_admissions;

-- Apart from the entries, which never change; many to a row, since they come in batches and are only read with their
-- entries. Each is 22 bytes: the entry's id, the status (2) and the duration in ms (4). slot says where to look for an
-- entry's: the milliseconds that its id begins with, divided by 128.
create table audit_log_outcomes (
  slot bigint not null,
  organization_id text collate "C" not null,
  outcomes bytea not null
);

create index audit_log_outcomes_slot on audit_log_outcomes (organization_id, slot);
