import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { specification } from "./run-tool.ts";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export async function readSpecification(): Promise<JsonObject> {
  const document = parse(await readFile(specification, "utf8")) as Json;
  if (!isObject(document)) throw new Error("openapi.yaml holds no object.");
  return document;
}

/** A segment of a JSON pointer (RFC 6901). */
export function segment(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** What `value` is, or what it refers to within the document. */
export function dereference(document: JsonObject, value: Json | undefined): Json | undefined {
  if (!isObject(value) || typeof value["$ref"] !== "string") return value;
  let found: Json | undefined = document;
  for (const part of value["$ref"].slice("#/".length).split("/")) {
    found = isObject(found) ? found[part.replaceAll("~1", "/").replaceAll("~0", "~")] : undefined;
  }
  if (found === undefined) throw new Error(`${value["$ref"]} refers to nothing.`);
  return dereference(document, found);
}

export interface Operation {
  /** Such as `POST /v1/api-keys`. */
  route: string;
  operation: JsonObject;
  /** The parameters of the operation and of its path. */
  parameters: JsonObject[];
}

export function operationsOf(document: JsonObject): Operation[] {
  const found: Operation[] = [];
  const paths = isObject(document["paths"]) ? document["paths"] : {};
  for (const [path, item] of Object.entries(paths)) {
    if (!isObject(item)) continue;
    for (const method of ["get", "put", "post", "patch", "delete", "options", "head", "trace"]) {
      const operation = item[method];
      if (!isObject(operation)) continue;
      const parameters = [item["parameters"], operation["parameters"]]
        .flatMap((list) => (Array.isArray(list) ? list : []))
        .map((parameter) => dereference(document, parameter))
        .filter((parameter) => isObject(parameter));
      found.push({ route: `${method.toUpperCase()} ${path}`, operation, parameters });
    }
  }
  return found;
}
