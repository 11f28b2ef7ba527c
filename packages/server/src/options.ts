import { isSecretPrefix, secretFormat } from "@latchkey/contract";
import {
  DEFAULT_EXPIRY_WARNING_DAYS,
  DEFAULT_LEAK_REPORTS,
  DEFAULT_REALM,
  isExpiryWarningDays,
  isLeakReports,
  isRealm,
} from "@latchkey/contract/rules";
import type { AdmissionBounds } from "./admission/admit.ts";
import { LatchkeyError } from "./errors.ts";
import type { GateOptions } from "./http/gate.ts";
import type { AdmissionOptions, KeyServiceOptions } from "./key-service-options.ts";
import { observerFunctions, safeObserver } from "./observer.ts";
import type { DatabaseSource } from "./postgres/database.ts";

/** The options, parsed: every default filled in. */
export interface ResolvedOptions extends GateOptions {
  readonly database: DatabaseSource;
  readonly schema: string;
  readonly databaseTimeoutMs: number;
  readonly auditRetentionDays: number | undefined;
  readonly admission: AdmissionBounds;
}

/** What each option is to be, to be read after "must be". */
const EXPECTED = {
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
  auditRetentionDays: "a whole number of days from 1 to 36,500",
  observer: `an object of functions: ${observerFunctions.join(", ")}`,
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

const FITS: { readonly [Name in keyof typeof EXPECTED]: (value: unknown) => boolean } = {
  database: isDatabase,
  schema: (value) => typeof value === "string" && /^(?!pg_)[a-z_][a-z0-9_]{0,62}$/.test(value),
  authenticateUser: isFunction,
  secretPrefix: (value) => typeof value === "string" && isSecretPrefix(value),
  realm: (value) => typeof value === "string" && isRealm(value),
  origins: (value) => Array.isArray(value) && value.every(isOrigin),
  apiKeysManageApiKeys: (value) => typeof value === "boolean",
  expiryWarningDays: isExpiryWarningDays,
  leakReports: isLeakReports,
  requestId: isFunction,
  onError: isFunction,
  databaseTimeoutMs: (value) => isWithin(value, [100, 60_000]),
  auditRetentionDays: (value) => isWithin(value, [1, 36_500]),
  observer: isObserver,
  admission: (value) => typeof value === "object" && value !== null,
};

function isObserver(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const known: readonly string[] = observerFunctions;
  return Object.entries(value).every(
    ([name, listener]) => known.includes(name) && (listener === undefined || isFunction(listener)),
  );
}

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
    if (!Object.hasOwn(EXPECTED, name)) faults.push(`${name} is not an option`);
    // hasOwn has just said that it is one of these.
    else if (!FITS[name as keyof typeof FITS](value))
      faults.push(`${name} must be ${EXPECTED[name as keyof typeof EXPECTED]}`);
    else if (name === "admission") faults.push(...faultsOfAdmission(value as object));
  }
  if (!given.has("database")) faults.push(`database is missing: ${EXPECTED.database}`);
  if (faults.length > 0) {
    throw new LatchkeyError("invalid_options", `createKeyService: ${faults.join("; ")}.`);
  }
  const { onError, databaseTimeoutMs = 5000, admission = {} } = options;
  return {
    database: options.database,
    schema: options.schema ?? "latchkey",
    authenticateUser: options.authenticateUser,
    format: secretFormat({ prefix: options.secretPrefix }),
    realm: options.realm ?? DEFAULT_REALM,
    origins: options.origins ?? [],
    apiKeysManageApiKeys: options.apiKeysManageApiKeys ?? true,
    expiryWarningDays: options.expiryWarningDays ?? DEFAULT_EXPIRY_WARNING_DAYS,
    leakReports: options.leakReports ?? DEFAULT_LEAK_REPORTS,
    requestId: options.requestId,
    onError: (error, context) => {
      try {
        onError?.(error, context);
      } catch {
        // A host's own listener that fails must not take the answer with it.
      }
    },
    databaseTimeoutMs,
    auditRetentionDays: options.auditRetentionDays,
    observer: safeObserver(options.observer),
    admission: {
      maxBatchSize: admission.maxBatchSize ?? 1000,
      maxQueueLength: admission.maxQueueLength ?? 1000,
      maxWaitMs: admission.maxWaitMs ?? 2000,
      statementTimeoutMs: admission.statementTimeoutMs ?? databaseTimeoutMs,
    },
  };
}
