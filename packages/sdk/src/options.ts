/** Options of a client, whoever it acts as. */
interface ClientOptions {
  /**
   * Where the service is, without `/v1`: `https://keys.example.com`, or `https://example.com/latchkey` where it is
   * mounted at a path. A slash at the end does not matter.
   */
  readonly baseUrl: string;

  /**
   * What sends the requests, if not the platform's `fetch`: one with a proxy, say, or a mock. It gets a `Request` and
   * its answer is taken as it is.
   */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;

  /**
   * How long a call may take, in milliseconds, from 1 to 2,147,483,647; default 10,000. It includes reading the
   * answer. For an export it bounds the wait for the beginning, and for each further part.
   */
  readonly timeoutMs?: number | undefined;

  /** Headers to send with every request. Not `Authorization`: that is what `apiKey` is for. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Options of a client that acts as an API key. */
export interface ApiKeyClientOptions extends ClientOptions {
  /**
   * The secret of an API key, `sk_…`, sent as `Authorization: Bearer …`. Keep it out of browsers: it grants full
   * access to the organization's API.
   */
  readonly apiKey: string;
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

/** Options of a client: `baseUrl`, and either `apiKey` or `credentials`. */
export type LatchkeyOptions = ApiKeyClientOptions | SessionClientOptions;

/** Options of a single call, the last argument of every method. */
export interface RequestOptions {
  /** Aborts the call with an `AbortedError`. For an export, also while it is read. */
  readonly signal?: AbortSignal | undefined;

  /** Instead of the client's `timeoutMs`, for this call. */
  readonly timeoutMs?: number | undefined;

  /** On top of the client's `headers`, for this call. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}
