/** Generates what packages/contract holds besides the types: the document, its operations and the compiled validators. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { _ } from "ajv/dist/compile/codegen/index.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { parse } from "yaml";
import { formats } from "../../packages/contract/src/validation/formats.ts";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };
type Content = Record<string, { schema: JsonObject }>;
interface Operation {
  operationId: string;
  parameters?: JsonObject[];
  requestBody?: { required?: boolean; content: Content };
  responses: Record<string, JsonObject>;
}
interface Document extends JsonObject {
  paths: Record<string, JsonObject> & JsonObject;
}

const HEADER = "// Generated from openapi.yaml by npm run generate; do not edit.\n";
const METHODS = ["get", "post", "patch", "delete"] as const;

/** Follows a reference within the document. */
function resolve(document: Document, value: JsonObject): JsonObject {
  const reference = value["$ref"];
  if (typeof reference !== "string") return value;
  let found: Json = document;
  for (const segment of reference.slice(2).split("/")) found = (found as JsonObject)[segment] ?? {};
  return found as JsonObject;
}

function operationsOf(document: Document) {
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

/** What documents a schema and validates nothing; and formats that only tell code generators about sizes. */
const DOCUMENTATION = new Set(["description", "examples", "example", "x-patternMessage"]);

/** A schema as the validator needs it: references followed, documentation left out. */
function bare(document: Document, value: Json): Json {
  if (Array.isArray(value)) return value.map((item) => bare(document, item));
  if (value === null || typeof value !== "object") return value;
  const kept = Object.entries(resolve(document, value)).filter(
    ([key, item]) => !DOCUMENTATION.has(key) && !(key === "format" && item === "int32"),
  );
  return Object.fromEntries(
    kept.map(([key, item]) => [
      key,
      // The names of properties are not keywords: one may be called `description`.
      key === "properties"
        ? Object.fromEntries(
            Object.entries(item as JsonObject).map(([name, schema]) => [
              name,
              bare(document, schema),
            ]),
          )
        : bare(document, item),
    ]),
  );
}

/** A parameter's name, as it arrives: headers in lower case. */
function nameOf({ name, in: place }: JsonObject): string {
  if (typeof name !== "string") return "";
  return place === "header" ? name.toLowerCase() : name;
}

/** The parameters of an operation, as one object a place: what the validator at run time asks of the same places. */
function parametersSchema({ parameters }: ReturnType<typeof operationsOf>[number]): JsonObject {
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
function bodySchema({ operation }: ReturnType<typeof operationsOf>[number]): JsonObject {
  const body = operation.requestBody;
  if (body === undefined) return {};
  return {
    type: "object",
    properties: { body: body.content["application/json"]?.schema ?? {} },
    required: body.required === true ? ["body"] : [],
  };
}

/** The body of an operation's successful answer, where it is JSON. */
function answerSchema(
  document: Document,
  { operation }: ReturnType<typeof operationsOf>[number],
): JsonObject {
  const [, given = {}] =
    Object.entries(operation.responses).find(([status]) => status.startsWith("2")) ?? [];
  const { content } = resolve(document, given) as { content?: Content };
  return content?.["application/json"]?.schema ?? {};
}

/** What of a schema says how a value is built. */
const BUILD = new Set(["type", "properties", "required", "items", "additionalProperties", "allOf"]);

/** A schema without what a newer version of the API may widen: further properties, values, lengths and formats. */
function open(value: Json): Json {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const kept: JsonObject = {};
  for (const [key, item] of Object.entries(value)) {
    if (key === "oneOf" || key === "anyOf") kept["anyOf"] = (item as Json[]).map(open);
    else if (!BUILD.has(key) || item === false) continue;
    else if (key === "allOf") kept[key] = (item as Json[]).map(open);
    else if (key === "properties") {
      const properties = Object.entries(item as JsonObject);
      kept[key] = Object.fromEntries(properties.map(([name, schema]) => [name, open(schema)]));
    } else kept[key] = open(item);
  }
  return kept;
}

/** Compiles one validator an operation, as a module that needs nothing else and no `eval`. */
async function validators(
  document: Document,
  schemaOf: (operation: ReturnType<typeof operationsOf>[number]) => JsonObject,
  { coerceTypes = false, shaped = (schema: Json) => schema } = {},
): Promise<string> {
  const ajv = new Ajv2020({
    coerceTypes,
    strict: false,
    allErrors: true,
    useDefaults: true,
    validateSchema: false,
    formats,
    code: { source: true, esm: true, formats: _`require("../validation/formats.ts").formats` },
  });
  const names: Record<string, string> = {};
  for (const found of operationsOf(document)) {
    const { operationId } = found.operation;
    ajv.addSchema(shaped(bare(document, schemaOf(found))) as JsonObject, operationId);
    names[operationId] = operationId;
  }
  const bundled = await build({
    stdin: {
      contents: standalone.default(ajv, names),
      resolveDir: path.resolve("packages/contract/src/generated"),
      loader: "js",
    },
    bundle: true,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    charset: "utf8",
    write: false,
  });
  return bundled.outputFiles[0]?.text ?? "";
}

function patternMessages(value: Json, found: Record<string, string> = {}): Record<string, string> {
  if (Array.isArray(value)) for (const item of value) patternMessages(item, found);
  else if (value !== null && typeof value === "object") {
    const { pattern, "x-patternMessage": message } = value;
    if (typeof pattern === "string" && typeof message === "string") found[pattern] = message;
    for (const item of Object.values(value)) patternMessages(item, found);
  }
  return found;
}

/** Writes the generated files into a folder. */
export async function generateContract(folder: string): Promise<void> {
  const document = parse(await readFile("openapi.yaml", "utf8")) as Document;
  const operations = Object.fromEntries(
    operationsOf(document).map(({ route, method, operation }) => [
      operation.operationId,
      { method, path: route },
    ]),
  );
  const files: Record<string, string> = {
    "openapi.ts": `/** The whole of openapi.yaml. */\nexport const openapi: Readonly<Record<string, unknown>> = ${JSON.stringify(document, null, 2)};\n`,
    "operations.ts": `export const operations = ${JSON.stringify(operations, null, 2)} as const;\n`,
    "pattern-messages.ts": `export const patternMessages: Readonly<Record<string, string>> = ${JSON.stringify(patternMessages(document), null, 2)};\n`,
    // Parameters arrive as text and are coerced, bodies are taken as they are.
    "validate-parameters.js": await validators(document, parametersSchema, { coerceTypes: true }),
    "validate-body.js": await validators(document, bodySchema),
    "validate-answer.js": await validators(
      document,
      (operation) => answerSchema(document, operation),
      { shaped: open },
    ),
  };
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    await writeFile(path.join(folder, name), `${HEADER}${text}`);
  }
}
