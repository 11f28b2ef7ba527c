import { isSecretPrefix, secretFormat } from "@latchkey/contract";
import {
  DEFAULT_EXPIRY_WARNING_DAYS,
  DEFAULT_LEAK_REPORTS,
  DEFAULT_REALM,
  isExpiryWarningDays,
  isLeakReports,
  isOneLineText,
  isRealm,
} from "@latchkey/contract/rules";
import type { LeakReports, User } from "@latchkey/contract/rules";
import type { Now } from "./clock.ts";
import type { ApiKeyFields } from "./api-keys/given.ts";
import type { Settings } from "./settings.ts";

/** What `createMockKeyService` is given. Each may be left out. */
export interface MockKeyServiceOptions {
  /** Where the service is to be found, without `/v1`. Default `https://latchkey.test`. */
  readonly baseUrl?: string | undefined;
  /** The organization of keys and users for which none is given. Default `default`. */
  readonly organizationId?: string | undefined;
  /** Keys that are there from the start, and after each `reset()`. They have no entries in the audit log. */
  readonly apiKeys?: readonly ApiKeyFields[] | undefined;
  /**
   * What is now: an instant, at which the clock then stands still, or a function. Default the real time. `advance` moves
   * it.
   */
  readonly now?: Now | undefined;
  /** Makes ids and secrets the same in every run, so that snapshots hold; give `now` too. Default: they are random. */
  readonly seed?: string | number | undefined;
  /** Who of the users is signed in, for a request without an `Authorization` header. Default: whoever `signIn` says. */
  readonly authenticateUser?:
    | ((request: Request) => User | null | undefined | Promise<User | null | undefined>)
    | undefined;
  /** The address that requests come from, or a function that says it of each; fetch has none. Default `127.0.0.1`. */
  readonly ip?: string | null | ((request: Request) => string | null | undefined) | undefined;
  /** What every secret begins with. Default `sk_`. */
  readonly secretPrefix?: string | undefined;
  /** The realm in `WWW-Authenticate`. Default `API`. */
  readonly realm?: string | undefined;
  /** Origins besides the request's own that changes made with a session may name in `Origin`. Default none. */
  readonly origins?: readonly string[] | undefined;
  /** Whether API keys may manage API keys. Default true. */
  readonly apiKeysManageApiKeys?: boolean | undefined;
  /**
   * How long ahead of a key's expiration answers to its requests carry `Latchkey-Key-Expires-At`, in days of 24 hours, 0 to
   * 365; 0 is never. Default 14.
   */
  readonly expiryWarningDays?: number | undefined;
  /**
   * What a report of a leaked key does: `flag` (the default) marks the key, `revoke` ends it; with `off` none is taken.
   */
  readonly leakReports?: LeakReports | undefined;
  /** The request's id: 1 to 128 printable ASCII characters. Default a new UUID. */
  readonly requestId?: ((request: Request) => string | undefined) | undefined;
  /** Is told of every failure that a request was answered 500 for. Default nothing. */
  readonly onError?:
    | ((error: unknown, context: { readonly requestId?: string }) => void)
    | undefined;
}

function isBaseUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, search, hash, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && [search, hash, username, password].every((part) => !part);
}

/**
 * Fills the defaults in.
 *
 * @throws TypeError naming every fault.
 */
export function readOptions(options: MockKeyServiceOptions): Settings {
  const { baseUrl = "https://latchkey.test", organizationId = "default" } = options;
  const { secretPrefix, realm = DEFAULT_REALM } = options;
  const { expiryWarningDays = DEFAULT_EXPIRY_WARNING_DAYS, leakReports = DEFAULT_LEAK_REPORTS } =
    options;
  const faults: string[] = [];
  if (!isBaseUrl(baseUrl)) {
    faults.push("baseUrl must be an address such as https://keys.example.com");
  }
  if (!isOneLineText(organizationId)) faults.push("organizationId must be 1 to 255 characters");
  if (secretPrefix !== undefined && !isSecretPrefix(secretPrefix)) {
    faults.push("secretPrefix must be lower-case words, each followed by an underscore");
  }
  if (!isRealm(realm)) {
    faults.push("realm must be 1 to 100 printable ASCII characters");
  }
  if (!isExpiryWarningDays(expiryWarningDays)) {
    faults.push("expiryWarningDays must be a whole number from 0 to 365");
  }
  if (!isLeakReports(leakReports)) {
    faults.push('leakReports must be "revoke", "flag" or "off"');
  }
  if (faults.length > 0) throw new TypeError(`createMockKeyService: ${faults.join("; ")}.`);
  const { ip = "127.0.0.1", authenticateUser, onError } = options;
  return {
    baseUrl: baseUrl.replace(/(?<!\/)\/+$/, ""),
    organizationId,
    format: secretFormat({ prefix: secretPrefix }),
    realm,
    origins: options.origins ?? [],
    apiKeysManageApiKeys: options.apiKeysManageApiKeys ?? true,
    expiryWarningDays,
    leakReports,
    ip: (request) => (typeof ip === "function" ? (ip(request) ?? null) : ip),
    authenticateUser: (request) => authenticateUser?.(request),
    requestId: options.requestId,
    onError: (error, context) => onError?.(error, context),
  };
}
