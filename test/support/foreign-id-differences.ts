import { call } from "./call.ts";
import { contractOperations } from "./contract-operations.ts";
import { namingRequests, nobodys } from "./naming-requests.ts";
import type { NamingRequest } from "./naming-requests.ts";
import { thingsOf } from "./things-of.ts";
import type { Owner, Things } from "./things-of.ts";
import type { Statement, StatementWatch } from "./statements.ts";

/** What a search for differences between another's things and nobody's has come to. */
export interface ForeignIdFindings {
  readonly requests: number;
  /** Operations that were asked with ids or texts. */
  readonly operations: readonly string[];
  /** Requests that were answered otherwise, or that ran other statements, for another's things than for nobody's. */
  readonly differences: readonly string[];
}

/** Statements run beside a request now and then; whatever tells things apart does so each time. */
const ATTEMPTS = 4;

/** A request as it comes back to the caller and to the database, without ids and instants. */
async function observe(
  url: string,
  caller: Owner,
  { operation, path, body, named, headers }: NamingRequest,
  watch: StatementWatch,
): Promise<string> {
  watch.take();
  const own = { ...caller.headers, ...headers };
  const answer = await call<unknown>(operation.method, url + path, { headers: own, body });
  const statements = watch.take().filter((statement) => !isBeside(statement));
  return observedOf(answer, statements, named);
}

/** The ways to name things, each with its twin that names nobody's. */
function twins(things: Things): (readonly [NamingRequest, NamingRequest])[] {
  const absent = namingRequests(nobodys(things));
  return namingRequests(things).map((request, index) => {
    const twin = absent[index];
    if (twin === undefined) throw new Error("Nobody's things are named in fewer ways.");
    return [request, twin];
  });
}

/** Of each operation so many, from all over its ways to name things. */
function spread(
  pairs: readonly (readonly [NamingRequest, NamingRequest])[],
  most: number,
): (readonly [NamingRequest, NamingRequest])[] {
  const operations = new Set(pairs.map(([{ operation }]) => operation.operationId));
  return [...operations].flatMap((operationId) => {
    const own = pairs.filter(([{ operation }]) => operation.operationId === operationId);
    const step = Math.max(1, own.length / most);
    return own.filter((_, index) => Math.floor(index / step) > Math.floor((index - 1) / step));
  });
}

/**
 * Asks for another organization's things, and for those of nobody, by every operation: whether answers, but for ids, and
 * statements, but for ids and instants, are the same.
 *
 * @param options.untilFirst Whether one difference is enough.
 * @param options.most How many requests are made of each operation, each with its twin.
 */
export async function foreignIdDifferences(
  url: string,
  caller: Owner,
  theirs: Things,
  watch: StatementWatch,
  { untilFirst = false, most = Infinity } = {},
): Promise<ForeignIdFindings> {
  let requests = 0;
  const look = (request: NamingRequest): Promise<string> => {
    requests += 1;
    return observe(url, caller, request, watch);
  };
  const differences: string[] = [];
  const pairs = spread(twins(theirs), most);
  for (const [request, twin] of pairs) {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const [seen, missed] = [await look(request), await look(twin)];
      if (seen === missed) break;
      if (attempt < ATTEMPTS) continue;
      differences.push(`${request.operation.operationId} by ${request.by}:\n${seen}\n${missed}`);
    }
    if (untilFirst && differences.length > 0) break;
  }
  const operations = [...new Set(pairs.map(([{ operation }]) => operation.operationId))];
  return { requests, operations, differences };
}

/**
 * The operations that tell the caller's own things from nobody's. If they did not, it would prove nothing that they do not
 * tell another's.
 */
export async function tellingOperations(
  url: string,
  caller: Owner,
  watch: StatementWatch,
): Promise<string[]> {
  const tell = new Set<string>();
  let own = await thingsOf(url, caller);
  for (const { operationId, method } of contractOperations()) {
    // Anew where an operation before may have changed them.
    if (method !== "GET") own = await thingsOf(url, caller);
    for (const [request, twin] of twins(own)) {
      if (request.operation.operationId !== operationId) continue;
      const [seen, missed] = [
        await observe(url, caller, request, watch),
        await observe(url, caller, twin, watch),
      ];
      if (seen === missed) continue;
      tell.add(operationId);
      break;
    }
  }
  return [...tell];
}

/** What is written of requests and sessions some time after, together with whatever comes. */
function isBeside({ text, values }: Statement): boolean {
  const isOutcomes = text.includes("with found as materialized") && values[0] === "[]";
  return isOutcomes || /set last_(used|seen)_at/.test(text) || text === "select 1";
}

function observedOf(
  answer: { readonly status: number; readonly headers: Headers; readonly text: string },
  statements: readonly Statement[],
  named: string,
): string {
  const variants = [named, named.toLowerCase(), encodeURIComponent(named)];
  variants.push(new URLSearchParams([["", named]]).toString().slice(1));
  const hidden = (text: string): string => {
    let told = text;
    for (const variant of variants) told = told.replaceAll(variant, "…");
    return told;
  };
  const told = [...answer.headers]
    .filter(([name]) => name !== "date" && name !== "x-request-id")
    .map(([name, value]) => `${name}: ${hidden(value)}`);
  const requestId = answer.headers.get("x-request-id") ?? "?";
  const lines = statements.map(
    ({ text, values }) => `${text} ${values.map((value) => masked(hidden(value))).join(" ")}`,
  );
  const body = hidden(answer.text.replaceAll(requestId, "request-id"));
  return [answer.status, ...told, body, ...lines].join("\n");
}

/** A value as it is but for what is made anew for each request: ids, digests and instants. */
function masked(value: string): string {
  return value
    .replace(/\b(?:[0-9a-f]{8}-[0-9a-f]{4}-)?[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, "id")
    .replace(/\b[0-9a-f]{4}-[0-9a-f]{12}\b/gi, "id")
    .replace(/\b[0-9a-f]{32,}\b/g, "digest")
    .replace(/sk_\w{4}…\w{4}/g, "hint")
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "instant");
}
