import { createClient, createConfig } from "./generated/client/index.ts";
import type { Client } from "./generated/client/index.ts";
import { startDeadline } from "./deadline.ts";
import type { LatchkeyError } from "./errors/latchkey-error.ts";
import { failureOf, unexpectedAnswer, withoutHttpError } from "./failure.ts";
import type { RequestOptions } from "./options.ts";
import { checkRequestOptions } from "./settings.ts";
import type { Settings } from "./settings.ts";
import { version } from "./version.ts";
import { watchedBody } from "./watched-body.ts";

/** What every generated operation is called with. */
interface Exchange {
  readonly client: Client;
  readonly headers: Record<string, string>;
  readonly signal: AbortSignal;
  readonly parseAs: "json" | "stream";
  readonly kyOptions: { fetch: (input: string | URL | Request) => Promise<Response> };
}

type Operation<Body> = (exchange: Exchange) => Promise<{ data: Body; response: Response }>;

/** Carries calls to the service; what goes wrong comes out as a `LatchkeyError`. */
export interface Transport {
  /** The body of a JSON answer, in which `member` must be. */
  readonly json: <Body extends object>(
    member: keyof Body & string,
    operation: Operation<Body>,
    options: RequestOptions | undefined,
  ) => Promise<Body>;

  /** Nothing, once 204 has come. */
  readonly nothing: (
    operation: Operation<unknown>,
    options: RequestOptions | undefined,
  ) => Promise<void>;

  /** The body of an answer of this media type, as it comes in. */
  readonly stream: (
    mediaType: string,
    operation: Operation<unknown>,
    options: RequestOptions | undefined,
  ) => Promise<ReadableStream<Uint8Array>>;
}

export function createTransport(settings: Settings): Transport {
  // Called by itself: a browser's own fetch refuses to be a method of something else.
  const { fetch } = settings;
  const client = createClient(
    createConfig({
      baseUrl: settings.baseUrl,
      credentials: settings.credentials,
      headers: { ...defaultHeaders(), ...settings.headers, ...authorization(settings.apiKey) },
      // A secret is sent where baseUrl says and nowhere else.
      redirect: "manual",
      retry: 0,
      // The deadline bounds reading the body too, which ky's does not.
      timeout: false,
      throwOnError: true,
      kyOptions: { hooks: { beforeError: [({ error }) => withoutHttpError(error, settings)] } },
    }),
  );

  /** Runs an operation until its answer is parsed, and leaves the deadline to the caller. */
  async function exchange<Body>(
    {
      operation,
      parseAs,
      accept,
    }: Pick<Exchange, "parseAs"> & { operation: Operation<Body>; accept: string },
    { headers, signal, timeoutMs = settings.timeoutMs }: RequestOptions,
  ) {
    const deadline = startDeadline(timeoutMs, signal);
    let answer: Response | undefined;
    const fail = (thrown: unknown): LatchkeyError => {
      const expired = deadline.expired();
      return failureOf(thrown, { settings, timeoutMs, caller: signal, expired, answer });
    };
    try {
      deadline.signal.throwIfAborted();
      const running = operation({
        client,
        headers: { Accept: `${accept}, application/problem+json`, ...headers },
        signal: deadline.signal,
        parseAs,
        kyOptions: {
          fetch: async (input) => {
            const request = input instanceof Request ? input : new Request(input);
            answer = await fetch(request);
            return answer;
          },
        },
      });
      return { ...(await Promise.race([running, deadline.ended])), deadline, fail };
    } catch (thrown) {
      deadline.release();
      throw fail(thrown);
    }
  }

  return {
    json: async (member, operation, options = {}) => {
      checkRequestOptions(options);
      const { data, response, deadline } = await exchange(
        { operation, parseAs: "json", accept: "application/json" },
        options,
      );
      deadline.release();
      // JSON of something else is told by this, without a validator in the bundle.
      if (typeof data !== "object" || data === null || !(member in data)) {
        throw unexpectedAnswer(response, settings);
      }
      return data;
    },

    nothing: async (operation, options = {}) => {
      checkRequestOptions(options);
      const { response, deadline } = await exchange(
        { operation, parseAs: "json", accept: "application/json" },
        options,
      );
      deadline.release();
      if (response.status !== 204) throw unexpectedAnswer(response, settings);
    },

    stream: async (mediaType, operation, options = {}) => {
      checkRequestOptions(options);
      const { response, deadline, fail } = await exchange(
        { operation, parseAs: "stream", accept: mediaType },
        options,
      );
      const { body, headers } = response;
      if (body === null || !(headers.get("Content-Type") ?? "").startsWith(mediaType)) {
        deadline.release();
        await body?.cancel();
        throw unexpectedAnswer(response, settings);
      }
      return watchedBody(body, deadline, fail);
    },
  };
}

function authorization(apiKey: string | undefined): Record<string, string> {
  return apiKey === undefined ? {} : { Authorization: `Bearer ${apiKey}` };
}

/** Browsers name themselves; some would ask the service's permission (CORS) for a name of ours. */
function defaultHeaders(): Record<string, string> {
  const inBrowser = "document" in globalThis || "importScripts" in globalThis;
  return inBrowser ? {} : { "User-Agent": `latchkey-sdk/${version}` };
}
