import type { OperationId } from "@latchkey/contract";
import { formats, validateRequest } from "@latchkey/contract/validation";
import type { RequestParts } from "@latchkey/contract/validation";
import { refusalOfFailures } from "@latchkey/contract/rules";
import type { Refusal } from "@latchkey/contract/rules";
import express from "express";
import type { Request, Response } from "express";
import type { middleware } from "express-openapi-validator";

// Proved in test/security/hostile-requests.test.ts.

type Options = Parameters<typeof middleware>[0];

/** The document for the validator, which changes it. */
async function documentOf(): Promise<Extract<Options["apiSpec"], object>> {
  const { openapi } = await import("@latchkey/contract/openapi");
  const document = structuredClone(openapi);
  allowReserved(document);
  // Its types are older than OpenAPI 3.1.
  return document as unknown as Extract<Options["apiSpec"], object>;
}

/** Else the validator refuses what no client encodes, such as the `:` of an instant or the `/` of a name. */
function allowReserved(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  if ("in" in value && value.in === "query") Object.assign(value, { allowReserved: true });
  Object.values(value).forEach(allowReserved);
}

/** What a request is validated by, besides its path. */
interface QueryAndBody {
  readonly query: object;
  readonly body: unknown;
}

/** Validates a request, and resolves with its query, coerced. */
export type Validate = (
  request: Request,
  response: Response,
  given: QueryAndBody,
) => Promise<unknown>;

let validator: Promise<Validate> | undefined;

/**
 * Validates requests against openapi.yaml, and resolves with their query, coerced; it rejects with the validator's error.
 * It is not the gate: authentication and the choice of the operation come before, and what it is handed is a path that
 * openapi.yaml has.
 *
 * One serves all services of a process, for it depends on openapi.yaml alone. It is loaded at its first use: that takes
 * half a second and 30 MB, which a process that only guards routes of the host's is spared.
 */
export function sharedValidator(): Promise<Validate> {
  return (validator ??= createValidator());
}

async function createValidator(): Promise<Validate> {
  const OpenApiValidator = await import("express-openapi-validator");
  // An application of its own, so that neither the host's settings reach in nor the validator's reach out: it installs
  // parameters on the application that it finds.
  const app = express().disable("x-powered-by").disable("etag");
  app.use(
    OpenApiValidator.middleware({
      apiSpec: await documentOf(),
      validateApiSpec: false,
      validateRequests: { allErrors: true, coerceTypes: false, allowUnknownQueryParameters: false },
      validateResponses: false,
      validateSecurity: false,
      fileUploader: false,
      // Else it looks at the original URL, and under a mount path lets everything pass.
      useRequestUrl: true,
      formats: Object.fromEntries(
        Object.entries(formats).map(([name, validate]) => [name, { type: "string", validate }]),
      ),
    }),
  );
  return (request, response, given) => {
    const giveBack = lend(request, response, given);
    return new Promise((resolve, reject) => {
      app(request, response, (error: unknown) => {
        const { query } = request;
        giveBack();
        if (error !== undefined && error !== null) reject(error);
        else if ("openapi" in request) resolve(query);
        else reject(new Error("A request has come past validation."));
      });
    });
  };
}

/**
 * Puts the parts of a request where the validator looks for them. What this returns makes request and response the host's
 * again: what it does when the answer is sent, such as logging, relies on its own settings.
 */
function lend(request: Request, response: Response, { query, body }: QueryAndBody): () => void {
  // Express makes requests its own by their prototype.
  const prototypes = [request, response].map((one) => [one, Object.getPrototypeOf(one)] as const);
  const before = { body: request.body as unknown, type: request.headers["content-type"] };
  // In Express 5 the query is a getter, in Express 4 a property.
  const hosts = Object.getOwnPropertyDescriptor(request, "query");
  const own = { configurable: true, enumerable: true, writable: true };
  Object.defineProperty(request, "query", { ...own, value: query });
  request.body = body;
  // The validator compiles and keeps a schema for each content type that it sees: let it see one. And without one it
  // takes a body that is missing for one of another type.
  request.headers["content-type"] = "application/json";
  return () => {
    for (const [one, prototype] of prototypes) Object.setPrototypeOf(one, prototype as object);
    Reflect.deleteProperty(request, "query");
    if (hosts !== undefined) Object.defineProperty(request, "query", hosts);
    request.body = before.body;
    request.headers["content-type"] = before.type;
  };
}

/**
 * Refuses a request for its faults, with the validators that the mock runs too, so that both name the same. They come
 * first: the validator stops at the first unknown parameter, and drops those with brackets.
 */
export function refuseFaults(operationId: OperationId, parts: RequestParts): Refusal | undefined {
  const { params, query, headers, body } = parts;
  // Parameters are changed in place, the body is not.
  const copy = { params: { ...params }, query: { ...query }, headers, body };
  const failures = validateRequest(operationId, copy);
  return failures.length === 0 ? undefined : refusalOfFailures(failures);
}

interface ValidatorError {
  readonly status: number;
  readonly errors: readonly { path: string; message: string; errorCode?: string }[];
}

function isValidatorError(error: unknown): error is ValidatorError {
  return (
    typeof error === "object" &&
    error !== null &&
    "status" in error &&
    "errors" in error &&
    Array.isArray(error.errors)
  );
}

/** What a validator's error refuses a request with; undefined if the error is none of the validator's. */
export function refusalOfValidation(error: unknown): Refusal | undefined {
  if (!isValidatorError(error)) return undefined;
  if (error.status === 415) return { refused: "unsupported_media_type" };
  if (error.status === 404) return { refused: "not_found" };
  if (error.status !== 400) return undefined;
  return refusalOfFailures(
    error.errors.map(({ path, message, errorCode = "" }) => ({
      path,
      keyword: errorCode.replace(/\.openapi\.validation$/, ""),
      message,
    })),
  );
}
