import type { Logger, LogLevel } from "./log.ts";
import type { KeyExpiringEvent, RequestEvent, ResponseEvent } from "./events.ts";
import type { Middleware } from "./middleware.ts";

/** Options of `fetch` that do not say what is sent where, such as undici's `dispatcher` or Bun's `proxy`. */
export type FetchOptions = Omit<
  RequestInit,
  "method" | "body" | "headers" | "signal" | "redirect" | "credentials"
> & {
  /** Node: a dispatcher of undici, such as `new ProxyAgent("http://proxy:8080")`. */
  readonly dispatcher?: unknown;
  /** Bun: a proxy's address. */
  readonly proxy?: unknown;
  /** Deno: what `Deno.createHttpClient` made. */
  readonly client?: unknown;
  /** For a `fetch` that takes an agent. */
  readonly agent?: unknown;
};

/** Options of a client, whoever it acts as. Each may be left out; what is undefined is left out. */
export interface ClientOptions {
  /**
   * Where the service is, without `/v1`: `https://keys.example.com`, or `https://example.com/latchkey` where it is
   * mounted at a path. A slash at the end does not matter. Default: the environment's `LATCHKEY_BASE_URL`.
   */
  readonly baseUrl?: string | undefined;

  /**
   * How long one attempt may take, reading the answer included, in milliseconds, from 1 to 2,147,483,647; default
   * 10,000. For an export it bounds the wait for the beginning, and for each further part.
   */
  readonly timeoutMs?: number | undefined;

  /**
   * How often a call is sent again after a network error, a timeout, or the status 408, 429 or 5xx: 0 to 10; default 2.
   */
  readonly maxRetries?: number | undefined;

  /**
   * What sends the requests, if not the platform's `fetch`: a mock, say. It gets a `Request`, and `fetchOptions` if there
   * are any; its answer is taken as it is.
   */
  readonly fetch?: ((request: Request, init?: RequestInit) => Promise<Response>) | undefined;

  /** Passed to `fetch` with each request: `{ dispatcher: new ProxyAgent("http://proxy:8080") }`. Default: nothing. */
  readonly fetchOptions?: FetchOptions | undefined;

  /** Headers to send with every request. Not `Authorization`: that is what `apiKey` is for. Default: none. */
  readonly headers?: Readonly<Record<string, string>> | undefined;

  /** What your application calls itself, `my-app/1.2`; put before the SDK's own name. Browsers name themselves. */
  readonly userAgent?: string | undefined;

  /** Gets a line for each attempt and retry; never a secret, body, query or header. Default: none, nothing is printed. */
  readonly logger?: Logger | undefined;

  /** The least important lines that `logger` gets: `off`, `error`, `warn` (default), `info` or `debug`. */
  readonly logLevel?: LogLevel | undefined;

  /** Called before each attempt. What it throws is dropped. */
  readonly onRequest?: ((event: RequestEvent) => unknown) | undefined;

  /** Called after each attempt, also a failed one. What it throws is dropped. */
  readonly onResponse?: ((event: ResponseEvent) => unknown) | undefined;

  /**
   * Called when the service says that the key in use expires soon (14 days ahead, unless its host says otherwise), once
   * for each secret and process. What it throws is dropped. Default: nothing is told.
   */
  readonly onKeyExpiring?: ((event: KeyExpiringEvent) => unknown) | undefined;

  /** Functions around each attempt, the first one outermost; for tracing, caching, proxies. Default: none. */
  readonly middleware?: readonly Middleware[] | undefined;

  /**
   * Allows an `apiKey` in a browser's page or worker. Whoever opens the page can then read it, and it grants full access
   * to the organization's API. Default false.
   */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
}

/** Options of a client that acts as an API key. */
export interface ApiKeyClientOptions extends ClientOptions {
  /**
   * The secret of an API key, `sk_…`, sent as `Authorization: Bearer …`, or a function that is asked for it at each
   * attempt. Default: the environment's `LATCHKEY_API_KEY`.
   */
  readonly apiKey?: string | (() => string | Promise<string>) | undefined;
  readonly credentials?: undefined;
}

/** Options of a client that acts as the signed-in user, by the session's cookie. */
export interface SessionClientOptions extends ClientOptions {
  readonly apiKey?: undefined;

  /**
   * Sends the browser's cookies instead of a secret: `same-origin` to the page's own origin only, `include` to
   * another one too.
   */
  readonly credentials: "include" | "same-origin";
}

/** Options of a client: who it acts as, where the service is, and how calls are sent and seen. */
export type LatchkeyOptions = ApiKeyClientOptions | SessionClientOptions;

/** Options of a single call, the last argument of every method. */
export interface RequestOptions {
  /** Aborts the call with an `AbortedError`, also while it waits to try again and while an export is read. */
  readonly signal?: AbortSignal | undefined;

  /** Instead of the client's `timeoutMs`, for this call; in milliseconds. */
  readonly timeoutMs?: number | undefined;

  /** Instead of the client's `maxRetries`, for this call; 0 to 10. */
  readonly maxRetries?: number | undefined;

  /** On top of the client's `headers`, for this call; null leaves one out. */
  readonly headers?: Readonly<Record<string, string | null>> | undefined;
}

/** Options of a call that must not be carried out twice. */
export interface IdempotentRequestOptions extends RequestOptions {
  /**
   * What the service knows this call by: 1 to 255 visible ASCII characters, new for each key that you create or rotate;
   * good for 24 hours. Default: a random one, the same for all attempts. Give one if you want to repeat the call yourself, after
   * a crash say.
   */
  readonly idempotencyKey?: string | undefined;
}
