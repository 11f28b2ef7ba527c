import type { AuditLogEntry, AuditLogEntryPage } from "@latchkey/contract";
import { expect, test } from "vitest";
import { bearer, call, createKey } from "../support/call.ts";
import { newestEntriesOf } from "../support/entries-of.ts";
import { newUser, onOldestDatabaseToo } from "../support/on-every-database.ts";
import { signedInAs } from "../support/service.ts";

onOldestDatabaseToo(
  (on) => {
    const url = (path: string) => `${on.service.url}${path}`;

    test("a request made with a key has an entry with all of its facts", async () => {
      const user = newUser();
      const { apiKey, secret } = await createKey(on.service.url, { name: "CI/CD Pipeline" }, user);
      const answer = await call("GET", url("/host/reports/7?page=2"), {
        headers: { ...bearer(secret), "user-agent": "curl/8.14.1" },
      });
      const [entry] = await newestEntriesOf(on.service.url, user, "action=request.admitted");
      expect(entry).toEqual({
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        occurredAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*\.\d{3}Z$/),
        action: "request.admitted",
        actor: {
          type: "api_key",
          id: apiKey.id,
          name: "CI/CD Pipeline",
          display: "API Key: CI/CD Pipeline",
        },
        initiator: null,
        resource: null,
        changes: null,
        request: {
          id: answer.headers.get("x-request-id"),
          method: "GET",
          route: "/host/reports/:id",
          path: "/host/reports/7",
          ip: "127.0.0.1",
          userAgent: "curl/8.14.1",
          secretHint: apiKey.hint,
        },
        outcome: { state: "completed", status: 202, durationMs: expect.any(Number) },
        reason: null,
        count: 1,
      });
      const one = await call("GET", url(`/v1/audit-log-entries/${entry?.id}`), {
        headers: signedInAs(user),
      });
      expect(one.body).toEqual({ auditLogEntry: entry });
    });

    test("an outcome is pending while the handler works, and completed once it has answered", async () => {
      const user = newUser();
      const { secret } = await createKey(on.service.url, { name: "CI" }, user);
      const pending = call<AuditLogEntry["outcome"][]>("GET", url("/host/outcomes"), {
        headers: { ...bearer(secret), ...signedInAs(user) },
      });
      // The handler reads the log itself, and answers with what it says of its own request.
      expect((await pending).body).toEqual([{ state: "pending" }]);
      expect(
        (await newestEntriesOf(on.service.url, user, "action=request.admitted"))[0]?.outcome,
      ).toMatchObject({
        state: "completed",
        status: 200,
      });
    });

    test("rejections are one entry per key, reason and minute, with a count; of unknown secrets there are none", async () => {
      const user = newUser();
      const revoked = await createKey(on.service.url, { name: "a" }, user);
      const expired = await createKey(on.service.url, { name: "b" }, user);
      await call("POST", url(`/v1/api-keys/${revoked.apiKey.id}/revoke`), {
        headers: signedInAs(user),
      });
      await on.database.query("update latchkey.api_keys set expires_at = now() where id = $1", [
        expired.apiKey.id,
      ]);
      // Away from the end of a minute, which would begin another entry.
      while (new Date().getSeconds() >= 57)
        await new Promise((resolve) => setTimeout(resolve, 200));
      const use = (secret: string) =>
        call("GET", url("/host/reports/1"), { headers: bearer(secret) });
      const answers = await Promise.all([
        ...Array.from({ length: 5 }, () => use(revoked.secret)),
        use(expired.secret),
        use("sk_unknown"),
        use("sk_AbCdEFGH1JKLMN0PQRSTUVWXYZ23452gzFDH"),
      ]);
      const bodies = answers.map(({ status, text, body }) => [
        status,
        text.replaceAll(body.requestId, ""),
      ]);
      expect(new Set(bodies.map(String)).size, "which it was is not told to the caller").toBe(1);
      const rejected = await newestEntriesOf(on.service.url, user, "action=request.rejected");
      const byName = rejected.toSorted((a, b) => (a.actor.name < b.actor.name ? -1 : 1));
      const told = byName.map(({ actor, reason, count, outcome, request }) => [
        actor.display,
        reason,
        count,
        outcome,
        request?.secretHint,
      ]);
      expect(told).toEqual([
        ["API Key: a", "revoked", 5, null, revoked.apiKey.hint],
        ["API Key: b", "expired", 1, null, expired.apiKey.hint],
      ]);
      await on.database.query(
        "update latchkey.audit_log_entries set occurred_at = occurred_at - interval '1 minute' where action = 'request.rejected' and organization_id = $1",
        [user.organizationId],
      );
      await use(revoked.secret);
      expect(
        (await newestEntriesOf(on.service.url, user, "action=request.rejected"))[0],
      ).toMatchObject({
        count: 1,
        reason: "revoked",
      });
      const all = await on.database.query<{ count: number }>(
        "select count(*)::int from latchkey.audit_log_entries where action = 'request.rejected' and organization_id = $1",
        [user.organizationId],
      );
      expect(all).toEqual([{ count: 3 }]);
    });
  },
  {
    mount: (app, keys) => {
      app.use(keys.router);
      app.get(
        "/host/reports/:id",
        keys.requireApiKey(),
        (_request, response) => void response.status(202).json({}),
      );
      app.get("/host/outcomes", keys.requireApiKey(), async (request, response) => {
        const { port } = request.socket.address() as { port: number };
        const read = await call<AuditLogEntryPage>(
          "GET",
          `http://127.0.0.1:${port}/v1/audit-log-entries?action=request.admitted`,
          {
            headers: { "x-test-user": String(request.headers["x-test-user"]) },
          },
        );
        response.json(read.body.data.map(({ outcome }) => outcome));
      });
    },
  },
);
