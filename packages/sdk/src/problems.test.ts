import { problems } from "@latchkey/contract";
import { expect, test } from "vitest";
import {
  AuthenticationError,
  ConflictError,
  IdempotencyKeyReusedError,
  InvalidCursorError,
  InvalidRequestError,
  LatchkeyError,
  NotFoundError,
  PermissionError,
  ProblemError,
  UnavailableError,
} from "./index.ts";
import { apiKeyId, clientOf, problem, rejection, serve } from "./loopback-server.fixture.ts";

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
