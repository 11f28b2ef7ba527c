-- Why a key was revoked, where somebody said so.
alter table api_keys add column revoked_reason text, add column revoked_note text;

-- From a key to the keys that it created: what else may have to be revoked with it.
create index api_keys_created_by_api_key on api_keys (organization_id, created_by_id) where created_by_type = 'api_key';

-- The first report: later ones change nothing. It is the secret's, so that rotating the key is the remedy.
alter table api_key_secrets add column leak_reported_at timestamptz(3);
