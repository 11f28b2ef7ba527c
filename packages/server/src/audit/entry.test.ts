import { describe, expect, test } from "vitest";
import type { AuditLogEntryRow } from "../postgres/audit-log-entries.ts";
import type { Database } from "../postgres/database.ts";
import { toAuditLogEntries, toAuditLogEntry } from "./entry.ts";

const at = new Date("2026-11-23T09:12:41.218Z");
const row: AuditLogEntryRow = {
  organization_id: "acme",
  id: "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a11",
  occurred_at: at,
  action: "report.run",
  actor_type: "user",
  api_key_id: null,
  actor_id: "u1",
  actor_name: "Ada",
  initiator: null,
  resource_type: null,
  resource_id: null,
  resource_name: null,
  changes: null,
  request_id: null,
  method: null,
  route: null,
  path: null,
  ip: null,
  user_agent: null,
  secret_hint: null,
  reason: null,
  count: 1,
};
const shown = (
  own: Partial<AuditLogEntryRow>,
  completed?: { status: number; durationMs: number },
) => toAuditLogEntry({ ...row, ...own }, completed);

describe("an entry is shown", () => {
  test("with null for what it does not tell", () => {
    expect(shown({})).toEqual({
      id: row.id,
      occurredAt: "2026-11-23T09:12:41.218Z",
      action: "report.run",
      actor: { type: "user", id: "u1", name: "Ada", display: "Ada" },
      initiator: null,
      resource: null,
      changes: null,
      request: null,
      outcome: null,
      reason: null,
      count: 1,
    });
  });

  test("with all that it tells", () => {
    const changes = { snapshot: { pages: 7 } };
    const told = {
      actor_type: "api_key",
      api_key_id: "k1",
      actor_id: null,
      actor_name: "CI",
      initiator: { type: "user", id: "u2", name: "Grace" },
      resource_type: "report",
      resource_id: "q3",
      resource_name: "Q3",
      changes,
      reason: "expired",
      count: 3,
    } as const;
    expect(shown(told)).toMatchObject({
      actor: { type: "api_key", id: "k1", name: "CI", display: "API Key: CI" },
      initiator: { type: "user", id: "u2", name: "Grace", display: "Grace" },
      resource: { type: "report", id: "q3", name: "Q3" },
      changes,
      reason: "expired",
      count: 3,
    });
  });

  test("with its request", () => {
    const request = {
      request_id: "r1",
      method: "POST",
      route: "/reports",
      path: "/reports",
      ip: "192.0.2.1",
      user_agent: "curl/8",
      secret_hint: "sk_AbCd…WxYz",
    };
    expect(shown(request).request).toEqual({
      id: "r1",
      method: "POST",
      route: "/reports",
      path: "/reports",
      ip: "192.0.2.1",
      userAgent: "curl/8",
      secretHint: "sk_AbCd…WxYz",
    });
  });

  test("with a resource that has no name", () => {
    const resource = { resource_type: "report", resource_id: "q3" };
    expect(shown(resource).resource).toEqual({ type: "report", id: "q3", name: null });
    expect(shown({ resource_type: "report" }).resource).toBeNull();
    expect(shown({ resource_id: "q3" }).resource).toBeNull();
  });

  test("with what became of its request, where that was let through", () => {
    const completed = { status: 200, durationMs: 4 };
    const admitted = { action: "request.admitted" };
    expect(shown(admitted).outcome).toEqual({ state: "pending" });
    expect(shown(admitted, completed).outcome).toEqual({ state: "completed", ...completed });
    expect(shown({ action: "request.rejected" }, completed).outcome).toBeNull();
  });
});

test("entries that are of no admitted request are shown without a look at outcomes", async () => {
  // That the database is asked for nothing is what is tested.
  const unasked = {} as Database;
  const entries = await toAuditLogEntries(unasked, "acme", [row, { ...row, id: "other" }]);
  expect(entries.map(({ id, outcome }) => [id, outcome])).toEqual([
    [row.id, null],
    ["other", null],
  ]);
});
