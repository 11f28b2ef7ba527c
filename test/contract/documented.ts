import { readFileSync } from "node:fs";
import { findOperation } from "@latchkey/contract";
import { parse } from "yaml";

interface Response {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}
interface Schema {
  readonly $ref?: string;
  readonly oneOf?: readonly Schema[];
  readonly properties?: { readonly code?: { readonly const?: string } };
}
interface Document {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { responses?: Record<string, Response> }>>>
  >;
  readonly components: {
    readonly responses: Readonly<Record<string, Response>>;
    readonly schemas: Readonly<Record<string, Schema>>;
  };
}

// It is this project's own document.
const document = parse(
  readFileSync(new URL("../../openapi.yaml", import.meta.url), "utf8"),
) as Document;

const nameOf = (reference: string): string => reference.split("/").at(-1) ?? "";

function codesOf(schema: Schema): string[] {
  if (schema.oneOf !== undefined) return schema.oneOf.flatMap(codesOf);
  if (schema.$ref !== undefined) {
    return codesOf(document.components.schemas[nameOf(schema.$ref)] ?? {});
  }
  const code = schema.properties?.code?.const;
  return code === undefined ? [] : [code];
}

/** What an answer is known by: `createApiKey 201`, `createApiKey 400 invalid_request`. */
export function outcomeOf(
  method: string,
  path: string,
  status: number,
  code: string | undefined,
): string {
  const match = findOperation(method, path);
  const operation = match !== undefined && "operationId" in match ? match.operationId : "none";
  return [operation, status, code].filter((part) => part !== undefined).join(" ");
}

/** Every outcome that openapi.yaml documents, of every operation. */
export function documentedOutcomes(): string[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { responses = {} }]) =>
      Object.entries(responses).flatMap(([status, given]) => {
        const response = given.$ref ? document.components.responses[nameOf(given.$ref)] : given;
        const problem = response?.content?.["application/problem+json"];
        const codes = problem === undefined ? [undefined] : codesOf(problem.schema);
        const asked = path.replace(/\{\w+\}/, "x");
        return codes.map((code) => outcomeOf(method.toUpperCase(), asked, Number(status), code));
      }),
    ),
  );
}

/** Every code that a problem can have. */
export function documentedCodes(): string[] {
  return codesOf(document.components.schemas["Problem"] ?? {});
}
