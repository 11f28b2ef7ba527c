import fc from "fast-check";
import type { Reference, SecretReference, Value, Who } from "./command.ts";

export const SECOND = 1_000;
export const DAY = 86_400_000;
const NOBODY = "01990000-0000-7000-8000-000000000000";
const WELL_FORMED = "sk_AbCdEFGH1JKLMN0PQRSTUVWXYZ23452gzFDH";

/** How many were created after it. */
const number = fc.nat(5);
const key: fc.Arbitrary<Who> = number.map((one) => ({ as: "key", key: one }));
export const user: fc.Arbitrary<Who> = fc.constant({ as: "user" });
const authorization = fc.constantFrom(
  undefined,
  "",
  "Bearer",
  "Bearer x",
  `Bearer ${WELL_FORMED}`,
  `Bearer ${WELL_FORMED}, Bearer ${WELL_FORMED}`,
  "Basic dTpw",
);
export const who: fc.Arbitrary<Who> = fc.oneof(
  { weight: 10, arbitrary: user },
  { weight: 10, arbitrary: key },
  { weight: 2, arbitrary: fc.constant<Who>({ as: "stranger" }) },
  {
    weight: 1,
    arbitrary: authorization.map((text): Who => ({ as: "nobody", authorization: text })),
  },
);

const existing: fc.Arbitrary<Reference> = fc.record({
  to: fc.constant("key" as const),
  number,
  capitals: fc.boolean(),
});
export const entry: fc.Arbitrary<Reference> = fc.record({
  to: fc.constant("entry" as const),
  number,
});
const text: fc.Arbitrary<Reference> = fc
  .constantFrom(NOBODY, "x", "%20", "a%2Fb", "%E0%A4%A", "u1", WELL_FORMED, "..%2f")
  .map((one) => ({ to: "text", text: one }));
export const reference = fc.oneof(
  { weight: 8, arbitrary: existing },
  { weight: 1, arbitrary: fc.oneof(text, entry) },
);

// With what is in no hint, for hints are random: a search for letters alone would find other keys on each side.
const name = fc.constantFrom("a-b", "A-B", "b", "CI/CD", "_", "50%", "é", "中", "\u{1F511}", "zz");
const badName = fc.constantFrom("", " ", "\u0000", "\ud800", 1, null, "x".repeat(101), WELL_FORMED);
const until = fc.oneof(
  { weight: 6, arbitrary: fc.constant<unknown>(null) },
  {
    weight: 6,
    arbitrary: fc.constantFrom<unknown>(
      { from: SECOND },
      { from: 30 * SECOND },
      { from: DAY },
      { from: 400 * DAY },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      { from: 0 },
      { from: -SECOND },
      "2027-02-30T00:00:00Z",
      "x",
    ),
  },
);
export const fields = fc.record(
  {
    name: fc.oneof({ weight: 12, arbitrary: name }, { weight: 1, arbitrary: badName }),
    description: fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom<unknown>(null, "Deploys", "is of b") },
      { weight: 1, arbitrary: fc.constantFrom<unknown>("", 1) },
    ),
    expiresAt: until,
  },
  { requiredKeys: [] },
);
export const wanted = fields.map((given) => ({ name: "CI", ...given }));

/** How a key is rotated: often so that its overlap is over soon. */
export const rotation: fc.Arbitrary<Record<string, unknown>> = fc.record(
  {
    overlapSeconds: fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom<unknown>(0, 1, 10, 30, 60, 86_400, 2_592_000) },
      { weight: 1, arbitrary: fc.constantFrom<unknown>(-1, 2_592_001, "1", null, 1.5) },
    ),
    expiresAt: until,
  },
  { requiredKeys: [] },
);
const ifUnusedForSeconds = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<unknown>(60, 61, 3_600) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(59, "60") },
);
export const overlapEnd: fc.Arbitrary<Record<string, unknown>> = fc.record(
  { ifUnusedForSeconds },
  { requiredKeys: [] },
);
export const revocation: fc.Arbitrary<Record<string, unknown>> = fc.record(
  {
    ifUnusedForSeconds,
    reason: fc.constantFrom<unknown>("unused", "rotated", "leaked", "other", "other", "x"),
    note: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom<unknown>("Not in use", "é \u{1F511}") },
      { weight: 1, arbitrary: fc.constantFrom<unknown>("", "a\nb", WELL_FORMED, "x".repeat(501)) },
    ),
    alsoRevokeCreated: fc.constantFrom<unknown>(true, true, false),
  },
  { requiredKeys: [] },
);
const leaked = fc.oneof(
  { weight: 8, arbitrary: number.map((secretOf): SecretReference => ({ secretOf })) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(WELL_FORMED, ` ${WELL_FORMED}`, "x", "", 1) },
);
export const leakReport: fc.Arbitrary<Record<string, unknown>> = fc.record(
  {
    secret: leaked,
    url: fc.constantFrom<unknown>(
      "https://git.example.com/a",
      "ftp://x",
      `http://x/${WELL_FORMED}`,
    ),
  },
  { requiredKeys: ["secret"] },
);
/** Addresses, each another one: the reports of one are limited, by a clock that no test moves. */
export const anyAddress = fc
  .integer({ min: 0, max: 0xff_ffff })
  .map((one) => `10.${one >>> 16}.${(one >>> 8) & 255}.${one & 255}`);
export const address = fc.constantFrom("127.0.0.1", "203.0.113.7", "2001:db8::1");

export const limit: fc.Arbitrary<Value> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom<Value>("1", "2", "3", "7") },
  { weight: 1, arbitrary: fc.constantFrom<Value>("100", "0", "x", "01") },
);
export type Query = readonly (readonly [string, Value])[];

/** Some of the parameters, each with a value of its own. */
export function someOf(
  parameters: Readonly<Record<string, fc.Arbitrary<Value>>>,
  most: number,
): fc.Arbitrary<Query> {
  return fc
    .tuple(fc.record(parameters), fc.subarray(Object.keys(parameters), { maxLength: most }))
    .map(([values, names]) => Object.entries(values).filter(([one]) => names.includes(one)));
}

export const keyFilters = {
  expiringWithinDays: fc.constantFrom<Value>("1", "1", "14", "400", "0"),
  status: fc.constantFrom<Value>("active", "active", "expired", "revoked"),
  createdBy: fc.oneof(fc.constantFrom<Value>("u1", "U1", "nobody"), existing),
  search: fc.oneof(
    fc.constantFrom<Value>("a-", "I/c", "S O", "%", "_", "SK_", "é", "中"),
    number.map((hintOf) => ({ hintOf })),
  ),
  sort: fc.constantFrom<Value>(
    "createdAt",
    "-createdAt",
    "name",
    "-name",
    "lastUsedAt",
    "-lastUsedAt",
  ),
  limit,
};
const instant = fc.constantFrom<Value>(
  { from: -DAY },
  { from: -10 * SECOND },
  { from: -3 },
  { from: 0 },
);
export const entryFilters = {
  from: instant,
  to: instant,
  actor: fc.oneof(fc.constantFrom<Value>("u1", "nobody"), existing),
  apiKeyId: fc.oneof({ weight: 6, arbitrary: existing }, { weight: 1, arbitrary: text }),
  action: fc.constantFrom<Value>(
    "api_key.created",
    "api_key.updated",
    "api_key.rotated",
    "api_key.overlap_ended",
    "api_key.revoked",
    "api_key.leak_reported",
    "request.admitted",
    "request.rejected",
    "audit_log.exported",
    "x.y",
  ),
  resourceType: fc.constantFrom<Value>("api_key", "audit_log", "report"),
  resourceName: fc.constantFrom<Value>("a-b", "A-B", "CI", "é"),
  ip: fc.constantFrom<Value>("127.0.0.1", "::ffff:127.0.0.1", "203.0.113.7", "2001:db8::1"),
};
