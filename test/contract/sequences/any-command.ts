import fc from "fast-check";
import type { Call, Command, Value, Who } from "./command.ts";
import {
  DAY,
  SECOND,
  address,
  anyAddress,
  entry,
  entryFilters,
  fields,
  keyFilters,
  leakReport,
  limit,
  overlapEnd,
  reference,
  revocation,
  rotation,
  someOf,
  user,
  wanted,
  who,
} from "./values.ts";
import type { Query } from "./values.ts";

const call = (
  method: string,
  path: string,
  more: fc.Arbitrary<Partial<Call>>,
): fc.Arbitrary<Command> =>
  fc
    .tuple(who, more)
    .map(([sender, rest]) => ({ kind: "call", who: sender, method, path, ...rest }));
const id = reference.map((one) => ({ id: one }));
/** A key of all, and a body for it, where the operation has one. */
const withBody = (body: fc.Arbitrary<Record<string, unknown>>): fc.Arbitrary<Partial<Call>> =>
  fc
    .tuple(reference, fc.option(body, { nil: undefined }))
    .map(([one, given]) => ({ id: one, ...(given === undefined ? {} : { body: given }) }));
const idempotencyKey = fc.constantFrom("k1", "k1", "k1", "k2", "k3", "a b");
const page = (
  filters: Readonly<Record<string, fc.Arbitrary<Value>>>,
): fc.Arbitrary<Partial<Call>> => someOf(filters, 3).map((query) => ({ query }));

/** Few bodies and few senders, so that some are the same. */
const repeated: fc.Arbitrary<Command> = fc
  .record({
    who: fc.constantFrom<Who>({ as: "user" }, { as: "user" }, { as: "key", key: 0 }),
    body: fc.constantFrom<Record<string, unknown>>({ name: "a" }, { name: "a" }, { name: "b" }),
    own: idempotencyKey,
  })
  .map(({ who: sender, body, own }) => ({
    kind: "call",
    who: sender,
    method: "POST",
    path: "/v1/api-keys",
    body,
    headers: { "idempotency-key": own },
  }));

/** The same for rotations: of the key that was created last, so that some are of the same. */
const rotatedAgain: fc.Arbitrary<Command> = fc
  .record({
    overlapSeconds: fc.constantFrom<unknown>(60, 60, 86_400),
    number: fc.constantFrom(0, 0, 1),
    own: idempotencyKey,
  })
  .map(({ overlapSeconds, number, own }) => ({
    kind: "call",
    who: { as: "user" },
    method: "POST",
    path: "/v1/api-keys/{id}/rotate",
    id: { to: "key", number, capitals: number === 1 },
    body: { overlapSeconds },
    headers: { "idempotency-key": own },
  }));

const anomalies: fc.Arbitrary<Partial<Call>> = fc.constantFrom<Partial<Call>>(
  { body: "{" },
  { body: "" },
  { body: "[]" },
  { body: '{"name":"a"}', headers: { "content-type": "text/plain" } },
  { body: '{"name":"a"}', headers: { "content-encoding": "gzip" } },
  { body: JSON.stringify({ name: "x".repeat(20_000) }) },
  { body: { name: "a" }, headers: { origin: "https://evil.example" } },
  { body: { name: "a" }, query: [["access_token", "x"]] },
  {
    body: { name: "a" },
    query: [
      ["limit", "1"],
      ["limit", "2"],
    ],
  },
);
const oddQuery: fc.Arbitrary<Partial<Call>> = fc
  .constantFrom<Query>(
    [["cursor", "x"]],
    [["status", "ended"]],
    [
      ["limit", "101"],
      ["more", "1"],
    ],
    [
      ["from", "x"],
      ["ip", "y"],
    ],
    [
      ["apiKeyId", "z"],
      ["resourceType", "X"],
    ],
    [
      ["limit", "1"],
      ["limit", "2"],
    ],
  )
  .map((query) => ({ query }));
const elsewhere: fc.Arbitrary<Command> = fc
  .tuple(
    who,
    fc.constantFrom("PUT", "DELETE", "GET", "POST", "HEAD", "OPTIONS"),
    fc.constantFrom(
      "/v1/api-keys/",
      "/v1/api-keys",
      "/v1/principal",
      "/v1/audit-log",
      "/v1/audit-log-entries",
    ),
  )
  .map(([sender, method, path]) => ({ kind: "call", who: sender, method, path }));

/** Any command, those more often of which more may come. */
export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  { withCrossShrink: true },
  { weight: 0, arbitrary: fc.constant({ kind: "nothing" }) },
  {
    weight: 7,
    arbitrary: call(
      "POST",
      "/v1/api-keys",
      wanted.map((body) => ({ body })),
    ),
  },
  { weight: 5, arbitrary: repeated },
  {
    weight: 10,
    arbitrary: call(
      "GET",
      "/v1/principal",
      address.map((ip) => ({ ip })),
    ),
  },
  { weight: 7, arbitrary: call("POST", "/v1/api-keys/{id}/rotate", withBody(rotation)) },
  { weight: 2, arbitrary: rotatedAgain },
  { weight: 3, arbitrary: call("POST", "/v1/api-keys/{id}/end-overlap", withBody(overlapEnd)) },
  { weight: 2, arbitrary: call("POST", "/v1/api-keys/{id}/revoke", withBody(revocation)) },
  {
    weight: 2,
    arbitrary: call("POST", "/v1/leaked-api-keys", fc.record({ body: leakReport, ip: anyAddress })),
  },
  { weight: 3, arbitrary: call("GET", "/v1/api-keys/{id}", id) },
  {
    weight: 5,
    arbitrary: call(
      "PATCH",
      "/v1/api-keys/{id}",
      fc.tuple(reference, fields).map(([one, body]) => ({ id: one, body })),
    ),
  },
  { weight: 2, arbitrary: call("POST", "/v1/api-keys/{id}/revoke", id) },
  { weight: 3, arbitrary: call("DELETE", "/v1/api-keys/{id}", id) },
  { weight: 6, arbitrary: call("GET", "/v1/api-keys", page(keyFilters)) },
  { weight: 7, arbitrary: call("GET", "/v1/audit-log-entries", page({ ...entryFilters, limit })) },
  {
    weight: 2,
    arbitrary: call(
      "GET",
      "/v1/audit-log-entries/{id}",
      fc.oneof(entry, reference).map((one) => ({ id: one })),
    ),
  },
  {
    weight: 2,
    arbitrary: call(
      "GET",
      "/v1/audit-log/export",
      page({ ...entryFilters, format: fc.constantFrom<Value>("csv", "ndjson", "xml") }),
    ),
  },
  { weight: 2, arbitrary: call("POST", "/v1/api-keys", anomalies) },
  { weight: 1, arbitrary: elsewhere },
  { weight: 1, arbitrary: call("GET", "/v1/api-keys", oddQuery) },
  { weight: 1, arbitrary: call("GET", "/v1/audit-log-entries", oddQuery) },
  {
    weight: 9,
    arbitrary: fc
      .oneof({ weight: 6, arbitrary: user }, { weight: 1, arbitrary: who })
      .map((sender) => ({ kind: "next-page" as const, who: sender })),
  },
  {
    weight: 4,
    arbitrary: fc
      .oneof(
        {
          weight: 6,
          arbitrary: fc.constantFrom(1, SECOND - 1, SECOND, 10 * SECOND, 20 * SECOND, 60 * SECOND),
        },
        { weight: 1, arbitrary: fc.constantFrom(DAY, 25 * 3_600 * SECOND) },
      )
      .map((milliseconds) => ({ kind: "wait" as const, milliseconds })),
  },
);
