-- Sessions of a team: an id to name one by, who vouched for the user (an OpenID Connect issuer, or null for a sign-in link),
-- and how long it may lie idle, for whoever lists them without the program's settings.

alter table sessions add column id uuid not null default gen_random_uuid();

alter table sessions add column issuer text;

alter table sessions add column idle_seconds integer not null default 43200;

create unique index sessions_id on sessions (id);

-- Which sign-ins were completed, so that none is twice. Rows go once such a sign-in would be too old anyway.

create table used_sign_ins (
  digest bytea primary key,
  used_at timestamptz(3) not null
);
