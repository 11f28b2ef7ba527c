-- Who is signed in to the program. Of a session's cookie only the digest is kept.

create table sessions (
  digest bytea primary key,
  organization_id text not null,
  user_id text not null,
  user_name text not null,
  created_at timestamptz(3) not null,
  last_seen_at timestamptz(3) not null,
  expires_at timestamptz(3) not null
);

create index sessions_expires_at on sessions (expires_at);
