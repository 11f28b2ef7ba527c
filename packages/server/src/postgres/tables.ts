import type { RevocationReason } from "@latchkey/contract";
import type { ColumnType } from "kysely";

type Instant = ColumnType<Date, Date | string, Date | string>;
type NullableInstant = ColumnType<Date | null, Date | string | null, Date | string | null>;
type Json = ColumnType<unknown, string | null, never>;
type PrincipalType = "api_key" | "user" | "system";

export interface ApiKeysTable {
  organization_id: string;
  id: string;
  name: string;
  description: string | null;
  created_at: Instant;
  created_by_type: PrincipalType;
  created_by_id: string;
  created_by_name: string;
  updated_at: Instant;
  expires_at: NullableInstant;
  revoked_at: NullableInstant;
  revoked_by_type: PrincipalType | null;
  revoked_by_id: string | null;
  revoked_by_name: string | null;
  revoked_reason: RevocationReason | null;
  revoked_note: string | null;
}

export interface ApiKeySecretsTable {
  digest: Buffer;
  organization_id: string;
  api_key_id: string;
  hint: string;
  created_at: Instant;
  valid_until: NullableInstant;
  last_used_at: NullableInstant;
  last_used_ip: string | null;
  last_used_user_agent: string | null;
  leak_reported_at: NullableInstant;
}

interface IdempotencyKeysTable {
  organization_id: string;
  principal_type: PrincipalType;
  principal_id: string;
  operation: string;
  key_digest: Buffer;
  request_digest: Buffer;
  api_key_id: string;
  created_at: Instant;
}

/** A view: the entries of admitted requests have a table of their own. */
export interface AuditLogView {
  id: string;
  occurred_at: Instant;
  count: number;
  api_key_id: string | null;
  organization_id: string;
  action: string;
  actor_type: PrincipalType;
  actor_id: string | null;
  actor_name: string;
  initiator: Json;
  resource_type: string | null;
  resource_id: string | null;
  resource_name: string | null;
  changes: Json;
  request_id: string | null;
  method: string | null;
  route: string | null;
  path: string | null;
  ip: string | null;
  user_agent: string | null;
  secret_hint: string | null;
  reason: string | null;
}

export interface Tables {
  api_keys: ApiKeysTable;
  api_key_secrets: ApiKeySecretsTable;
  idempotency_keys: IdempotencyKeysTable;
  audit_log: AuditLogView;
}
