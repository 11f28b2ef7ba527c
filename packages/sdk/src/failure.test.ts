import { createServer } from "node:net";
import { once } from "node:events";
import { inspect } from "node:util";
import { problems } from "@latchkey/contract";
import { expect, test } from "vitest";
import {
  AbortedError,
  AuthenticationError,
  ConflictError,
  ConnectionError,
  IdempotencyKeyReusedError,
  InvalidCursorError,
  InvalidRequestError,
  LatchkeyError,
  NotFoundError,
  PermissionError,
  ProblemError,
  TimeoutError,
  UnavailableError,
  UnexpectedAnswerError,
} from "./index.ts";
import { apiKey, apiKeyId, clientOf, json } from "./loopback-server.fixture.ts";
import { problem, rejection, serve } from "./loopback-server.fixture.ts";

const errors = [{ in: "body", field: "/name", message: "must not be blank" }];
const kinds = {
  invalid_request: InvalidRequestError,
  invalid_cursor: InvalidCursorError,
  unauthenticated: AuthenticationError,
  invalid_token: AuthenticationError,
  cross_site_request: PermissionError,
  api_key_management_disabled: PermissionError,
  expiration_exceeds_principal: PermissionError,
  not_found: NotFoundError,
  method_not_allowed: ProblemError,
  api_key_not_active: ConflictError,
  api_key_active: ConflictError,
  api_key_in_use: ConflictError,
  secret_already_delivered: ConflictError,
  payload_too_large: ProblemError,
  unsupported_media_type: ProblemError,
  idempotency_key_reused: IdempotencyKeyReusedError,
  too_many_requests: ProblemError,
  internal_error: ProblemError,
  unavailable: UnavailableError,
};

test.each(Object.entries(problems))(
  "%s reaches the caller as the error of its kind",
  async (code, { status }) => {
    const server = await serve(problem(status, code, code === "invalid_request" ? { errors } : {}));
    const error = await rejection(clientOf(server).apiKeys.create({ name: " " }));
    expect(error).toBeInstanceOf(kinds[code as keyof typeof kinds]);
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toBeInstanceOf(LatchkeyError);
    expect(error).toMatchObject({ status, code, requestId: "request-1", problem: { title: code } });
    expect(String(error)).toContain(`What ${code} says.`);
    expect(String(error)).toContain(`(${status} ${code}, request request-1)`);
    expect(server.received).toHaveLength(1);
  },
);

test("invalid_request names the faulty fields in its message and in errors", async () => {
  const all = [...errors, { in: "body", field: "", message: "must be an object" }];
  const server = await serve(problem(400, "invalid_request", { errors: all }));
  const error = await rejection(clientOf(server).apiKeys.create({ name: " " }));
  expect(error).toMatchObject({ errors: all });
  expect(String(error)).toContain(
    "body /name: must not be blank; body as a whole: must be an object",
  );
});

test("unavailable says when to try again, if the answer does", async () => {
  const waits: (number | undefined)[] = [];
  for (const headers of [{ "Retry-After": "7" }, { "Retry-After": "soon" }, {}]) {
    const server = await serve((response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      problem(503, "unavailable")(response);
    });
    const error = await rejection(clientOf(server).principal());
    if (error instanceof UnavailableError) waits.push(error.retryAfterSeconds);
  }
  expect(waits).toEqual([7, undefined, undefined]);
});

test.each([
  ["an HTML page of a proxy", 502, "text/html", "<h1>Bad gateway</h1>"],
  ["an empty error", 500, "text/plain", ""],
  [
    "a problem whose code is not Latchkey's",
    402,
    "application/problem+json",
    '{"code":"payment_required","detail":"","requestId":"","status":402}',
  ],
  [
    "a problem whose status is another",
    404,
    "application/problem+json",
    '{"code":"not_found","detail":"","requestId":"","status":400}',
  ],
  [
    "a problem without its fields",
    404,
    "application/problem+json",
    '{"code":"not_found","status":404}',
  ],
  ["an error that is cut off", 404, "application/problem+json", '{"code":"not_fo'],
  ["the page of an app on another address", 200, "text/html", "<!doctype html>"],
  ["JSON of another service", 200, "application/json", '{"status":"ok"}'],
  ["JSON that is cut off", 200, "application/json", '{"organizationId":"def'],
  ["an empty answer", 200, "application/json", ""],
  ["no content", 204, "application/json", ""],
])(
  "%s is an unexpected answer, with its status and headers",
  async (_name, status, mediaType, body) => {
    const server = await serve((response) => {
      const headers = {
        "Content-Type": mediaType,
        "X-Request-Id": "r1",
        "Set-Cookie": "session=1",
      };
      response.writeHead(status, headers).end(body);
    });
    const error = await rejection(clientOf(server).principal());
    expect(error).toBeInstanceOf(UnexpectedAnswerError);
    expect(error).toMatchObject({ status, requestId: "r1" });
    if (!(error instanceof UnexpectedAnswerError)) return;
    expect(error.headers.get("Content-Type")).toBe(mediaType);
    expect(error.headers.has("Set-Cookie")).toBe(false);
    expect(error).not.toHaveProperty("cause");
  },
);

test("a redirect is not followed, and the error says where it leads", async () => {
  const elsewhere = await serve(json(200, { organizationId: "default" }));
  const server = await serve((response) =>
    response.writeHead(307, { Location: elsewhere.baseUrl }).end(),
  );
  const error = await rejection(clientOf(server).principal());
  expect(error).toBeInstanceOf(UnexpectedAnswerError);
  expect(String(error)).toContain(`redirects to ${elsewhere.baseUrl}`);
  expect(elsewhere.received).toEqual([]);
});

test("a service that is not there is a connection error that says so", async () => {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  if (address === null || typeof address === "string") throw new Error("Not listening on a port.");
  probe.close();
  await once(probe, "close");
  const baseUrl = `http://127.0.0.1:${address.port}`;
  const error = await rejection(clientOf({ baseUrl, received: [] }).principal());
  expect(error).toBeInstanceOf(ConnectionError);
  expect(String(error)).toBe(
    `ConnectionError: ${baseUrl} cannot be reached: connect ECONNREFUSED 127.0.0.1:${address.port}`,
  );
});

test.each([
  ["before the answer", false, 0],
  ["within the answer", true, 200],
])("a connection that breaks off %s is a connection error", async (_name, answered, status) => {
  const server = await serve((response) => {
    if (status === 0) {
      response.destroy();
      return;
    }
    response.writeHead(status, { "Content-Type": "application/json" }).write('{"organizationId":');
    setTimeout(() => response.destroy(), 50);
  });
  const error = await rejection(clientOf(server).principal());
  expect(error).toBeInstanceOf(ConnectionError);
  expect(String(error)).toContain(answered ? "broke off its answer" : "cannot be reached");
});

test.each(["silence", "half an answer", "half a problem"])("%s ends at timeoutMs", async (kind) => {
  const server = await serve((response) => {
    if (kind === "silence") return;
    response.writeHead(kind === "half a problem" ? 503 : 200, {
      "Content-Type": "application/json",
    });
    response.write("{");
  });
  const started = performance.now();
  const latchkey = clientOf(server, { timeoutMs: 60_000 });
  const error = await rejection(latchkey.principal({ timeoutMs: 150 }));
  expect(error).toBeInstanceOf(TimeoutError);
  expect(error).toMatchObject({ timeoutMs: 150 });
  const took = performance.now() - started;
  expect(took).toBeGreaterThan(100);
  expect(took).toBeLessThan(5000);
});

test("timeoutMs and signal hold for a fetch that heeds neither", async () => {
  const fetch = () => new Promise<Response>(() => undefined);
  const latchkey = clientOf(
    { baseUrl: "http://127.0.0.1", received: [] },
    { fetch, timeoutMs: 50 },
  );
  expect(await rejection(latchkey.principal())).toBeInstanceOf(TimeoutError);
  const signal = AbortSignal.timeout(20);
  const error = await rejection(latchkey.principal({ signal, timeoutMs: 60_000 }));
  expect(error).toBeInstanceOf(AbortedError);
});

test.each(["silence", "half an answer"])(
  "aborting %s is an aborted error with the reason",
  async (kind) => {
    const controller = new AbortController();
    const server = await serve((response) => {
      if (kind !== "silence")
        response.writeHead(200, { "Content-Type": "application/json" }).write("{");
      setTimeout(() => controller.abort("enough"), 50);
    });
    const error = await rejection(clientOf(server).principal({ signal: controller.signal }));
    expect(error).toBeInstanceOf(AbortedError);
    expect(error).toMatchObject({ cause: "enough" });
  },
);

test("a signal that is aborted already lets nothing be sent", async () => {
  const server = await serve(json(200, { organizationId: "default" }));
  // Heeds no signal.
  const unheeding = (request: Request) => fetch(request.url);
  for (const options of [{}, { fetch: unheeding }]) {
    const call = clientOf(server, options).principal({ signal: AbortSignal.abort() });
    expect(await rejection(call)).toBeInstanceOf(AbortedError);
  }
  await expect(fetch(server.baseUrl)).resolves.toMatchObject({ ok: true });
  expect(server.received.map(({ url }) => url)).toEqual(["/"]);
});

test("no error shows the secret, not even where the answer repeats it", async () => {
  const newSecret = apiKey.replace("AbCd", "ZyXw");
  const failing = [
    await serve((response, request) => {
      const authorization = request.headers.authorization ?? "";
      response.setHeader("X-Echo", authorization);
      problem(401, "invalid_token", { detail: `Not ${authorization}.`, echo: [authorization] })(
        response,
      );
    }),
    await serve((response, request) => {
      const authorization = request.headers.authorization ?? "";
      response
        .writeHead(502, { "X-Echo": authorization, "Content-Type": "text/html" })
        .end(authorization);
    }),
    await serve((response, request) => {
      const authorization = request.headers.authorization ?? "";
      response.writeHead(302, { Location: `/login?${encodeURI(authorization)}` }).end();
    }),
    await serve((response) => {
      response.writeHead(201, { "Content-Type": "application/json" }).end(`{"secret":${newSecret}`);
    }),
    await serve((response) => response.destroy()),
    await serve(() => undefined),
  ];
  for (const server of failing) {
    const latchkey = clientOf(server, { timeoutMs: 300 });
    const error = await rejection(latchkey.apiKeys.create({ name: "a" }));
    expect(error).toBeInstanceOf(LatchkeyError);
    const shown = inspect(error, { depth: Infinity, showHidden: true }) + JSON.stringify(error);
    expect(shown).not.toContain(apiKey);
    expect(shown).not.toContain(newSecret);
    expect(shown).not.toContain(apiKey.slice(3, 20));
    expect(shown).not.toContain(newSecret.slice(3, 20));
  }
  const failingFetch = (request: Request) =>
    Promise.reject(
      new TypeError(`No: ${request.headers.get("Authorization")}`, { cause: request }),
    );
  const latchkey = clientOf({ baseUrl: "http://127.0.0.1", received: [] }, { fetch: failingFetch });
  const error = await rejection(latchkey.apiKeys.get(apiKeyId));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain(apiKey);
});

test("errors say their names, on the first line of the stack too", async () => {
  const server = await serve(problem(404, "not_found"));
  const error = await rejection(clientOf(server).apiKeys.get(apiKeyId));
  expect(error).toMatchObject({
    name: "NotFoundError",
    stack: expect.stringMatching(/^NotFoundError: /),
  });
});

test("a code that a newer service has is an error of the kind that its status has", async () => {
  const server = await serve(problem(409, "api_key_locked"));
  const error = await rejection(clientOf(server).apiKeys.get(apiKeyId));
  expect(error).toBeInstanceOf(ConflictError);
  expect(error).toMatchObject({ code: "api_key_locked", status: 409 });
});
