import { findOperation, isInstant } from "@latchkey/contract";
import type { Problem } from "@latchkey/contract";
import { formats } from "@latchkey/contract/validation";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { ValidateFunction } from "ajv/dist/2020.js";
import { expect } from "vitest";
import { call } from "./call.ts";
import type { Answer, CallOptions } from "./call.ts";
import { openapiDocument } from "./openapi-document.ts";
import { send } from "./send.ts";
import type { SendOptions } from "./send.ts";

type Json = { readonly [key: string]: Json };

/** What an answer is judged by. */
type Judged = Pick<Answer<unknown>, "status" | "headers" | "text">;

const document = openapiDocument as Json;

/** Headers that belong to HTTP itself, that Express adds, or that tell browsers what not to do (helmet, in the program). */
const USUAL = new Set(
  `connection content-length content-type date keep-alive transfer-encoding x-powered-by
  content-security-policy cross-origin-opener-policy cross-origin-resource-policy origin-agent-cluster referrer-policy
  x-content-type-options x-dns-prefetch-control x-download-options x-frame-options x-permitted-cross-domain-policies
  x-xss-protection`.split(/\s+/),
);

const MILLISECONDS_UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const SECRET = /[a-z]_[0-9A-Za-z]{36}(?![0-9A-Za-z])/;

const ajv = new Ajv2020({
  strict: false,
  allErrors: true,
  validateSchema: false,
  formats: {
    ...formats,
    "date-time": (text: string) => isInstant(text) && MILLISECONDS_UTC.test(text),
    "uri-reference": (text: string) => URL.canParse(text, "http://localhost"),
    int32: true,
  },
});
ajv.addSchema(closed(document) as object, "openapi");

/** A copy in which every object that lists its properties has no others. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== "object" || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, closed(item)]));
  const lists = copy["type"] === "object" && "properties" in copy;
  return lists && !("additionalProperties" in copy)
    ? { ...copy, additionalProperties: false }
    : copy;
}

/** Follows a JSON pointer into the document, and the reference that it may lead to. */
function at(pointer: string): { readonly pointer: string; readonly value: Json } | undefined {
  let value: Json | undefined = document;
  for (const segment of pointer.split("/").slice(1)) {
    value = value?.[segment.replaceAll("~1", "/").replaceAll("~0", "~")];
  }
  const reference = value?.["$ref"] as unknown;
  if (typeof reference === "string") return at(reference.slice(1));
  return value === undefined ? undefined : { pointer, value };
}

const escaped = (segment: string): string => segment.replaceAll("~", "~0").replaceAll("/", "~1");

function validatorAt(pointer: string): ValidateFunction {
  const reference = `openapi#${encodeURI(pointer)}`;
  const validate = ajv.getSchema(reference);
  if (validate === undefined) throw new Error(`There is no schema at ${reference}.`);
  return validate;
}

function schemaFaults(pointer: string, value: unknown, what: string): string[] {
  const validate = validatorAt(pointer);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${what}${instancePath} ${message ?? ""} ${JSON.stringify(params)}`,
  );
}

function bodyFaults(pointer: string, content: Json, { headers, text }: Judged): string[] {
  const type = (headers.get("content-type") ?? "").split(";", 1)[0] ?? "";
  if (!(type in content)) return [`the media type ${type || "(none)"} is not documented`];
  const schema = `${pointer}/content/${escaped(type)}/schema`;
  if (type === "application/x-ndjson") {
    const entry = "/components/schemas/AuditLogEntry";
    const lines = text.split("\n").slice(0, -1);
    return lines.flatMap((line) => schemaFaults(entry, JSON.parse(line), "line"));
  }
  return schemaFaults(schema, type === "text/csv" ? text : JSON.parse(text), "body");
}

function headerFaults(pointer: string, documented: Json, { status, headers }: Judged): string[] {
  const faults: string[] = [];
  for (const name of Object.keys(documented)) {
    const value = headers.get(name);
    const { pointer: place = "", value: header } = at(`${pointer}/headers/${name}`) ?? {};
    const isNumber = (header?.["schema"]?.["type"] as unknown) === "integer";
    // The types of the document are only its JSON.
    const isRequired = (header?.["required"] as unknown) === true;
    if (value === null && isRequired) faults.push(`the header ${name} is missing`);
    else if (value !== null)
      faults.push(...schemaFaults(`${place}/schema`, isNumber ? Number(value) : value, name));
  }
  const names = new Set(Object.keys(documented).map((name) => name.toLowerCase()));
  for (const name of headers.keys()) {
    const known = names.has(name) || USUAL.has(name) || (status === 405 && name === "allow");
    if (!known) faults.push(`the header ${name} is not documented`);
  }
  return faults;
}

/** Where there is no operation, only problems that are not an operation's own may come. */
const ELSEWHERE: Readonly<Record<number, string>> = {
  400: "InvalidRequest",
  401: "NotAuthenticated",
  403: "Forbidden",
  404: "NotFound",
  500: "InternalError",
  503: "Unavailable",
};

function responseOf(method: string, path: string, status: number): string | undefined {
  const match = findOperation(method, path);
  if (match === undefined) return `/components/responses/${ELSEWHERE[status] ?? ""}`;
  if ("allow" in match) return `/components/responses/${ELSEWHERE[status] ?? ""}`;
  return `/paths/${escaped(match.route)}/${method.toLowerCase()}/responses/${status}`;
}

/** What of an answer openapi.yaml does not document; nothing if it fits. The path begins with `/v1`. */
export function undocumentedIn(method: string, path: string, answer: Judged): string[] {
  const { status, headers, text } = answer;
  const match = findOperation(method, path);
  const isRotate = match !== undefined && "route" in match && match.operationId === "rotateApiKey";
  const shows = status === 201 || (isRotate && status === 200);
  const leaks = !shows && SECRET.test(text + JSON.stringify([...headers]));
  const faults = leaks ? ["it holds a secret"] : [];
  if (status === 405 && match !== undefined && "allow" in match) {
    const common = {
      "X-Request-Id": {},
      "Cache-Control": {},
      "Latchkey-Key-Expires-At": {},
    } as Json;
    const problem = "/components/schemas/MethodNotAllowedProblem";
    const body = method === "HEAD" ? [] : schemaFaults(problem, JSON.parse(text), "body");
    const pointer = "/components/responses/NotFound";
    return [...faults, ...body, ...headerFaults(pointer, common, answer)];
  }
  const found = at(responseOf(method, path, status) ?? "");
  if (found === undefined) return [...faults, `the status ${status} is not documented`];
  const { pointer, value } = found;
  faults.push(...headerFaults(pointer, value["headers"] ?? {}, answer));
  const content = value["content"];
  if (content !== undefined && method !== "HEAD")
    faults.push(...bodyFaults(pointer, content, answer));
  else if (text !== "") faults.push("a body is not documented");
  return faults;
}

function pathOf(target: string): string {
  const [path = ""] = target.replace(/^https?:\/\/[^/]+/, "").split("?", 1);
  return path.slice(path.indexOf("/v1"));
}

/** Calls the API, and sees to it that what it answers is documented. */
export async function ask<Body = Problem>(
  method: string,
  url: string,
  options?: CallOptions,
): Promise<Answer<Body>> {
  const answer = await call<Body>(method, url, options);
  expect(undocumentedIn(method, pathOf(url), answer), `${method} ${url} ${answer.text}`).toEqual(
    [],
  );
  return answer;
}

/** Sends to the API, and sees to it that what it answers is documented. */
export async function sendChecked<Body = Problem>(
  origin: string,
  target: string,
  options: SendOptions = {},
): Promise<Answer<Body>> {
  const answer = await send<Body>(origin, target, options);
  const faults = undocumentedIn(options.method ?? "GET", pathOf(target), answer);
  expect(faults, `${options.method ?? "GET"} ${target.slice(0, 200)} ${answer.text}`).toEqual([]);
  return answer;
}
