/** Generates what packages/contract holds besides the types: the document, its operations and the compiled validators. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { _ } from "ajv/dist/compile/codegen/index.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { parse } from "yaml";
import { formats } from "../../packages/contract/src/validation/formats.ts";
import { bareSchema } from "./bare-schema.ts";
import { operationsOf } from "./document.ts";
import type { Document, FoundOperation, Json, JsonObject } from "./document.ts";
import { openSchema } from "./open-schema.ts";
import { answerSchema, bodySchema, parametersSchema } from "./operation-schemas.ts";

const HEADER = "// Generated from openapi.yaml by npm run generate; do not edit.\n";

/** Compiles one validator an operation, as a module that needs nothing else and no `eval`. */
async function validators(
  document: Document,
  schemaOf: (operation: FoundOperation) => JsonObject,
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
    ajv.addSchema(shaped(bareSchema(document, schemaOf(found))) as JsonObject, operationId);
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
      { shaped: openSchema },
    ),
  };
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    await writeFile(path.join(folder, name), `${HEADER}${text}`);
  }
}
