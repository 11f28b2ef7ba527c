import { resolve } from "./document.ts";
import type { Content, Document, FoundOperation, JsonObject } from "./document.ts";

/** A parameter's name, as it arrives: headers in lower case. */
function nameOf({ name, in: place }: JsonObject): string {
  if (typeof name !== "string") return "";
  return place === "header" ? name.toLowerCase() : name;
}

/** The parameters of an operation, as one object a place: what the validator at run time asks of the same places. */
export function parametersSchema({ parameters }: FoundOperation): JsonObject {
  const place = (name: string): JsonObject => {
    const own = parameters.filter((parameter) => parameter["in"] === name);
    const required = own.filter((parameter) => parameter["required"] === true);
    return {
      type: "object",
      properties: Object.fromEntries(
        own.map((parameter) => [nameOf(parameter), parameter["schema"] ?? {}]),
      ),
      required: required.map((parameter) => nameOf(parameter)),
      // A request has headers that no operation speaks of.
      additionalProperties: name === "header",
    };
  };
  return {
    type: "object",
    properties: { params: place("path"), query: place("query"), headers: place("header") },
  };
}

/** The body of an operation, where it has one. */
export function bodySchema({ operation }: FoundOperation): JsonObject {
  const body = operation.requestBody;
  if (body === undefined) return {};
  return {
    type: "object",
    properties: { body: body.content["application/json"]?.schema ?? {} },
    required: body.required === true ? ["body"] : [],
  };
}

/** The body of an operation's successful answer, where it is JSON. */
export function answerSchema(document: Document, { operation }: FoundOperation): JsonObject {
  const [, given = {}] =
    Object.entries(operation.responses).find(([status]) => status.startsWith("2")) ?? [];
  const { content } = resolve(document, given) as { content?: Content };
  return content?.["application/json"]?.schema ?? {};
}
