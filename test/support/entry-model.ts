import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { lowestEntryId } from "../../packages/server/src/postgres/entry-id.ts";
import type { OpenDatabase } from "./databases.ts";

const KEY_ID = "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10";

/** One of a few instants, so that many entries share one. */
export function second(index: number): string {
  return new Date(Date.UTC(2026, 0, 1, 0, 0, index)).toISOString();
}

const at = fc.integer({ min: 0, max: 4 }).map(second);
const ip = fc.constantFrom(null, "203.0.113.7", "2001:db8::1");

/** An entry, by what the audit log is filtered by. */
interface AnyEntry {
  readonly at: string;
  readonly action: string;
  readonly actor: readonly [type: string, id: string];
  readonly resource: readonly [type: string, id: string, name: string | null] | null;
  readonly ip: string | null;
}

export const anyEntry: fc.Arbitrary<AnyEntry> = fc.oneof(
  fc.record({
    at,
    action: fc.constant("request.admitted"),
    actor: fc.constantFrom(["api_key", KEY_ID], ["api_key", randomUUID()]),
    resource: fc.constant(null),
    ip,
  }),
  fc.record({
    at,
    action: fc.constantFrom("api_key.updated", "report.run"),
    actor: fc.constantFrom(
      ["user", "u1"],
      ["api_key", KEY_ID],
      ["user", KEY_ID],
      ["api_key", "the host's own"],
    ),
    resource: fc.constantFrom(
      null,
      ["api_key", KEY_ID, "CI"],
      ["report", KEY_ID, "CI"],
      ["report", "r1", null],
    ),
    ip,
  }),
);

interface Inserted extends AnyEntry {
  readonly id: string;
}

/** Inserts entries, and answers them in the log's order: the newest first. */
export async function insertEntries(
  { query }: OpenDatabase,
  organizationId: string,
  entries: readonly AnyEntry[],
): Promise<Inserted[]> {
  const inserted = entries.map((entry) => {
    const isKey = entry.actor[0] === "api_key" && entry.actor[1] !== "the host's own";
    const id = lowestEntryId(new Date(entry.at)).slice(0, 13) + randomUUID().slice(13);
    return { ...entry, id, isKey };
  });
  const isAdmitted = ({ action }: AnyEntry): boolean => action === "request.admitted";
  await query(
    `insert into latchkey.audit_log_admissions (organization_id, id, occurred_at, api_key_id, actor_name, request_id, method, path, ip, secret_hint)
     select $1, (e->>'id')::uuid, (e->>'at')::timestamptz, (e->'actor'->>1)::uuid, 'A', 'r', 'GET', '/', e->>'ip', 'sk_AbCd…WxYz'
     from jsonb_array_elements($2::jsonb) as e`,
    [organizationId, JSON.stringify(inserted.filter(isAdmitted))],
  );
  await query(
    `insert into latchkey.audit_log_entries (organization_id, id, occurred_at, action, actor_type, api_key_id, actor_id, actor_name, resource_type, resource_id, resource_name, request_id, method, path, ip, count)
     select $1, (e->>'id')::uuid, (e->>'at')::timestamptz, e->>'action', e->'actor'->>0,
       case when (e->'isKey')::boolean then (e->'actor'->>1)::uuid end,
       case when not (e->'isKey')::boolean then e->'actor'->>1 end,
       'A', e->'resource'->>0, e->'resource'->>1, e->'resource'->>2, 'r', 'GET', '/', e->>'ip', 1
     from jsonb_array_elements($2::jsonb) as e`,
    [organizationId, JSON.stringify(inserted.filter((entry) => !isAdmitted(entry)))],
  );
  return inserted.toSorted((a, b) => (a.id < b.id ? 1 : -1));
}

const filters = {
  from: fc.integer({ min: 0, max: 2 }).map(second),
  to: fc.constantFrom(second(3), second(4), second(9), "2026-01-01T01:00:03+01:00"),
  actor: fc.constantFrom("u1", KEY_ID, KEY_ID.toUpperCase(), "the host's own"),
  apiKeyId: fc.constantFrom(KEY_ID, KEY_ID.toUpperCase()),
  action: fc.constantFrom("request.admitted", "api_key.updated", "report.run", "no.such"),
  resourceType: fc.constantFrom("api_key", "report"),
  resourceName: fc.constantFrom("CI", "ci"),
  ip: fc.constantFrom("203.0.113.7", "2001:DB8:0::1", "::ffff:203.0.113.7", "2001:db8::1"),
};

export type Filters = { readonly [Name in keyof typeof filters]?: string };

/** Any of the audit log's filters; no more than three together, for more let hardly an entry through. */
export const anyFilters: fc.Arbitrary<Filters> = fc
  .tuple(fc.record(filters), fc.subarray(Object.keys(filters), { maxLength: 3 }))
  .map(([values, names]) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name))),
  );

const CANONICAL: Readonly<Record<string, string>> = {
  "2001:DB8:0::1": "2001:db8::1",
  "::ffff:203.0.113.7": "203.0.113.7",
};

/** Whether filters let an entry through, by the most obvious means. */
export function fits(
  { at: occurred, action: done, actor: [type, by], resource, ip: client }: AnyEntry,
  wanted: Filters,
): boolean {
  const { from, to, actor, apiKeyId, action, resourceType, resourceName, ip } = wanted;
  const byKey = (id: string) => type === "api_key" && by === id.toLowerCase();
  return (
    (from === undefined || occurred >= from) &&
    (to === undefined || Date.parse(occurred) < Date.parse(to)) &&
    (actor === undefined || by === actor || byKey(actor)) &&
    (apiKeyId === undefined ||
      byKey(apiKeyId) ||
      (resource?.[0] === "api_key" && resource[1] === KEY_ID)) &&
    (action === undefined || done === action) &&
    (resourceType === undefined || resource?.[0] === resourceType) &&
    (resourceName === undefined || resource?.[2] === resourceName) &&
    (ip === undefined || client === (CANONICAL[ip] ?? ip))
  );
}
