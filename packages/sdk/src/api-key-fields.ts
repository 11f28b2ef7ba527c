import type { ApiKeyStatus, RevocationReason } from "@latchkey/contract";

/** The fields of a key to create. */
export interface CreateApiKeyFields {
  /** What the key is for, 1 to 100 characters on one line, not blank: `CI/CD Pipeline`. Names need not be unique. */
  readonly name: string;

  /** More about it, 1 to 1,000 characters on one line: `Deploys from main`. Default null, none. */
  readonly description?: string | null | undefined;

  /**
   * The instant from which the key is rejected, in the future: a `Date`, or an ISO 8601 string with an offset
   * (`2027-05-23T09:00:00Z`). Default null, never.
   */
  readonly expiresAt?: Date | string | null | undefined;
}

/** The fields of a key to change: absent or undefined is unchanged, null clears. */
export interface UpdateApiKeyFields {
  /** What the key is for, 1 to 100 characters on one line, not blank: `CI/CD Pipeline (staging)`. */
  readonly name?: string | undefined;

  /** More about it, 1 to 1,000 characters on one line; null for none. */
  readonly description?: string | null | undefined;

  /** The instant from which the key is rejected, in the future: a `Date` or an ISO 8601 string; null for never. */
  readonly expiresAt?: Date | string | null | undefined;
}

/** How to rotate a key. */
export interface RotateApiKeyFields {
  /** How long the old secret works on, in seconds: 0, at once, to 2,592,000, 30 days. Default 86,400, a day. */
  readonly overlapSeconds?: number | undefined;

  /** A new expiration, as for an update: a `Date` or an ISO 8601 string; null for never. Default: as it is. */
  readonly expiresAt?: Date | string | null | undefined;
}

/** On what condition to end an overlap. */
export interface EndOverlapFields {
  /** Only if the old secret was not used in the last so many seconds, 60 or more: `3600`. Default: in any case. */
  readonly ifUnusedForSeconds?: number | undefined;
}

/** On what condition to revoke a key, and why. */
export interface RevokeApiKeyFields {
  /** Only if the key was not used in the last so many seconds, 60 or more: `2_592_000`. Default: in any case. */
  readonly ifUnusedForSeconds?: number | undefined;

  /** Why: it is kept on the key and in the audit log. Default: no reason. */
  readonly reason?: RevocationReason | undefined;

  /** More about it, 1 to 500 characters on one line: `Found in a public repository`. Default: none. */
  readonly note?: string | undefined;

  /** Whether the active keys that it created, and those that they created, are revoked along. Default false. */
  readonly alsoRevokeCreated?: boolean | undefined;
}

/** A secret that was found where it should not be. */
export interface LeakReportFields {
  /** The secret, as it was found. */
  readonly secret: string;

  /** Where it was found: `https://git.example.com/acme/app/blob/main/.env`. Default: not told. */
  readonly url?: string | undefined;
}

/** Which keys to list, in which order, and how many at once. */
export interface ListApiKeysQuery {
  /** Only keys with this status, judged by the service's clock: `active`, `expired` or `revoked`. Default: any. */
  readonly status?: ApiKeyStatus | undefined;

  /** Only active keys that expire within so many days of 24 hours, 1 to 3,650: `14`. Default: any. */
  readonly expiringWithinDays?: number | undefined;

  /** Only keys created by the user or API key with this id: `u1`. Default: any. */
  readonly createdBy?: string | undefined;

  /** Only keys whose name, description or hint contains this text, in upper or lower case: `pipeline`. */
  readonly search?: string | undefined;

  /** The order, descending with `-`. Default `-createdAt`, the newest first. */
  readonly sort?:
    | "createdAt"
    | "-createdAt"
    | "name"
    | "-name"
    | "lastUsedAt"
    | "-lastUsedAt"
    | undefined;

  /** How many keys a page holds at the most, 1 to 100. Default 50. */
  readonly limit?: number | undefined;

  /** The `nextCursor` of a page, with the same query, to go on after it. Default: from the beginning. */
  readonly cursor?: string | undefined;
}
