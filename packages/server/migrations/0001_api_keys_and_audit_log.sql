-- Every key begins with organization_id, so that the tables can be distributed by it; only the lookup of a digest, which
-- has to find the organization first, does not. No foreign keys on the log: entries outlive what they speak of.

create table api_keys (
  organization_id text not null,
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
  organization_id text not null,
  api_key_id uuid not null,
  hint text not null,
  created_at timestamptz(3) not null,
  valid_until timestamptz(3),
  last_used_at timestamptz(3),
  last_used_ip text,
  last_used_user_agent text
) with (fillfactor = 70);

create index api_key_secrets_api_key on api_key_secrets (organization_id, api_key_id);

create table audit_log_entries (
  organization_id text not null,
  id uuid not null,
  occurred_at timestamptz(3) not null,
  action text not null,
  actor_type text not null,
  actor_id text not null,
  actor_name text not null,
  initiator jsonb,
  resource_type text,
  resource_id text,
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
  count integer not null,
  primary key (organization_id, id)
);

create index audit_log_entries_occurred_at on audit_log_entries (organization_id, occurred_at desc, id desc);

create index audit_log_entries_actor on audit_log_entries (organization_id, actor_id, occurred_at desc, id desc);

create index audit_log_entries_resource on audit_log_entries (organization_id, resource_type, resource_id, occurred_at desc, id desc)
  where resource_id is not null;

-- Apart from the entries, which never change.
create table audit_log_outcomes (
  organization_id text not null,
  entry_id uuid not null,
  status smallint not null,
  duration_ms integer not null,
  primary key (organization_id, entry_id)
);
