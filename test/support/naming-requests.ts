import { randomBytes } from "node:crypto";
import { contractOperations } from "./contract-operations.ts";
import type { ContractInput, ContractOperation } from "./contract-operations.ts";
import type { Things } from "./things-of.ts";

/** A request that names something by an id or a text. */
export interface NamingRequest {
  readonly operation: ContractOperation;
  /** What of the request names it, and what it names. */
  readonly by: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly named: string;
}

type Names = "ids" | "principals" | "texts" | "nothing";

/**
 * What the values of openapi.yaml name, by their schema, or else by their own name. One that is new has to be put here
 * before anything passes: so none is forgotten.
 */
const NAMES: Readonly<Record<string, Names>> = {
  Id: "ids",
  PrincipalId: "principals",
  ResourceName: "texts",
  search: "texts",
  // What a key is to be like, or what an entry is to be.
  ...Object.fromEntries(
    ["Name", "Description", "Expiration", "overlapSeconds", "IfUnusedForSeconds"].map(nothing),
  ),
  ...Object.fromEntries(["RevocationReason", "note", "alsoRevokeCreated", "url"].map(nothing)),
  ...Object.fromEntries(["ApiKeyStatus", "expiringWithinDays", "sort", "limit"].map(nothing)),
  ...Object.fromEntries(["Instant", "Action", "ResourceType", "IpAddress", "format"].map(nothing)),
  // Of the caller's own making; a place in the caller's own list; what whoever has it may report.
  ...Object.fromEntries(["Idempotency-Key", "cursor", "secret"].map(nothing)),
};

function nothing(name: string): [string, Names] {
  return [name, "nothing"];
}

function namesOf({ schemaName, name }: ContractInput): Names {
  const names = NAMES[schemaName ?? name];
  if (names === undefined) {
    throw new Error(`Say in naming-requests.ts what ${schemaName ?? name} of openapi.yaml names.`);
  }
  return names;
}

/** Every request by which openapi.yaml lets somebody name these things. */
export function namingRequests(things: Things): NamingRequest[] {
  return contractOperations().flatMap((operation) =>
    operation.inputs.flatMap((input) => {
      if (input.in === "body" && namesOf(input) !== "nothing") {
        throw new Error(`Teach naming-requests.ts to name things in the body, as ${input.name}.`);
      }
      return valuesFor(namesOf(input), things).flatMap(([what, named]) =>
        requestsWith(operation, input, named).map((request) => ({
          ...request,
          operation,
          by: `${input.name} (${what})`,
          named,
        })),
      );
    }),
  );
}

function valuesFor(names: Names, { ids, texts, userId }: Things): [what: string, value: string][] {
  const user: [string, string][] = userId === undefined ? [] : [["a user", userId]];
  if (names === "ids") return Object.entries(ids);
  if (names === "principals") return [...Object.entries(ids), ...user];
  if (names === "texts") return texts.map((text) => ["a text", text]);
  return [];
}

function requestsWith(
  { path, inputs, bodies, bodyIsRequired }: ContractOperation,
  { in: place, name }: ContractInput,
  value: string,
): Pick<NamingRequest, "path" | "headers" | "body">[] {
  const target =
    place === "path"
      ? path.replace(`{${name}}`, value)
      : `${path}?${new URLSearchParams([[name, value]]).toString()}`;
  const sent =
    bodies.length === 0
      ? [undefined]
      : [...bodies, { unknown: 1 }, ...(bodyIsRequired ? [] : [undefined])];
  const takesKey = inputs.some((input) => input.name === "Idempotency-Key");
  const headers = takesKey ? [{}, { "Idempotency-Key": "one" }] : [{}];
  return sent.flatMap((body) => headers.map((own) => ({ path: target, headers: own, body })));
}

/** Things of nobody's that look like these: ids of the same millisecond, texts of the same length. */
export function nobodys({ ids, texts, userId }: Things): Things {
  const other = (id: string): string => {
    const tail = randomBytes(9).toString("hex");
    const made = `${id.slice(0, 15)}${tail.slice(0, 3)}-8${tail.slice(3, 6)}-${tail.slice(6)}`;
    return id === id.toUpperCase() ? made.toUpperCase() : made;
  };
  const others = Object.entries(ids).map(([what, id]) => [what, other(id)] as const);
  return {
    ids: Object.fromEntries(others),
    texts: texts.map((text) => text.replace(/\w/g, "x")),
    userId: userId?.replace(/./g, "x"),
  };
}
