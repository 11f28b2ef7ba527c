import { variable } from "./environment.ts";
import { InvalidArgumentError } from "./errors/invalid-argument-error.ts";
import { given } from "./given.ts";
import type { Given } from "./given.ts";
import { through } from "./middleware.ts";
import { faultsOfClientOptions } from "./option-rules.ts";
import type { ChangedOptions } from "./changed-options.ts";
import type { LatchkeyOptions } from "./options.ts";
import { inBrowser, userAgentOf } from "./runtime.ts";

/** A client's options, checked and with their defaults. */
export interface Settings extends Omit<ChangedOptions, "fetch"> {
  readonly baseUrl: string;
  readonly timeoutMs: number;
  readonly maxRetries: number;
  /** Through the middleware and `fetch`. */
  readonly send: (request: Request) => Promise<Response>;
}

/**
 * Checks a client's options, and takes from the environment what was not given.
 *
 * @throws InvalidArgumentError with everything that is wrong with them.
 */
export function readOptions(options: LatchkeyOptions): Settings {
  const known: ChangedOptions = given({
    baseUrl: variable("LATCHKEY_BASE_URL"),
    apiKey: options.credentials ? undefined : variable("LATCHKEY_API_KEY"),
    ...given(options),
  });
  const { apiKey, baseUrl, credentials, fetch, fetchOptions, middleware = [] } = known;
  const faults = faultsOfClientOptions({ ...known, baseUrl: known.baseUrl ?? "" });
  if (apiKey === undefined && !credentials) {
    faults.push("apiKey is missing: give it, LATCHKEY_API_KEY or credentials.");
  }
  if (apiKey && credentials) faults.push("apiKey and credentials exclude each other.");
  if (apiKey && inBrowser() && !known.dangerouslyAllowBrowser) {
    faults.push(
      "apiKey can be read by all who open the page: give credentials or dangerouslyAllowBrowser.",
    );
  }
  if (faults.length > 0) throw new InvalidArgumentError(faults);
  return {
    timeoutMs: 10_000,
    maxRetries: 2,
    ...(known as Given<ChangedOptions>),
    baseUrl: new URL(String(baseUrl)).href.replace(/(?<!\/)\/+$/, ""),
    headers: {
      ...(!inBrowser() && { "User-Agent": userAgentOf(known.userAgent) }),
      ...known.headers,
    },
    send: through(middleware, (request) => {
      // Looked up at each call, so that what replaces it later is heeded; and called by itself: a browser's own refuses
      // to be a method of something else.
      const send = fetch ?? globalThis.fetch;
      // Without a second argument where there is none to give: Bun drops the request's fields otherwise.
      return fetchOptions ? send(request, fetchOptions) : send(request);
    }),
  };
}
