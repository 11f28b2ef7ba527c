// The one description of the row that an admitted request leaves in the audit log: what the naive way and pgbench insert.

/** The table of admissions in the schema `latchkey`; tables like it, with all its columns and indexes, are made in `bench`. */
export const ENTRY_TABLE = "audit_log_admissions";

/** A value, or an expression that the database evaluates. */
export type EntryValue = string | number | { readonly sql: string };

/** What an entry tells of its request and key. */
export interface EntryFacts {
  readonly organizationId: string;
  readonly apiKeyId: string;
  readonly name: string;
  readonly hint: string;
  readonly requestId: string;
  readonly method: string;
  readonly route: string;
  readonly path: string;
  readonly ip: string;
  readonly userAgent: string;
}

/** The columns that an entry fills; all others stay null. */
export function entryRow(facts: EntryFacts): Record<string, EntryValue> {
  return {
    organization_id: facts.organizationId,
    id: { sql: "uuidv7()" },
    occurred_at: { sql: "statement_timestamp()" },
    api_key_id: facts.apiKeyId,
    actor_name: facts.name,
    request_id: facts.requestId,
    method: facts.method,
    route: facts.route,
    path: facts.path,
    ip: facts.ip,
    user_agent: facts.userAgent,
    secret_hint: facts.hint,
  };
}

/** An entry as any other. */
export const sampleFacts: EntryFacts = {
  organizationId: "organization-1f0c5a7e-42",
  apiKeyId: "0199c1f6-6f0a-7c3e-9d53-2a8e4b1c7f60",
  name: "CI/CD Pipeline 0199",
  hint: "sk_AbCd…WxYz",
  requestId: "8f14e45f-ceea-467f-a9b3-5c1d2e3f4a5b",
  method: "GET",
  route: "/v1/questions/:id",
  path: "/v1/questions/3b241101-e2bb-4255-8caf-4136c566a962",
  ip: "127.0.0.1",
  userAgent: "analyst-client/2.4.1 (linux; x64) node/24.21.0",
};
