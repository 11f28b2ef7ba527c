import { parse as parseQuery } from "node:querystring";
import type { OperationId } from "@latchkey/contract";
import { problemOfFailures, validateRequest } from "@latchkey/contract/validation";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { postgres } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { newUser } from "../support/on-every-database.ts";
import { sendChecked } from "../support/openapi-check.ts";
import { ada, signedInAs, startService } from "../support/service.ts";
import type { RunningService } from "../support/service.ts";
import { bodies, idempotencyKeys, queries } from "./any-request.fixture.ts";

let database: OpenDatabase;
let service: RunningService;
beforeAll(async () => {
  database = await postgres.open();
  service = await startService(database.source);
});
afterAll(async () => {
  await service.close();
  await database.close();
});

/** What a request is answered with, as far as validation decides it. */
interface Verdict {
  readonly status: number;
  readonly code: string | undefined;
  readonly fields: readonly string[];
}

interface Hostile {
  readonly operationId: OperationId;
  readonly params: Readonly<Record<string, string>>;
  readonly query: string;
  /** The values of `Idempotency-Key`, a header each. */
  readonly idempotencyKeys?: readonly string[];
  readonly body?: unknown;
}

/** The verdict of the compiled validators; `otherwise` is that of a request that fits. */
function compiledVerdict(request: Hostile, otherwise: Verdict): Verdict {
  const { operationId, params, query, idempotencyKeys = [], body } = request;
  // As Node hands it on.
  const arrived = idempotencyKeys.map((value) => value.replace(/^[ \t]+|[ \t]+$/g, "")).join(", ");
  const headers = idempotencyKeys.length === 0 ? {} : { "idempotency-key": arrived };
  const parts = { params: { ...params }, query: { ...parseQuery(query) }, headers, body };
  const failures = validateRequest(operationId, parts);
  if (failures.length === 0) return otherwise;
  const problem = problemOfFailures(failures);
  if (problem.code === "not_found") return { status: 404, code: "not_found", fields: [] };
  const fields = problem.errors.map((error) => `${error.in} ${error.field}`).toSorted();
  return { status: 400, code: problem.code, fields };
}

async function serverVerdict(
  method: string,
  path: string,
  request: Hostile,
  user = ada,
): Promise<Verdict> {
  const { query, idempotencyKeys = [], body } = request;
  const answer = await sendChecked(service.url, query === "" ? path : `${path}?${query}`, {
    method,
    headers: [
      ...Object.entries(signedInAs(user)),
      ["Content-Type", "application/json"],
      ...idempotencyKeys.map((value) => ["Idempotency-Key", value] as const),
    ],
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { body: problem } = answer;
  const fields =
    "errors" in problem
      ? problem.errors.map((error) => `${error.in} ${error.field}`).toSorted()
      : [];
  return { status: answer.status, code: problem.code, fields };
}

/** A body as it is once it has been sent. */
const asSent = (body: unknown): unknown => JSON.parse(JSON.stringify(body));

test("the server refuses what the compiled validators refuse, for the same fields: create", async () => {
  const fitting = { status: 201, code: undefined, fields: [] };
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      const request = {
        operationId: "createApiKey",
        params: {},
        query: "",
        body: asSent(body),
      } as const;
      const expected = compiledVerdict(request, fitting);
      expect(await serverVerdict("POST", "/v1/api-keys", request)).toEqual(expected);
    }),
    { numRuns: 120 },
  );
});

test("the server refuses what the compiled validators refuse, for the same fields: headers of create", async () => {
  const fitting = { status: 201, code: undefined, fields: [] };
  await fc.assert(
    fc.asyncProperty(
      idempotencyKeys,
      fc.constantFrom<unknown>({ name: "a" }, { name: "a", x: 1 }),
      async (idempotencyKeys, body) => {
        const request = {
          operationId: "createApiKey",
          params: {},
          query: "",
          idempotencyKeys,
          body,
        } as const;
        const expected = compiledVerdict(request, fitting);
        // Everyone has used no idempotency key yet.
        const verdict = await serverVerdict("POST", "/v1/api-keys", request, newUser());
        expect(verdict).toEqual(expected);
      },
    ),
    { numRuns: 120 },
  );
});

test("the server refuses what the compiled validators refuse, for the same fields: update", async () => {
  const fitting = { status: 404, code: "not_found", fields: [] };
  const ids = fc.constantFrom(
    "01990000-0000-7000-8000-000000000000",
    "x",
    "01990000000070008000000000000000",
  );
  await fc.assert(
    fc.asyncProperty(ids, bodies, async (apiKeyId, body) => {
      const params = { apiKeyId };
      const request = {
        operationId: "updateApiKey",
        params,
        query: "",
        body: asSent(body),
      } as const;
      const expected = compiledVerdict(request, fitting);
      expect(await serverVerdict("PATCH", `/v1/api-keys/${apiKeyId}`, request)).toEqual(expected);
    }),
    { numRuns: 80 },
  );
});

test("the server refuses what the compiled validators refuse, for the same fields: list", async () => {
  const fitting = { status: 200, code: undefined, fields: [] };
  await fc.assert(
    fc.asyncProperty(queries, async (query) => {
      const request = { operationId: "listApiKeys", params: {}, query } as const;
      const expected = compiledVerdict(request, fitting);
      expect(await serverVerdict("GET", "/v1/api-keys", request)).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});
