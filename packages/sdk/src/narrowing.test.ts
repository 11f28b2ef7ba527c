import { expect, expectTypeOf, test } from "vitest";
import type {
  CreateApiKeyRequest,
  ExportAuditLogData,
  ListApiKeysData,
  ListAuditLogEntriesData,
  UpdateApiKeyRequest,
} from "@latchkey/contract";
import {
  AuthenticationError,
  ConflictError,
  isLatchkeyError,
  isProblemError,
  Latchkey,
  ProblemError,
} from "./index.ts";
import type {
  ApiKey,
  ApiKeyPage,
  AuditLogEntry,
  CreateApiKeyFields,
  CreatedApiKey,
  ExportAuditLogQuery,
  FieldError,
  LatchkeyOptions,
  ListApiKeysQuery,
  ListAuditLogEntriesQuery,
  Principal,
  ProblemCode,
  UpdateApiKeyFields,
} from "./index.ts";
import { apiKey, clientOf, problem, rejection, serve } from "./loopback-server.fixture.ts";

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
  if (error.status === 401) {
    expectTypeOf(error.code).toEqualTypeOf<"unauthenticated" | "invalid_token">();
  }
  if (error.status === 404) expectTypeOf(error.code).toEqualTypeOf<"not_found">();
  if (error instanceof ConflictError) {
    expectTypeOf(error.code).toEqualTypeOf<
      "api_key_active" | "api_key_not_active" | "api_key_in_use" | "secret_already_delivered"
    >();
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
  expectTypeOf<ReturnType<ApiKeys["list"]>>().resolves.toExtend<ApiKeyPage>();
  expectTypeOf<ReturnType<ApiKeys["list"]>>().toExtend<AsyncIterable<ApiKey>>();
  expectTypeOf<ReturnType<Latchkey["auditLog"]["list"]>>().toExtend<AsyncIterable<AuditLogEntry>>();
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

test("a client takes an API key or credentials, and not both", () => {
  const baseUrl = "http://127.0.0.1";
  expectTypeOf<{ baseUrl: string; apiKey: string }>().toExtend<LatchkeyOptions>();
  expectTypeOf<{ apiKey: () => Promise<string> }>().toExtend<LatchkeyOptions>();
  expectTypeOf<{ baseUrl: string; credentials: "include" }>().toExtend<LatchkeyOptions>();
  // @ts-expect-error: both.
  expect(() => new Latchkey({ baseUrl, apiKey, credentials: "include" })).toThrow("exclude");
  // @ts-expect-error: misspelt.
  expect(() => new Latchkey({ baseURL: baseUrl, apiKey })).toThrow("baseURL is unknown");
});

test("a misspelt field or filter does not compile, and instants may be Dates", () => {
  type Create = Parameters<Latchkey["apiKeys"]["create"]>[0];
  type Filters = NonNullable<Parameters<Latchkey["auditLog"]["list"]>[0]>;
  expectTypeOf<{ name: string; expiresAt: Date }>().toExtend<Create>();
  expectTypeOf<{ from: Date; to: string }>().toExtend<Filters>();
  // @ts-expect-error: misspelt.
  const fields: Create = { name: "a", expireAt: null };
  // @ts-expect-error: no such status.
  const query: ListApiKeysQuery = { status: "live" };
  expect([fields, query]).toHaveLength(2);
});

test("the fields and filters are those of the contract", () => {
  type Texts<Fields> = {
    -readonly [F in keyof Fields]-?: Exclude<Fields[F], Date | undefined>;
  };
  type Of<Query> = Texts<Required<NonNullable<Query>>>;
  expectTypeOf<Texts<CreateApiKeyFields>>().toEqualTypeOf<Of<CreateApiKeyRequest>>();
  expectTypeOf<Texts<UpdateApiKeyFields>>().toEqualTypeOf<Of<UpdateApiKeyRequest>>();
  expectTypeOf<Texts<ListApiKeysQuery>>().toEqualTypeOf<Of<ListApiKeysData["query"]>>();
  expectTypeOf<Texts<ListAuditLogEntriesQuery>>().toEqualTypeOf<
    Of<ListAuditLogEntriesData["query"]>
  >();
  expectTypeOf<Texts<ExportAuditLogQuery>>().toEqualTypeOf<Of<ExportAuditLogData["query"]>>();
});

test("isProblemError narrows by code", () => {
  const error: unknown = undefined;
  if (isProblemError(error, "secret_already_delivered")) {
    expectTypeOf(error.problem.apiKeyId).toBeString();
    expectTypeOf(error.status).toEqualTypeOf<409>();
  }
  if (isProblemError(error)) expectTypeOf(error.code).toEqualTypeOf<ProblemCode>();
  if (isLatchkeyError(error)) expectTypeOf(error.attempts).toBeNumber();
  expect(isProblemError(error)).toBe(false);
});
