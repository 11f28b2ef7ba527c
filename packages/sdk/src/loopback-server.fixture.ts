import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { Latchkey } from "./latchkey.ts";
import type { ApiKeyClientOptions } from "./options.ts";

interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface LoopbackServer {
  readonly baseUrl: string;
  /** What has come in so far, in order. */
  readonly received: Received[];
}

/** Nobody's secret, of the right shape. */
export const apiKey = "sk_AbCdEFGH1JKLMN0PQRSTUVWXYZ23452gzFDH";

export const apiKeyId = "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10";

/** Answers every request in the same way, until the test has ended. */
export async function serve(
  answer: (response: ServerResponse, request: IncomingMessage) => void,
): Promise<LoopbackServer> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const { method, url, headers } = request;
      received.push({ method, url, headers, body });
      answer(response, request);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("Not listening on a port.");
  return { baseUrl: `http://127.0.0.1:${address.port}`, received };
}

/** Answers with a status and a body of JSON. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}) {
  return (response: ServerResponse): void => {
    response.writeHead(status, { "Content-Type": "application/json", ...headers });
    response.end(JSON.stringify(body));
  };
}

/** Answers with a problem as the service writes it. */
export function problem(status: number, code: string, more: Record<string, unknown> = {}) {
  const body = {
    type: `/docs/problems/${code}`,
    title: code,
    status,
    code,
    detail: `What ${code} says.`,
    requestId: "request-1",
    ...more,
  };
  return json(status, body, {
    "Content-Type": "application/problem+json",
    "X-Request-Id": "request-1",
  });
}

/** A client of it that does not try again, unless the options say so. */
export function clientOf(
  server: LoopbackServer,
  options: Partial<ApiKeyClientOptions> = {},
): Latchkey {
  return new Latchkey({ baseUrl: server.baseUrl, apiKey, maxRetries: 0, ...options });
}

/** What a promise was rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("It was not rejected.");
}
