import type { AuditLogEntry } from "@latchkey/contract";
import { expect } from "vitest";
import type { Behaviour } from "../stage.ts";
import { UUID } from "./uuid.ts";

/** What is read of the log: pages, single entries, exports. */
export const auditLogReadings: readonly Behaviour[] = [
  {
    says: "the entry of the request that reads the log is pending",
    run: async ({ createKey, ask }) => {
      const { headers, apiKey } = await createKey();
      const path = `/v1/audit-log-entries?actor=${apiKey.id}`;
      const first = await ask<{ data: AuditLogEntry[] }>("GET", path, { headers });
      expect(first.body.data.map(({ outcome }) => outcome)).toEqual([{ state: "pending" }]);
      const second = await ask<{ data: AuditLogEntry[] }>("GET", path, { headers });
      expect(second.body.data.map(({ outcome }) => outcome?.state)).toEqual([
        "pending",
        "completed",
      ]);
      const id = second.body.data[1]?.id ?? "";
      const got = await ask<{ auditLogEntry: AuditLogEntry }>(
        "GET",
        `/v1/audit-log-entries/${id.toUpperCase()}`,
        { headers },
      );
      expect(got.body.auditLogEntry).toEqual(second.body.data[1]);
    },
  },
  {
    says: "entries are filtered by range, actor, key, action, resource and ip",
    run: async ({ createKey, ask, asUser, entries, target, later }) => {
      await target.advance(1_000);
      const from = target.now().toISOString();
      const { apiKey, headers } = await createKey({ name: "Filtered" });
      await target.advance(1_000);
      await ask("GET", "/v1/principal", { headers });
      await target.advance(1_000);
      await asUser("POST", `/v1/api-keys/${apiKey.id}/revoke`, 200);
      const to = later(1);
      const count = async (filters: Record<string, string>): Promise<number> =>
        (await entries({ from, to, ...filters })).length;
      const user = await asUser<{ id: string }>("GET", "/v1/principal", 200);
      expect(await count({})).toBe(3);
      expect(await count({ from: later(-1_000) })).toBe(2);
      expect(await count({ to: later(-1_000) })).toBe(1);
      expect(await count({ to: later(0) })).toBe(2);
      expect(await count({ actor: user.id })).toBe(2);
      expect(await count({ actor: apiKey.id })).toBe(1);
      expect(await count({ actor: apiKey.id.toUpperCase() })).toBe(1);
      expect(await count({ apiKeyId: apiKey.id.toUpperCase() })).toBe(3);
      expect(await count({ apiKeyId: apiKey.id, actor: user.id })).toBe(2);
      expect(await count({ action: "api_key.revoked" })).toBe(1);
      expect(await count({ resourceType: "api_key" })).toBe(2);
      expect(await count({ resourceName: "Filtered" })).toBe(2);
      expect(await count({ resourceName: "filtered" })).toBe(0);
      expect(await count({ ip: "::ffff:127.0.0.1" })).toBe(3);
      expect(await count({ ip: "203.0.113.7" })).toBe(0);
      expect(await count({ resourceType: "api_key", action: "request.admitted" })).toBe(0);
    },
  },
  {
    says: "one organization never sees another's entries",
    run: async ({ ask, createKey, entries, target }) => {
      const { headers } = await createKey();
      const stranger = await target.strangersKey();
      const theirs = { authorization: `Bearer ${stranger.secret}` };
      await ask("GET", "/v1/principal", { headers: theirs });
      const own = await ask<{ data: AuditLogEntry[] }>(
        "GET",
        `/v1/audit-log-entries?actor=${stranger.id}&action=request.admitted`,
        { headers: theirs },
      );
      const id = own.body.data.at(-1)?.id ?? "";
      expect(id).toMatch(UUID);
      for (const path of [id, "x", "01990000-0000-7000-8000-000000000000"]) {
        const answer = await ask("GET", `/v1/audit-log-entries/${path}`, { headers });
        expect([answer.status, answer.body.code]).toEqual([404, "not_found"]);
      }
      expect(await entries({ apiKeyId: stranger.id })).toEqual([]);
    },
  },
  {
    says: "the log is exported as NDJSON and CSV, and the export is an entry itself",
    run: async ({ createKey, ask, entries }) => {
      const { apiKey, headers } = await createKey({ name: '=1, "x"' });
      await ask("GET", "/v1/principal", { headers });
      const filters = { apiKeyId: apiKey.id, action: "request.admitted" };
      const query = new URLSearchParams({ ...filters, to: "2999-01-01T00:00:00Z" });
      const lines = await ask("GET", `/v1/audit-log/export?${query}`, { headers });
      expect(lines.headers.get("content-type")).toBe("application/x-ndjson; charset=utf-8");
      expect(lines.headers.get("content-disposition")).toBe(
        'attachment; filename="audit-log.ndjson"',
      );
      const shown = lines.text
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as AuditLogEntry);
      expect(shown.map(({ outcome }) => outcome?.state)).toEqual(["pending", "completed"]);
      const own = await ask("GET", `/v1/audit-log/export?format=csv&actor=${apiKey.id}`, {
        headers,
      });
      expect(own.headers.get("content-type")).toBe("text/csv; charset=utf-8");
      const [header, ...rows] = own.text.split("\r\n");
      expect(header).toMatch(/^id,occurredAt,action,actorType,/);
      expect(rows).toHaveLength(5);
      expect(rows[0]).toContain(`"'=1, ""x"""`);
      const exported = await entries({ actor: apiKey.id, action: "audit_log.exported" });
      expect(exported.map(({ resource, changes }) => [resource, changes])).toEqual([
        [
          { type: "audit_log", id: expect.any(String), name: null },
          { snapshot: { format: "ndjson", ...filters, to: "2999-01-01T00:00:00Z" } },
        ],
        [
          { type: "audit_log", id: expect.any(String), name: null },
          { snapshot: { format: "csv", actor: apiKey.id } },
        ],
      ]);
    },
  },
];
