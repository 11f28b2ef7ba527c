import { isSecretPrefix, secretFormat } from "@latchkey/contract";
import type { Request } from "express";
import type { AdmissionBounds } from "./admission/admit.ts";
import type { LeakAction } from "./api-keys/report-leaked.ts";
import { LatchkeyError } from "./errors.ts";
import type { GateOptions } from "./http/gate.ts";
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
  readonly leakReports?: LeakAction | "off" | undefined;
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

/** The options, parsed: every default filled in. */
export interface ResolvedOptions extends GateOptions {
  readonly database: DatabaseSource;
  readonly schema: string;
  readonly databaseTimeoutMs: number;
  readonly admission: AdmissionBounds;
}

const KNOWN = {
  database:
    "a pg Pool, a PGlite instance, or a connection string such as postgres://user@host/database",
  schema: "1 to 63 lower-case letters, digits and underscores, not beginning with a digit or pg_",
  authenticateUser: "a function",
  secretPrefix:
    "lower-case words, each followed by an underscore, 20 characters at the most, such as sk_",
  realm: "1 to 100 printable ASCII characters, without quotes and backslashes",
  origins: "a list of origins such as https://app.example.com",
  apiKeysManageApiKeys: "true or false",
  expiryWarningDays: "a whole number of days from 0 to 365",
  leakReports: "revoke, flag or off",
  requestId: "a function",
  onError: "a function",
  databaseTimeoutMs: "a whole number of milliseconds from 100 to 60,000",
  admission: "an object",
} as const satisfies { readonly [Name in keyof Required<KeyServiceOptions>]: string };

const isFunction = (value: unknown): boolean => typeof value === "function";

function isOrigin(value: unknown): boolean {
  return typeof value === "string" && URL.canParse(value) && new URL(value).origin === value;
}

function isDatabase(value: unknown): boolean {
  if (typeof value === "string") return /^postgres(?:ql)?:\/\//.test(value) && URL.canParse(value);
  if (typeof value !== "object" || value === null || !("query" in value)) return false;
  return "waitReady" in value || ("connect" in value && "totalCount" in value);
}

const FITS: { readonly [Name in keyof typeof KNOWN]: (value: unknown) => boolean } = {
  database: isDatabase,
  schema: (value) => typeof value === "string" && /^(?!pg_)[a-z_][a-z0-9_]{0,62}$/.test(value),
  authenticateUser: isFunction,
  secretPrefix: (value) => typeof value === "string" && isSecretPrefix(value),
  realm: (value) =>
    typeof value === "string" && /^[\x20\x21\x23-\x5b\x5d-\x7e]{1,100}$/.test(value),
  origins: (value) => Array.isArray(value) && value.every(isOrigin),
  apiKeysManageApiKeys: (value) => typeof value === "boolean",
  expiryWarningDays: (value) => isWithin(value, [0, 365]),
  leakReports: (value) => value === "revoke" || value === "flag" || value === "off",
  requestId: isFunction,
  onError: isFunction,
  databaseTimeoutMs: (value) => isWithin(value, [100, 60_000]),
  admission: (value) => typeof value === "object" && value !== null,
};

type Range = readonly [least: number, most: number];

/** The bounds of admission, and what each may be. */
const ADMISSION: { readonly [Name in keyof Required<AdmissionOptions>]: Range } = {
  maxBatchSize: [1, 1_000],
  maxQueueLength: [1, 100_000],
  maxWaitMs: [10, 60_000],
  statementTimeoutMs: [100, 60_000],
};

function isWithin(value: unknown, [least, most]: Range): boolean {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}

function faultsOfAdmission(admission: object): string[] {
  const faults: string[] = [];
  for (const [name, value] of Object.entries(admission)) {
    const range = Object.entries(ADMISSION).find(([known]) => known === name)?.[1];
    if (range === undefined) faults.push(`admission.${name} is not an option`);
    else if (value !== undefined && !isWithin(value, range)) {
      const [least, most] = range.map((bound) => bound.toLocaleString("en-US"));
      const unit = name.endsWith("Ms") ? " of milliseconds" : "";
      faults.push(`admission.${name} must be a whole number${unit} from ${least} to ${most}`);
    }
  }
  return faults;
}

/**
 * Parses the options, once, at the edge.
 *
 * @throws LatchkeyError `invalid_options`, whose message names every fault.
 */
export function parseOptions(options: KeyServiceOptions): ResolvedOptions {
  const given = new Map<string, unknown>(
    Object.entries(options ?? {}).filter(([, value]) => value !== undefined),
  );
  const faults: string[] = [];
  for (const [name, value] of given) {
    if (!Object.hasOwn(KNOWN, name)) faults.push(`${name} is not an option`);
    // hasOwn has just said that it is one of these.
    else if (!FITS[name as keyof typeof FITS](value))
      faults.push(`${name} must be ${KNOWN[name as keyof typeof KNOWN]}`);
    else if (name === "admission") faults.push(...faultsOfAdmission(value as object));
  }
  if (!given.has("database")) faults.push(`database is missing: ${KNOWN.database}`);
  if (faults.length > 0) {
    throw new LatchkeyError("invalid_options", `createKeyService: ${faults.join("; ")}.`);
  }
  const { onError, databaseTimeoutMs = 5000, admission = {} } = options;
  return {
    database: options.database,
    schema: options.schema ?? "latchkey",
    authenticateUser: options.authenticateUser,
    format: secretFormat({ prefix: options.secretPrefix }),
    realm: options.realm ?? "API",
    origins: options.origins ?? [],
    apiKeysManageApiKeys: options.apiKeysManageApiKeys ?? true,
    expiryWarningDays: options.expiryWarningDays ?? 14,
    leakReports: options.leakReports ?? "flag",
    requestId: options.requestId,
    onError: (error, context) => {
      try {
        onError?.(error, context);
      } catch {
        // A host's own listener that fails must not take the answer with it.
      }
    },
    databaseTimeoutMs,
    admission: {
      maxBatchSize: admission.maxBatchSize ?? 1000,
      maxQueueLength: admission.maxQueueLength ?? 1000,
      maxWaitMs: admission.maxWaitMs ?? 2000,
      statementTimeoutMs: admission.statementTimeoutMs ?? databaseTimeoutMs,
    },
  };
}
