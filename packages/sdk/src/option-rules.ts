import type { ChangedOptions } from "./changed-options.ts";
import { inBrowser } from "./runtime.ts";
import { checkBaseUrl } from "./base-url.ts";
import { InvalidArgumentError } from "./errors/invalid-argument-error.ts";
import { given } from "./given.ts";
import { checkHeaders } from "./headers.ts";
import { logLevels } from "./log.ts";
import { nearestName } from "./nearest-name.ts";
import type { IdempotentRequestOptions, LatchkeyOptions } from "./options.ts";
import { range } from "./range.ts";
import { isSecret } from "./secret-shape.ts";

/** True, or what the option must be instead, to be read after its name. It takes what callers without types may pass. */
type Rule = (value: never, options: LatchkeyOptions) => boolean | string;
type Rules = Readonly<Record<string, Rule>>;

const oneOf = (values: readonly string[]) => (value: string) =>
  values.includes(value) || `must be one of ${String(values)}.`;

const isFunction = (value: unknown) => typeof value === "function";
const functionRule = (value: unknown) => isFunction(value) || "must be a function.";

/** Never with the text: it may be most of a secret. */
export const NOT_A_SECRET = "is mistyped or cut off.";

// What says what is sent where.
const ownOfFetch = ["method", "body", "headers", "signal", "redirect", "credentials"];

const sharedRules = {
  // Timers of browsers and Node fire at once above it.
  timeoutMs: range(1, 2_147_483_647),
  maxRetries: range(0, 10),
  headers: checkHeaders,
};

const callRules = {
  ...sharedRules,
  signal: (value: Partial<AbortSignal> | null) =>
    isFunction(value?.addEventListener) || "must be a signal.",
  idempotencyKey: (value: string) => checkHeaders({ "Idempotency-Key": value }),
} satisfies { readonly [Name in keyof IdempotentRequestOptions]-?: Rule };

const clientRules = {
  ...sharedRules,
  baseUrl: checkBaseUrl,
  apiKey: (value: unknown, { credentials, dangerouslyAllowBrowser }: ChangedOptions) =>
    value === undefined
      ? Boolean(credentials) || "is missing: give it, LATCHKEY_API_KEY or credentials."
      : credentials
        ? "and credentials exclude each other."
        : inBrowser() && !dangerouslyAllowBrowser
          ? "can be read by all who open the page: give credentials or dangerouslyAllowBrowser."
          : isFunction(value) || isSecret(value) || NOT_A_SECRET,
  credentials: oneOf(["include", "same-origin"]),
  fetch: functionRule,
  fetchOptions: (value: object) =>
    ownOfFetch.every((name) => !(name in Object(value))) || `must not have ${String(ownOfFetch)}.`,
  logger: () => true,
  logLevel: oneOf(logLevels),
  onRequest: functionRule,
  onResponse: functionRule,
  onKeyExpiring: functionRule,
  middleware: (value: unknown) => Array.isArray(value) || "must be an array.",
  userAgent: (value: string) => checkHeaders({ "User-Agent": value }),
  dangerouslyAllowBrowser: () => true,
} satisfies { readonly [Name in keyof LatchkeyOptions]-?: Rule };

/** @throws InvalidArgumentError with everything that is wrong with the options. */
function check(options: object, rules: Rules): void {
  const names = Object.keys(rules);
  const faults = Object.entries(options).flatMap(([name, value]) => {
    if (!names.includes(name)) {
      return `${name} is unknown; the nearest is ${nearestName(name, names)}.`;
    }
    // A rule takes whatever it is given.
    const verdict = rules[name]?.(value as never, options);
    return verdict === true ? [] : `${name} ${verdict}`;
  });
  if (faults.length > 0) throw new InvalidArgumentError(faults);
}

/** Checks a client's options. @throws InvalidArgumentError */
export function checkClientOptions(options: object): void {
  check(options, clientRules);
}

/** Checks a call's options. @throws InvalidArgumentError */
export function checkCallOptions(options: object): void {
  check(given(options), callRules);
}
