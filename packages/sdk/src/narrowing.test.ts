import { expect, expectTypeOf, test } from "vitest";
import { AuthenticationError, ConflictError, Latchkey, ProblemError } from "./index.ts";
import type {
  ApiKey,
  ApiKeyPage,
  AuditLogEntry,
  CreatedApiKey,
  FieldError,
  LatchkeyOptions,
  Principal,
  ProblemCode,
} from "./index.ts";
import { clientOf, problem, rejection, serve } from "./loopback-server.fixture.ts";

test("comparing code narrows an error to what this code brings", async () => {
  const errors = [{ in: "body", field: "/name", message: "must not be blank" }];
  const server = await serve(problem(400, "invalid_request", { errors }));
  const error = await rejection(clientOf(server).apiKeys.create({ name: " " }));

  expectTypeOf(error).toBeUnknown();
  if (!(error instanceof ProblemError)) throw new Error("Not a problem.");
  expectTypeOf(error.code).toEqualTypeOf<ProblemCode>();
  // @ts-expect-error: only invalid_request has errors.
  void error.errors;
  // @ts-expect-error: no such code.
  expect(error.code === "invalid").toBe(false);

  expect(error.code).toBe("invalid_request");
  if (error.code === "invalid_request") {
    expectTypeOf(error.status).toEqualTypeOf<400>();
    expectTypeOf(error.errors).toEqualTypeOf<readonly FieldError[]>();
    expect(error.errors).toEqual(errors);
  }
  if (error.code === "unavailable") {
    expectTypeOf(error.retryAfterSeconds).toEqualTypeOf<number | undefined>();
  }
  if (error instanceof ConflictError) {
    expectTypeOf(error.code).toEqualTypeOf<"api_key_active" | "api_key_not_active">();
  }
});

test("a kind narrows to its codes", async () => {
  const server = await serve(problem(401, "invalid_token"));
  const error = await rejection(clientOf(server).principal());
  if (!(error instanceof AuthenticationError)) throw new Error("Not an authentication error.");
  expectTypeOf(error.code).toEqualTypeOf<"unauthenticated" | "invalid_token">();
  expectTypeOf(error.status).toEqualTypeOf<401>();
  expect(error.status).toBe(401);
});

test("results have the types of the contract", () => {
  type ApiKeys = Latchkey["apiKeys"];
  expectTypeOf<ReturnType<ApiKeys["create"]>>().resolves.toEqualTypeOf<CreatedApiKey>();
  expectTypeOf<ReturnType<ApiKeys["list"]>>().resolves.toEqualTypeOf<ApiKeyPage>();
  expectTypeOf<ReturnType<ApiKeys["get"]>>().resolves.toEqualTypeOf<{ apiKey: ApiKey }>();
  expectTypeOf<ReturnType<ApiKeys["delete"]>>().resolves.toEqualTypeOf<void>();
  type Entry = ReturnType<Latchkey["auditLog"]["get"]>;
  expectTypeOf<Entry>().resolves.toEqualTypeOf<{ auditLogEntry: AuditLogEntry }>();
  expectTypeOf<ReturnType<Latchkey["principal"]>>().resolves.toEqualTypeOf<Principal>();
  expectTypeOf<Awaited<ReturnType<Latchkey["auditLog"]["export"]>>>().toExtend<
    AsyncIterable<Uint8Array>
  >();
  expectTypeOf<Parameters<ApiKeys["list"]>[0]>().toExtend<
    { cursor?: string | undefined } | undefined
  >();
});

test("a client needs an API key or credentials, and not both", () => {
  const baseUrl = "http://127.0.0.1";
  expectTypeOf<{ baseUrl: string; apiKey: string }>().toExtend<LatchkeyOptions>();
  expectTypeOf<{ baseUrl: string; credentials: "include" }>().toExtend<LatchkeyOptions>();
  // @ts-expect-error: neither.
  expect(() => new Latchkey({ baseUrl })).toThrow("apiKey is missing");
  // @ts-expect-error: both.
  expect(() => new Latchkey({ baseUrl, apiKey: "a", credentials: "include" })).toThrow("exclude");
  const unset: string | undefined = undefined as string | undefined;
  // @ts-expect-error: may be undefined, like a variable of the environment.
  expect(() => new Latchkey({ baseUrl, apiKey: unset })).toThrow("apiKey is missing");
});
