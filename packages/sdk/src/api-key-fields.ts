import type { ApiKeyStatus } from "@latchkey/contract";

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

/** Which keys to list, in which order, and how many at once. */
export interface ListApiKeysQuery {
  /** Only keys with this status, judged by the service's clock: `active`, `expired` or `revoked`. Default: any. */
  readonly status?: ApiKeyStatus | undefined;

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
