-- A page of keys by name, without sorting all that their organization has.
create index api_keys_name on api_keys (organization_id, lower(name collate "C"), id);
