import type { PrincipalReference } from "@latchkey/contract";

/** An API key as the mock keeps it; what the server keeps of it in two tables. */
export interface ApiKeyRow {
  readonly organizationId: string;
  readonly id: string;
  readonly secret: string;
  readonly hint: string;
  name: string;
  description: string | null;
  readonly createdAt: Date;
  readonly createdBy: PrincipalReference;
  updatedAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
  revokedBy: PrincipalReference | null;
}

/** The keys of all organizations. */
export interface ApiKeyRows {
  readonly add: (row: ApiKeyRow) => void;
  readonly withSecret: (secret: string) => ApiKeyRow | undefined;
  readonly get: (organizationId: string, id: string) => ApiKeyRow | undefined;
  /** An organization's, in the order in which they were added. */
  readonly of: (organizationId: string) => readonly ApiKeyRow[];
  readonly remove: (row: ApiKeyRow) => void;
}

export function createApiKeyRows(): ApiKeyRows {
  const bySecret = new Map<string, ApiKeyRow>();
  const byOrganization = new Map<string, Map<string, ApiKeyRow>>();
  return {
    add: (row) => {
      bySecret.set(row.secret, row);
      const own = byOrganization.get(row.organizationId) ?? new Map<string, ApiKeyRow>();
      byOrganization.set(row.organizationId, own.set(row.id, row));
    },
    withSecret: (secret) => bySecret.get(secret),
    get: (organizationId, id) => byOrganization.get(organizationId)?.get(id.toLowerCase()),
    of: (organizationId) => [...(byOrganization.get(organizationId)?.values() ?? [])],
    remove: (row) => {
      bySecret.delete(row.secret);
      byOrganization.get(row.organizationId)?.delete(row.id);
    },
  };
}
