import { variable } from "./environment.ts";
import { given } from "./given.ts";
import type { Given } from "./given.ts";
import { checkClientOptions } from "./option-rules.ts";
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
  const known: ChangedOptions = {
    baseUrl: variable("LATCHKEY_BASE_URL"),
    apiKey: options.credentials ? undefined : variable("LATCHKEY_API_KEY"),
    ...given(options),
  };
  const { baseUrl, fetch, fetchOptions, middleware = [] } = known;
  checkClientOptions(known);
  return {
    timeoutMs: 10_000,
    maxRetries: 2,
    ...(known as Given<ChangedOptions>),
    baseUrl: new URL(baseUrl as string).href.replace(/(?<!\/)\/+$/, ""),
    headers: {
      ...(!inBrowser() && { "User-Agent": userAgentOf(known.userAgent) }),
      ...known.headers,
    },
    send: middleware.reduceRight<Settings["send"]>(
      (next, around) => (request) => around(request, next),
      (request) => {
        // Looked up at each call, so that what replaces it later is heeded; and called by itself: a browser's own refuses
        // to be a method of something else.
        const send = fetch ?? globalThis.fetch;
        // Without a second argument where there is none to give: Bun drops the request's fields otherwise.
        return fetchOptions ? send(request, fetchOptions) : send(request);
      },
    ),
  };
}
