import { context, propagation, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import type { Attributes, TracerProvider } from "@opentelemetry/api";
import type { Middleware } from "./middleware.ts";
import { targetOf } from "./request-target.ts";
import { version } from "./version.ts";

/** Options of `traceCalls`. */
export interface TraceCallsOptions {
  /** Whose tracer makes the spans. Default: the global provider's. */
  readonly tracerProvider?: TracerProvider | undefined;
}

/**
 * Middleware that makes a client span for each attempt, named and described by OpenTelemetry's conventions for HTTP
 * (`POST /v1/api-keys/{apiKeyId}/revoke`), and passes the trace on to the service by the global propagator. It holds no
 * secret, no query and no body. A span ends when the answer's headers are there. Takes `@opentelemetry/api`.
 *
 * ```ts
 * import { traceCalls } from "@latchkey/sdk/opentelemetry";
 *
 * const latchkey = new Latchkey({ middleware: [traceCalls()] });
 * ```
 */
export function traceCalls({ tracerProvider }: TraceCallsOptions = {}): Middleware {
  return (request, next) => {
    // Asked for at each call: a program may set its provider up after its client.
    const tracer = (tracerProvider ?? trace).getTracer("@latchkey/sdk", version);
    const target = targetOf(request);
    const { method } = request;
    const name = target === undefined ? method : `${method} ${target.route}`;
    const options = { kind: SpanKind.CLIENT, attributes: attributesOf(request, target?.route) };
    return tracer.startActiveSpan(name, options, async (span) => {
      try {
        propagation.inject(context.active(), request.headers, {
          set: (headers, key, value) => headers.set(key, value),
        });
        const answer = await next(request);
        span.setAttribute("http.response.status_code", answer.status);
        if (answer.status >= 400) {
          span.setAttribute("error.type", String(answer.status));
          span.setStatus({ code: SpanStatusCode.ERROR });
        }
        return answer;
      } catch (error) {
        // Its message may quote what was sent.
        span.setAttribute("error.type", error instanceof Error ? error.name : "_OTHER");
        span.setStatus({ code: SpanStatusCode.ERROR });
        throw error;
      } finally {
        span.end();
      }
    });
  };
}

function attributesOf({ method, url, headers }: Request, route: string | undefined): Attributes {
  const { origin, protocol, hostname, port, pathname } = new URL(url);
  const retries = Number(headers.get("X-Latchkey-Retry-Count"));
  return {
    "http.request.method": method,
    "url.full": origin + pathname,
    "server.address": hostname,
    "server.port": Number(port) || (protocol === "https:" ? 443 : 80),
    ...(route === undefined ? {} : { "url.template": route }),
    ...(retries > 0 ? { "http.request.resend_count": retries } : {}),
  };
}
