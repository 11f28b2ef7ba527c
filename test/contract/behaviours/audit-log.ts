import type { AuditLogEntry } from "@latchkey/contract";
import { expect } from "vitest";
import { USER_AGENT } from "../stage.ts";
import type { Behaviour } from "../stage.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const auditLog: readonly Behaviour[] = [
  {
    says: "every request with a key has an entry, with its outcome, before the entries of its changes",
    run: async ({ createKey, ask, entries, target }) => {
      const { apiKey, headers, secret } = await createKey();
      const made = await ask<{ apiKey: { id: string; hint: string } }>("POST", "/v1/api-keys", {
        headers,
        body: { name: "Made" },
      });
      const missing = await ask("GET", "/v1/api-keys/x?limit=1", { headers });
      expect(missing.status).toBe(404);
      const actor = {
        type: "api_key",
        id: apiKey.id,
        name: "CI/CD Pipeline",
        display: "API Key: CI/CD Pipeline",
      };
      const request = {
        method: "POST",
        route: "/v1/api-keys",
        path: "/v1/api-keys",
        ip: "127.0.0.1",
        userAgent: USER_AGENT,
        secretHint: `${secret.slice(0, 7)}…${secret.slice(-4)}`,
        id: made.headers.get("x-request-id"),
      };
      const common = {
        id: expect.stringMatching(UUID),
        occurredAt: target.now().toISOString(),
        actor,
        initiator: null,
        resource: null,
        changes: null,
        reason: null,
        count: 1,
      };
      const completed = (status: number) => ({
        state: "completed",
        status,
        durationMs: expect.any(Number),
      });
      expect(await entries({ actor: apiKey.id })).toEqual([
        { ...common, action: "request.admitted", request, outcome: completed(201) },
        {
          ...common,
          action: "api_key.created",
          resource: { type: "api_key", id: made.body.apiKey.id, name: "Made" },
          changes: {
            snapshot: {
              name: "Made",
              description: null,
              hint: made.body.apiKey.hint,
              expiresAt: null,
            },
          },
          request,
          outcome: null,
        },
        {
          ...common,
          action: "request.admitted",
          request: {
            ...request,
            id: missing.headers.get("x-request-id"),
            method: "GET",
            route: "/v1/api-keys/{apiKeyId}",
            path: "/v1/api-keys/x",
          },
          outcome: completed(404),
        },
      ]);
    },
  },
  {
    says: "what is refused later has an entry all the same; what presents no valid secret has none",
    run: async ({ createKey, ask, entries }) => {
      const { apiKey, headers } = await createKey();
      await ask("POST", "/v1/api-keys", { headers, body: {} });
      await ask("PUT", "/v1/principal", { headers });
      await ask("GET", "/v1/principal/x", { headers });
      await ask("GET", "/v1/principal");
      const seen = await entries({ actor: apiKey.id });
      const told = seen.map(({ request, outcome }) => [
        request?.route,
        outcome?.state === "completed" && outcome.status,
      ]);
      expect(told).toEqual([
        ["/v1/api-keys", 400],
        [null, 405],
        [null, 404],
      ]);
    },
  },
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
    says: "rejections of a key are one entry for each reason and minute, with a count",
    run: async ({ createKey, ask, asUser, entries, target, later }) => {
      const { apiKey, headers } = await createKey({ expiresAt: later(60_000) });
      const use = () => ask("GET", "/v1/principal", { headers });
      // To the beginning of a minute, when the key is expired.
      await target.advance(60_000 + 60_000 - (target.now().getTime() % 60_000));
      await use();
      await target.advance(59_999);
      await use();
      await target.advance(1);
      await use();
      await asUser("POST", `/v1/api-keys/${apiKey.id}/revoke`, 200);
      await use();
      await use();
      const rejected = await entries({ apiKeyId: apiKey.id, action: "request.rejected" });
      expect(rejected.map(({ reason, count }) => [reason, count])).toEqual([
        ["expired", 2],
        ["expired", 1],
        ["revoked", 2],
      ]);
      expect(rejected[0]).toMatchObject({
        actor: { display: "API Key: CI/CD Pipeline" },
        resource: null,
        outcome: null,
        request: { method: "GET", route: "/v1/principal", secretHint: apiKey.hint },
      });
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
    says: "an entry keeps the name of its time, and secrets in path and user agent are redacted",
    run: async ({ createKey, ask, asUser, entries }) => {
      const { apiKey, headers, secret } = await createKey({ name: "Before" });
      await asUser("PATCH", `/v1/api-keys/${apiKey.id}`, 200, { name: "After" });
      await ask("GET", `/v1/api-keys/${secret}`, {
        headers: { ...headers, "user-agent": `curl ${secret}` },
      });
      const seen = await entries({ apiKeyId: apiKey.id });
      expect(seen.map(({ actor, resource }) => resource?.name ?? actor.name)).toEqual([
        "Before",
        "After",
        "After",
      ]);
      expect(seen.at(-1)?.request?.userAgent).toBe(`curl ${apiKey.hint}`);
      // A path has no room for the ellipsis as it is.
      expect(decodeURIComponent(seen.at(-1)?.request?.path ?? "")).toBe(
        `/v1/api-keys/${apiKey.hint}`,
      );
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
