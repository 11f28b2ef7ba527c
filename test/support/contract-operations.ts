import type { OperationId } from "@latchkey/contract";
import { openapiDocument } from "./openapi-document.ts";

/** What openapi.yaml says of a value: as much of JSON Schema as it uses. */
interface ContractSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, ContractSchema>>;
  readonly required?: readonly string[];
}

/** A value that an operation takes: a parameter, or a property of its body. */
export interface ContractInput {
  readonly in: "path" | "query" | "header" | "body";
  readonly name: string;
  /** Which schema it is, by name; undefined where it has one of its own. */
  readonly schemaName: string | undefined;
  readonly schema: ContractSchema;
  readonly required: boolean;
}

/** An operation of openapi.yaml, with all that it takes. */
export interface ContractOperation {
  readonly operationId: OperationId;
  readonly method: string;
  /** With `{parameters}`. */
  readonly path: string;
  readonly inputs: readonly ContractInput[];
  /** The body's examples; none where it takes no body. */
  readonly bodies: readonly unknown[];
  readonly bodyIsRequired: boolean;
}

interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required?: boolean;
  readonly schema: ContractSchema;
}
interface Operation {
  readonly operationId: OperationId;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly required?: boolean;
    readonly content: {
      readonly "application/json": {
        readonly schema: ContractSchema;
        readonly examples: Readonly<Record<string, { readonly value: unknown }>>;
      };
    };
  };
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation | Parameter[]>>>>;
  readonly components: {
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly schemas: Readonly<Record<string, ContractSchema>>;
  };
}

// It is this project's own document.
const document = openapiDocument as Document;

const nameOf = (reference: string | undefined): string | undefined => reference?.split("/").at(-1);

function resolved(schema: ContractSchema): ContractSchema {
  const named = document.components.schemas[nameOf(schema.$ref) ?? ""];
  return named === undefined ? schema : resolved(named);
}

/** Every operation of openapi.yaml: whoever asks for all of them gets those that are added later too. */
export function contractOperations(): ContractOperation[] {
  return Object.entries(document.paths).flatMap(([path, item]) => {
    const shared = Array.isArray(item["parameters"]) ? item["parameters"] : [];
    return Object.entries(item).flatMap(([method, operation]) => {
      if (Array.isArray(operation)) return [];
      const { operationId, parameters = [], requestBody } = operation;
      const content = requestBody?.content["application/json"];
      return {
        operationId,
        method: method.toUpperCase(),
        path,
        inputs: [...[...shared, ...parameters].map(ofParameter), ...ofBody(content?.schema)],
        bodies: Object.values(content?.examples ?? {}).map(({ value }) => value),
        bodyIsRequired: requestBody?.required === true,
      };
    });
  });
}

function ofParameter(given: Parameter): ContractInput {
  const parameter = document.components.parameters[nameOf(given.$ref) ?? ""] ?? given;
  const { name, schema, required = false } = parameter;
  const schemaName = nameOf(schema.$ref);
  return { in: parameter.in, name, schemaName, schema: resolved(schema), required };
}

function ofBody(schema: ContractSchema | undefined): ContractInput[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = resolved(schema);
  return Object.entries(properties).map(([name, property]) => ({
    in: "body",
    name,
    schemaName: nameOf(property.$ref),
    schema: resolved(property),
    required: required.includes(name),
  }));
}
