import fc from "fast-check";
import { contractOperations } from "./contract-operations.ts";
import type { ContractInput, ContractOperation } from "./contract-operations.ts";
import {
  fitting,
  NASTY,
  nastyText,
  numbersAround,
  secret,
  textFor,
  textsAround,
} from "./hostile-values.ts";

/** A request that openapi.yaml half allows, as it goes over the wire. */
export interface HostileRequest {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string | undefined;
}

const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());

/** Percent signs, brackets and other characters as they come; blanks and what ends a request line are encoded. */
const loosely = (text: string): string =>
  text
    .replace(/[^!$&-;=?-[\]_a-z~%|{}]/g, (character) => encoded(character))
    .replace(/[?#]/g, "%3F");

function targets(
  { path, inputs }: ContractOperation,
  ids: readonly string[],
): fc.Arbitrary<string> {
  const [id] = inputs.filter((input) => input.in === "path");
  const paths =
    id === undefined
      ? fc.constant(path)
      : fc
          .tuple(textFor(id, ids), fc.boolean())
          .map(([value, loose]) =>
            path.replace(
              /\{\w+\}/,
              () => (loose ? loosely(value).replaceAll("/", "%2F") : encoded(value)) || "x",
            ),
          );
  const parameters = inputs.filter((input) => input.in === "query");
  const unknown = fc.tuple(
    fc.constantFrom("x", "limit[]", "__proto__", "constructor[a]", "cursor", "access_token", ""),
    nastyText,
  );
  const pair = fc.oneof(
    ...(parameters.length === 0 ? [unknown] : []),
    ...parameters.map((input) => textFor(input, ids).map((value) => [input.name, value] as const)),
  );
  const pairs = fc.oneof(
    { weight: 5, arbitrary: fc.array(pair, { maxLength: parameters.length === 0 ? 0 : 3 }) },
    { weight: 1, arbitrary: fc.tuple(pair, unknown) },
  );
  const queries = fc
    .tuple(pairs, fc.boolean())
    .map(([all, loose]) =>
      all.map((one) => one.map(loose ? loosely : encoded).join("=")).join("&"),
    );
  return fc.tuple(paths, queries).map(([at, query]) => (query === "" ? at : `${at}?${query}`));
}

function bodies(
  { inputs, bodies: examples }: ContractOperation,
  ids: readonly string[],
): fc.Arbitrary<string | undefined> {
  const properties = inputs.filter((input) => input.in === "body");
  if (properties.length === 0) return fc.constant(undefined);
  const value = (input: ContractInput): fc.Arbitrary<unknown> =>
    fc.oneof(
      { weight: 5, arbitrary: fitting(input, ids) },
      { weight: 1, arbitrary: fc.oneof(textsAround(input), numbersAround(input)) },
      { weight: 2, arbitrary: nastyText },
      { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
      { weight: 1, arbitrary: fc.constant(null) },
    );
  const known = fc.tuple(
    ...properties.map((input) =>
      fc
        .option(value(input), { freq: input.required ? 15 : 2, nil: undefined })
        .map((given) => [input.name, given]),
    ),
  );
  const extra = fc.oneof(
    { weight: 6, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...NASTY), fc.jsonValue({ maxDepth: 1 })) },
  );
  const objects = fc
    .tuple(known, extra)
    .map(([pairs, more]) =>
      JSON.stringify(
        Object.fromEntries([
          ...pairs.filter(([, given]) => given !== undefined),
          ...(more ? [more] : []),
        ]),
      ),
    );
  const other = fc.oneof(
    fc.json({ maxDepth: 4 }),
    nastyText,
    fc.constantFrom(
      "",
      "{",
      "[".repeat(5000),
      '{"name":'.repeat(900),
      `"${"x".repeat(20_000)}"`,
      '{"name":"a","name":"\\u0000"}',
    ),
  );
  return fc.oneof(
    { weight: 8, arbitrary: objects },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...examples.map((one) => JSON.stringify(one)), undefined),
    },
    { weight: 1, arbitrary: other },
  );
}

/** Characters that a header can hold; Node sends them as latin1. */
const headerText = fc.oneof(
  fc.string({
    unit: fc
      .integer({ min: 0x20, max: 0xff })
      .filter((code) => code !== 0x7f)
      .map((code) => String.fromCharCode(code)),
    maxLength: 300,
  }),
  fc.constantFrom(
    "",
    "a,b",
    "x".repeat(256),
    "null",
    secret,
    "\t",
    "0199b7a2-8c1e-7d3a-9f0e-3f1f6c1b2a14",
  ),
);

const moreHeaders = fc.array(
  fc.oneof(
    fc.tuple(
      fc.constantFrom(
        "Idempotency-Key",
        "User-Agent",
        "X-Forwarded-For",
        "X-Request-Id",
        "Cookie",
        "Accept",
        "Referer",
      ),
      headerText,
    ),
    fc.tuple(
      fc.constantFrom(
        "Origin",
        "Sec-Fetch-Site",
        "Expect-CT",
        "Range",
        "If-None-Match",
        "X-HTTP-Method-Override",
      ),
      headerText,
    ),
    fc.tuple(
      fc.constantFrom("Content-Encoding", "Accept-Encoding"),
      fc.constantFrom("gzip", "br", "identity", "x"),
    ),
  ),
  { maxLength: 2 },
);

const contentTypes = fc.oneof(
  { weight: 12, arbitrary: fc.constant("application/json") },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "text/plain",
      "application/json; charset=utf-16",
      "application/xml",
      "multipart/form-data",
      "application/jsonx",
    ),
  },
);

/**
 * Requests by any operation of openapi.yaml, each of whose values may fit, hug a bound, or be nasty.
 *
 * @param credentials What they carry: any one of these.
 * @param ids Of things that there are, and of none.
 */
export function hostileRequests(
  credentials: readonly (readonly [name: string, value: string])[],
  ids: readonly string[],
): fc.Arbitrary<HostileRequest> {
  const each = contractOperations().map((operation) => {
    const method = fc.oneof(
      { weight: 15, arbitrary: fc.constant(operation.method) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          "HEAD",
          "OPTIONS",
          "PUT",
          "GET",
          "POST",
          "DELETE",
          "TRACE",
          "QUERY",
        ),
      },
    );
    return fc
      .tuple(
        method,
        targets(operation, ids),
        bodies(operation, ids),
        contentTypes,
        moreHeaders,
        fc.constantFrom(...credentials),
      )
      .map(([method, target, body, type, more, own]): HostileRequest => {
        const names = new Set<string>();
        const headers = [
          own,
          ...(body === undefined ? [] : [["Content-Type", type] as const]),
          ...more,
        ].filter(([name]) => !names.has(name.toLowerCase()) && names.add(name.toLowerCase()));
        return { method, target, headers, body: body?.toWellFormed() };
      });
  });
  return fc.oneof(...each);
}
