import type { PrincipalReference, RevocationReason } from "@latchkey/contract";

/** A secret of a key. The mock keeps its text, where the server keeps a digest only. */
export interface ApiKeySecretRow {
  readonly secret: string;
  readonly hint: string;
  readonly createdAt: Date;
  /** The end of its overlap, once a newer one has taken its place. */
  validUntil: Date | null;
  lastUsedAt: Date | null;
  lastUsedIp: string | null;
  lastUsedUserAgent: string | null;
  /** When it was first reported as leaked. */
  leakReportedAt: Date | null;
}

/** An API key as the mock keeps it; what the server keeps of it in two tables. */
export interface ApiKeyRow {
  readonly organizationId: string;
  readonly id: string;
  /** The oldest first; those that have ended too, so that their use is recognized. */
  readonly secrets: ApiKeySecretRow[];
  name: string;
  description: string | null;
  readonly createdAt: Date;
  readonly createdBy: PrincipalReference;
  updatedAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
  revokedBy: PrincipalReference | null;
  revokedReason: RevocationReason | null;
  revokedNote: string | null;
}

/** A secret, and the key that it belongs to. */
export interface FoundSecret {
  readonly row: ApiKeyRow;
  readonly presented: ApiKeySecretRow;
}

/** The keys of all organizations. */
export interface ApiKeyRows {
  readonly add: (row: ApiKeyRow) => void;
  /** Gives a key one more secret, which is its newest then. */
  readonly addSecret: (row: ApiKeyRow, secret: ApiKeySecretRow) => void;
  readonly withSecret: (secret: string) => FoundSecret | undefined;
  readonly get: (organizationId: string, id: string) => ApiKeyRow | undefined;
  /** Whosever it is. */
  readonly withId: (id: string) => ApiKeyRow | undefined;
  /** An organization's, in the order in which they were added. */
  readonly of: (organizationId: string) => readonly ApiKeyRow[];
  readonly remove: (row: ApiKeyRow) => void;
}

export function createApiKeyRows(): ApiKeyRows {
  const bySecret = new Map<string, FoundSecret>();
  const byOrganization = new Map<string, Map<string, ApiKeyRow>>();
  return {
    add: (row) => {
      for (const presented of row.secrets) bySecret.set(presented.secret, { row, presented });
      const own = byOrganization.get(row.organizationId) ?? new Map<string, ApiKeyRow>();
      byOrganization.set(row.organizationId, own.set(row.id, row));
    },
    addSecret: (row, presented) => {
      row.secrets.push(presented);
      bySecret.set(presented.secret, { row, presented });
    },
    withSecret: (secret) => bySecret.get(secret),
    get: (organizationId, id) => byOrganization.get(organizationId)?.get(id.toLowerCase()),
    withId: (id) => {
      for (const own of byOrganization.values()) {
        const row = own.get(id.toLowerCase());
        if (row !== undefined) return row;
      }
      return undefined;
    },
    of: (organizationId) => [...(byOrganization.get(organizationId)?.values() ?? [])],
    remove: (row) => {
      for (const { secret } of row.secrets) bySecret.delete(secret);
      byOrganization.get(row.organizationId)?.delete(row.id);
    },
  };
}
