import fc from "fast-check";
import type { Call, Command, Value } from "./command.ts";
import { anomalies, elsewhere, oddQuery } from "./odd-calls.ts";
import { repeated, rotatedAgain } from "./repeated-calls.ts";
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
const page = (
  filters: Readonly<Record<string, fc.Arbitrary<Value>>>,
): fc.Arbitrary<Partial<Call>> => someOf(filters, 3).map((query) => ({ query }));

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
