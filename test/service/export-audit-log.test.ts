import { get } from "node:http";
import type { IncomingMessage } from "node:http";
import type { AuditLogEntry, AuditLogEntryPage } from "@latchkey/contract";
import type { User } from "@latchkey/server";
import { expect, test } from "vitest";
import { bearer, call, createKey } from "../support/call.ts";
import { cellsOf, parseCsv } from "../support/exported-csv.ts";
import { newUser, onEveryDatabase } from "../support/on-every-database.ts";
import type { OnDatabase } from "../support/on-every-database.ts";
import { signedInAs, startService } from "../support/service.ts";
import { poolWithStoppedClock } from "../support/stopped-clock.ts";

/** Fills the log of an organization with entries, several of the same instant. */
async function fill(on: OnDatabase, user: User, count: number, path = "/"): Promise<void> {
  await on.database.query(
    `insert into latchkey.audit_log_entries (organization_id, id, occurred_at, action, actor_type, actor_id, actor_name, request_id, method, path, count)
     select $1, overlay(gen_random_uuid()::text placing overlay(lpad(to_hex(ms), 12, '0') placing '-' from 9 for 0) from 1 for 13)::uuid,
       to_timestamp(ms / 1000.0), 'report.run', 'user', 'u1', 'Ada', 'r', 'GET', $3, 1
     from generate_series(1, $2::int) n, lateral (select floor(extract(epoch from now()) * 1000)::bigint - 86400000 + n / 7 as ms) as instant`,
    [user.organizationId, count, path],
  );
}

onEveryDatabase((on) => {
  const url = (path: string) => `${on.service.url}/v1${path}`;
  const exported = (user: User, query: Record<string, string>) =>
    call<undefined>("GET", url(`/audit-log/export?${new URLSearchParams(query)}`), {
      headers: signedInAs(user),
    });
  const list = async (user: User, query: Record<string, string> = {}) => {
    const data: AuditLogEntry[] = [];
    for (let cursor: string | null = ""; cursor !== null;) {
      const own: Record<string, string> = cursor === "" ? query : { ...query, cursor };
      const page: { body: AuditLogEntryPage } = await call(
        "GET",
        url(`/audit-log-entries?limit=100&${new URLSearchParams(own)}`),
        { headers: signedInAs(user) },
      );
      data.push(...page.body.data);
      cursor = page.body.nextCursor;
    }
    return data;
  };

  test("as CSV and as NDJSON it holds what the list holds, formulas made inert", async () => {
    const user = newUser('=HYPERLINK("http://evil")');
    for (const name of ["=1+1", "+1", "-1", "@SUM(A1)", 'a,"b"', "ordinary", "'=1", "é中"]) {
      const { apiKey, secret } = await createKey(
        on.service.url,
        { name, description: "=cmd|' /C calc'!A0" },
        user,
      );
      const agent = { ...bearer(secret), "user-agent": '=1,"2"' };
      await call("PATCH", url(`/api-keys/${apiKey.id}`), {
        headers: agent,
        body: { description: 'x,\\"y"' },
      });
    }
    for (const query of [
      {},
      { action: "api_key.updated" },
      { resourceName: "=1+1" },
      { from: "2020-01-01T00:00:00Z", to: "2021-01-01T00:00:00Z" },
    ]) {
      const expected = await list(user, query);
      const ndjson = await exported(user, query);
      expect(ndjson.headers.get("content-type")).toMatch(/^application\/x-ndjson/);
      expect(ndjson.headers.get("content-disposition")).toBe(
        'attachment; filename="audit-log.ndjson"',
      );
      const lines = ndjson.text
        .split("\n")
        .slice(0, -1)
        .map((line): unknown => JSON.parse(line));
      expect(lines).toEqual(expected);
      // The export before is an entry now.
      const after = await list(user, query);
      const csv = await exported(user, { ...query, format: "csv" });
      expect(csv.headers.get("content-disposition")).toBe('attachment; filename="audit-log.csv"');
      expect(parseCsv(csv.text)).toEqual(after.map(cellsOf));
      expect(csv.text.split("\r\n"), "an entry is one line").toHaveLength(after.length + 2);
    }
  });

  test("is an entry itself, and not in what it holds", async () => {
    const user = newUser();
    const { secret, apiKey } = await createKey(on.service.url, { name: "CI" }, user);
    const query = { actor: apiKey.id, resourceName: "CI" };
    const answer = await call(
      "GET",
      url(`/audit-log/export?format=csv&${new URLSearchParams(query)}`),
      { headers: bearer(secret) },
    );
    const [own, admitted] = await list(user);
    expect(admitted).toMatchObject({
      action: "request.admitted",
      outcome: { state: "completed", status: 200 },
    });
    expect(own).toMatchObject({
      action: "audit_log.exported",
      actor: { display: "API Key: CI" },
      resource: { type: "audit_log", id: user.organizationId, name: null },
      changes: { snapshot: { format: "csv", ...query } },
      request: { id: answer.headers.get("x-request-id"), route: "/v1/audit-log/export" },
    });
    const all = await call("GET", url("/audit-log/export"), { headers: bearer(secret) });
    const actions = all.text
      .split("\n")
      .slice(0, -1)
      .map((line) => (JSON.parse(line) as AuditLogEntry).action);
    // Its own request was in the log when it began.
    expect(actions).toEqual([
      "request.admitted",
      "audit_log.exported",
      "request.admitted",
      "api_key.created",
    ]);
  });

  test.runIf(on.kind === "PostgreSQL")(
    "holds what was written in the very millisecond in which it began, but for itself",
    async () => {
      const pool = await poolWithStoppedClock(on.database, "2026-11-23T09:00:00.123456Z");
      const service = await startService(pool);
      const { secret } = await createKey(service.url, { name: "CI" }, newUser());
      for (const actions of [
        ["api_key.created", "request.admitted"],
        ["api_key.created", "audit_log.exported", "request.admitted", "request.admitted"],
      ]) {
        const { text } = await call("GET", `${service.url}/v1/audit-log/export`, {
          headers: bearer(secret),
        });
        const entries = text
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line) as AuditLogEntry);
        expect(new Set(entries.map(({ occurredAt }) => occurredAt))).toEqual(
          new Set(["2026-11-23T09:00:00.123Z"]),
        );
        expect(entries.map(({ action }) => action).toSorted()).toEqual(actions);
      }
      await service.close();
      await pool.end();
    },
  );

  test("streams a log of more than a page, each entry once", async () => {
    const user = newUser();
    await fill(on, user, 1203);
    const answer = await exported(user, {});
    const ids = answer.text
      .split("\n")
      .slice(0, -1)
      .map((line) => (JSON.parse(line) as AuditLogEntry).id);
    expect(ids).toHaveLength(1203);
    expect(new Set(ids).size).toBe(1203);
    expect(answer.headers.get("content-length")).toBeNull();
    await fill(on, user, 1000 - 204);
    // 1,203 and 796 and the entry of the export before: four full pages.
    expect((await exported(user, {})).text.split("\n")).toHaveLength(2001);
  });

  /** Begins an export that is larger than what the sockets take, and stops reading it after the first bytes. */
  const begin = async (user: User, secret: string): Promise<IncomingMessage> => {
    await fill(on, user, 6000, `/${"p".repeat(2000)}`);
    return new Promise((resolve, reject) => {
      const request = get(url("/audit-log/export"), { headers: bearer(secret) }, (response) => {
        response.once("data", () => resolve(response.pause()));
      });
      request.on("error", reject);
    });
  };

  test("that a client leaves midway ends there, and is told as 499", async () => {
    const user = newUser();
    const { secret } = await createKey(on.service.url, { name: "CI" }, user);
    const failures = on.service.failures.length;
    const response = await begin(user, secret);
    response.on("error", () => {});
    response.destroy();
    await expect
      .poll(async () => (await list(user, { action: "request.admitted" }))[0]?.outcome)
      .toMatchObject({ state: "completed", status: 499 });
    expect(on.service.failures).toHaveLength(failures);
  });

  test("that the database fails midway breaks off, so that nobody takes it for the whole", async () => {
    const user = newUser();
    const { secret } = await createKey(on.service.url, { name: "CI" }, user);
    const failures = on.service.failures.length;
    const response = await begin(user, secret);
    await on.database.query("alter view latchkey.audit_log rename to away");
    try {
      const broken = new Promise<string>((resolve) => {
        response.once("error", ({ message }) => resolve(message));
        response.once("end", () => resolve("a clean end"));
      });
      response.resume();
      expect(await broken).toMatch(/aborted|ECONNRESET/);
      expect(response.complete).toBe(false);
      await expect
        .poll(() => on.service.failures.slice(failures))
        .toEqual([expect.objectContaining({ code: "not_migrated" })]);
    } finally {
      await on.database.query("alter view latchkey.away rename to audit_log");
    }
  });
});
