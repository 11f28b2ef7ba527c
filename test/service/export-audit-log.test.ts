import type { User } from "@latchkey/server";
import { expect, test } from "vitest";
import { bearer, call, createKey } from "../support/call.ts";
import { allEntriesOf } from "../support/entries-of.ts";
import { cellsOf, parseCsv } from "../support/exported-csv.ts";
import { parseNdjson } from "../support/exported-ndjson.ts";
import { newUser, onEveryDatabase } from "../support/on-every-database.ts";
import { signedInAs, startService } from "../support/service.ts";
import { poolWithStoppedClock } from "../support/stopped-clock.ts";
import { fillLog } from "./filled-log.fixture.ts";

onEveryDatabase((on) => {
  const url = (path: string) => `${on.service.url}/v1${path}`;
  const exported = (user: User, query: Record<string, string>) =>
    call<undefined>("GET", url(`/audit-log/export?${new URLSearchParams(query)}`), {
      headers: signedInAs(user),
    });
  const list = (user: User, query: Record<string, string> = {}) =>
    allEntriesOf(on.service.url, signedInAs(user), query);

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
      expect(parseNdjson(ndjson.text)).toEqual(expected);
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
    const actions = parseNdjson(all.text).map(({ action }) => action);
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
        const entries = parseNdjson(text);
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
    await fillLog(on, user, 1203);
    const answer = await exported(user, {});
    const ids = parseNdjson(answer.text).map(({ id }) => id);
    expect(ids).toHaveLength(1203);
    expect(new Set(ids).size).toBe(1203);
    expect(answer.headers.get("content-length")).toBeNull();
    await fillLog(on, user, 1000 - 204);
    // 1,203 and 796 and the entry of the export before: four full pages.
    expect(parseNdjson((await exported(user, {})).text)).toHaveLength(2000);
  });
});
