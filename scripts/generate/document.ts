export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };
/** By media type. */
export type Content = Record<string, { schema: JsonObject }>;
interface Operation {
  operationId: string;
  parameters?: JsonObject[];
  requestBody?: { required?: boolean; content: Content };
  responses: Record<string, JsonObject>;
}
/** openapi.yaml, as far as its generators look. */
export interface Document extends JsonObject {
  paths: Record<string, JsonObject> & JsonObject;
}

const METHODS = ["get", "post", "patch", "delete"] as const;

/** Follows a reference within the document. */
export function resolve(document: Document, value: JsonObject): JsonObject {
  const reference = value["$ref"];
  if (typeof reference !== "string") return value;
  let found: Json = document;
  for (const segment of reference.slice(2).split("/")) found = (found as JsonObject)[segment] ?? {};
  return found as JsonObject;
}

/** An operation, and where it is; with its own parameters and those of its path, references followed. */
export interface FoundOperation {
  readonly route: string;
  readonly method: string;
  readonly operation: Operation;
  readonly parameters: readonly JsonObject[];
}

/** Every operation, in the order of the document. */
export function operationsOf(document: Document): FoundOperation[] {
  return Object.entries(document.paths).flatMap(([route, item]) =>
    METHODS.filter((method) => item[method] !== undefined).map((method) => {
      const operation = item[method] as unknown as Operation;
      const parameters = [
        ...((item["parameters"] ?? []) as JsonObject[]),
        ...(operation.parameters ?? []),
      ].map((parameter) => resolve(document, parameter));
      return { route, method: method.toUpperCase(), operation, parameters };
    }),
  );
}
