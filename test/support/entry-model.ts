import type { AuditLogEntry } from "@latchkey/contract";
import fc from "fast-check";

const KEY_ID = "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10";

/** One of a few instants, so that many entries share one. */
export function second(index: number): string {
  return new Date(Date.UTC(2026, 0, 1, 0, 0, index)).toISOString();
}

/** Entries, by what the audit log is filtered by: actor as type and id, resource as type, id and name. */
export const anyEntry = fc.record({
  at: fc.integer({ min: 0, max: 4 }).map(second),
  action: fc.constantFrom("api_key.updated", "report.run"),
  actor: fc.constantFrom(["user", "u1"], ["api_key", KEY_ID], ["user", KEY_ID]),
  resource: fc.constantFrom(
    null,
    ["api_key", KEY_ID, "CI"],
    ["report", KEY_ID, "CI"],
    ["report", "r1", null],
  ),
  ip: fc.constantFrom(null, "203.0.113.7", "2001:db8::1"),
});

/** Any of the audit log's filters, together. */
export const anyFilters = fc.record(
  {
    from: fc.integer({ min: 0, max: 2 }).map(second),
    to: fc.constantFrom(second(3), second(4), second(9), "2026-01-01T01:00:03+01:00"),
    actor: fc.constantFrom("u1", KEY_ID),
    apiKeyId: fc.constantFrom(KEY_ID, KEY_ID.toUpperCase()),
    action: fc.constantFrom("api_key.updated", "report.run", "no.such"),
    resourceType: fc.constantFrom("api_key", "report"),
    resourceName: fc.constantFrom("CI", "ci"),
    ip: fc.constantFrom("203.0.113.7", "2001:DB8:0::1", "::ffff:203.0.113.7", "2001:db8::1"),
  },
  { requiredKeys: [] },
);

const CANONICAL: Readonly<Record<string, string>> = {
  "2001:DB8:0::1": "2001:db8::1",
  "::ffff:203.0.113.7": "203.0.113.7",
};

/** Whether filters let an entry through, by the most obvious means. */
export function fits(
  { occurredAt, action: done, actor: by, resource, request }: AuditLogEntry,
  filters: typeof anyFilters extends fc.Arbitrary<infer Filters> ? Filters : never,
): boolean {
  const { from, to, actor, apiKeyId, action, resourceType, resourceName, ip } = filters;
  return (
    (from === undefined || occurredAt >= from) &&
    (to === undefined || Date.parse(occurredAt) < Date.parse(to)) &&
    (actor === undefined || by.id === actor) &&
    (apiKeyId === undefined ||
      (by.type === "api_key" && by.id === KEY_ID) ||
      (resource?.type === "api_key" && resource.id === KEY_ID)) &&
    (action === undefined || done === action) &&
    (resourceType === undefined || resource?.type === resourceType) &&
    (resourceName === undefined || resource?.name === resourceName) &&
    (ip === undefined || request?.ip === (CANONICAL[ip] ?? ip))
  );
}
