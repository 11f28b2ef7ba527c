import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { apiKeyId, json, problem, serve } from "./loopback-server.fixture.ts";
import type { LoopbackServer } from "./loopback-server.fixture.ts";

/** How one request is answered; `next` does so as the service would. */
export type Behaviour = (
  response: ServerResponse,
  next: (response: ServerResponse) => void,
) => unknown;

const secret = "sk_0000000000000000000000000000002xCBjN";
/** The secret of a key that was rotated. */
export const freshSecret = "sk_AbCdEFGH1JKLMN0PQRSTUVWXYZ23452gzFDH";

const html = (status: number, headers: Record<string, string> = {}): Behaviour => {
  return (response) =>
    response.writeHead(status, { "Content-Type": "text/html", ...headers }).end("<h1>No</h1>");
};

const unavailable = (headers: Record<string, string>): Behaviour => {
  return (response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    problem(503, "unavailable")(response);
  };
};

/** What servers, and what stands before them, do wrong. */
export const behaviours = {
  works: (response, next) => next(response),
  hangs: () => undefined,
  "sends headers, then nothing": (response) => {
    response.writeHead(200, { "Content-Type": "application/json" }).flushHeaders();
  },
  "closes in mid-body": async (response) => {
    response.writeHead(200, { "Content-Type": "application/json" }).write('{"data":');
    await delay(10);
    response.destroy();
  },
  "closes in the middle of an error": async (response) => {
    response.writeHead(503, { "Content-Type": "application/problem+json" }).write('{"code":');
    await delay(10);
    response.destroy();
  },
  "loses the answer after the write": async (response, next) => {
    // The work is done; who asked never learns of it.
    const { end } = response;
    response.writeHead = () => response;
    response.end = () => response;
    next(response);
    response.end = end;
    response.destroy();
  },
  "answers HTML 502": html(502),
  "answers 408": html(408),
  "answers 500": problem(500, "internal_error"),
  "answers 503": unavailable({}),
  "answers 429 with seconds": html(429, { "Retry-After": "1" }),
  "answers 429 with a date": (response, next) =>
    html(429, { "Retry-After": new Date(Date.now() + 1500).toUTCString() })(response, next),
  "answers 429 with a past date": html(429, { "Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT" }),
  "answers 429 without more": html(429),
  "answers 429 with junk": html(429, { "Retry-After": "7.5" }),
  "answers 429 for an hour": html(429, { "Retry-After": "3600" }),
  "answers 503 for 60 s": unavailable({ "Retry-After": "60" }),
  "answers 400": problem(400, "invalid_cursor"),
  "answers 401": problem(401, "invalid_token"),
  "answers 404": problem(404, "not_found"),
  "answers 409": problem(409, "api_key_active"),
  redirects: (response) => response.writeHead(307, { Location: "http://127.0.0.1:1/" }).end(),
  "answers JSON of something else": json(200, { status: "ok" }),
  "answers HTML 200": html(200),
} satisfies Readonly<Record<string, Behaviour>>;

export type BehaviourName = keyof typeof behaviours;

export interface MisbehavingServer extends LoopbackServer {
  /** The idempotency keys by which an API key was made or rotated. */
  readonly made: string[];
  /** How many keys were deleted. */
  readonly deleted: () => number;
}

/** A service that answers its first requests as told, and the others as it should, idempotency keys included. */
export async function misbehave(...names: BehaviourName[]): Promise<MisbehavingServer> {
  const made: string[] = [];
  let deleted = 0;
  const answer = (request: IncomingMessage) => (response: ServerResponse) => {
    if (request.method === "DELETE") {
      deleted += 1;
      if (deleted > 1) problem(404, "not_found")(response);
      else response.writeHead(204).end();
    } else if (
      request.method === "POST" &&
      /^\/v1\/api-keys(\/[^/]+\/rotate)?$/.test(request.url ?? "")
    ) {
      const key = String(request.headers["idempotency-key"]);
      if (made.includes(key)) {
        problem(409, "secret_already_delivered", { apiKeyId })(response);
        return;
      }
      made.push(key);
      const rotated = request.url !== "/v1/api-keys";
      const answered = { apiKey: { id: apiKeyId }, secret: rotated ? freshSecret : secret };
      json(rotated ? 200 : 201, answered)(response);
    } else {
      const all = { apiKey: { id: apiKeyId }, organizationId: "default" };
      json(200, { ...all, data: [], nextCursor: null })(response);
    }
  };
  let count = 0;
  const server = await serve((response, request) => {
    const name = names[count] ?? "works";
    count += 1;
    behaviours[name](response, answer(request));
  });
  return { ...server, made, deleted: () => deleted };
}
