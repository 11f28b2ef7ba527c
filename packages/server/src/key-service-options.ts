import type { LeakReports } from "@latchkey/contract/rules";
import type { Request } from "express";
import type { AdmissionObserver } from "./observer.ts";
import type { DatabaseSource } from "./postgres/database.ts";
import type { User } from "./principal.ts";

/** What `createKeyService` is given. */
export interface KeyServiceOptions {
  /**
   * Where keys and log are kept: the host's `pg` Pool, a PGlite instance, or the connection string of a PostgreSQL
   * database (15 or later). What the host opened, the host closes.
   */
  readonly database: DatabaseSource;
  /** The schema that the tables are in, lower-case letters, digits and underscores. Default `latchkey`. */
  readonly schema?: string | undefined;
  /**
   * Who of the host's users is signed in, and in which organization; null or undefined if nobody is. All of them may
   * manage the keys of their organization. Asked only where a request carries no `Authorization` header. Without it,
   * only API keys reach the API.
   */
  readonly authenticateUser?:
    | ((request: Request) => User | null | undefined | Promise<User | null | undefined>)
    | undefined;
  /** What every secret begins with: lower-case words, each followed by `_`, 20 characters at the most. Default `sk_`. */
  readonly secretPrefix?: string | undefined;
  /** The realm in `WWW-Authenticate` (RFC 6750), printable ASCII without quotes and backslashes. Default `API`. */
  readonly realm?: string | undefined;
  /**
   * Origins besides the request's own (such as `https://app.example.com`) that changes made with a session may name in
   * `Origin`: needed where a proxy rewrites `Host`. Default none.
   */
  readonly origins?: readonly string[] | undefined;
  /** Whether API keys may manage API keys. Default true: a key grants full access to its organization's API. */
  readonly apiKeysManageApiKeys?: boolean | undefined;
  /**
   * How long before its expiration the answers to a key's requests carry `Latchkey-Key-Expires-At`, in days of 24 hours, on
   * routes behind `requireApiKey()` too: 0 (never) to 365. Default 14.
   */
  readonly expiryWarningDays?: number | undefined;
  /**
   * What becomes of a key whose secret somebody reports as leaked (`POST /v1/leaked-api-keys`, for anyone who has the
   * secret): `flag` marks it and writes an entry, `revoke` revokes it too, `off` takes no reports. Default `flag`.
   */
  readonly leakReports?: LeakReports | undefined;
  /** The request's id, where the host has one: 1 to 128 printable ASCII characters. Default a new UUID. */
  readonly requestId?: ((request: Request) => string | undefined) | undefined;
  /**
   * Is told of every failure that a request was answered 500 or 503 for, and of those that happen in the background.
   * Default nothing: a library does not print.
   */
  readonly onError?:
    | ((error: unknown, context: { readonly requestId?: string }) => void)
    | undefined;
  /** How long to wait for a connection, and for a statement, before 503, in milliseconds. Default 5,000. */
  readonly databaseTimeoutMs?: number | undefined;
  /**
   * How many days entries stay in the audit log, 1 to 36,500; older ones are removed, whole days in UTC at a time. Default:
   * they stay.
   */
  readonly auditRetentionDays?: number | undefined;
  /** Is told in plain numbers how admission fares, to make metrics of. Default nobody. */
  readonly observer?: AdmissionObserver | undefined;
  /** How much admission takes on at once. What is beyond gets 503 with `Retry-After`. */
  readonly admission?: AdmissionOptions | undefined;
}

/**
 * The bounds of admission. Requests that arrive while a batch is in the database wait for the next one; a lone request
 * waits for nothing.
 */
export interface AdmissionOptions {
  /** The most requests in a batch. Default 1,000. */
  readonly maxBatchSize?: number | undefined;
  /**
   * The most requests that wait for a batch; one more gets 503 at once. Requests with secrets that were not admitted
   * lately are counted apart, so that a flood of them fills no place of the others. Default 1,000.
   */
  readonly maxQueueLength?: number | undefined;
  /** The longest that a request waits for a batch before it gets 503, in milliseconds. Default 2,000. */
  readonly maxWaitMs?: number | undefined;
  /** The longest that a batch may take in the database before its requests get 503, in milliseconds. Default `databaseTimeoutMs`. */
  readonly statementTimeoutMs?: number | undefined;
}
