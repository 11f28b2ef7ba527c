import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { bearer, call, createKey } from "../support/call.ts";
import { postgres } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { newUser } from "../support/on-every-database.ts";
import { signedInAs, startService } from "../support/service.ts";
import type { RunningService } from "../support/service.ts";

const HOUR_MS = 3_600_000;
const INSTANCES = 3;

afterEach(() => vi.restoreAllMocks());

/** The application's clocks are an hour off, each in its own direction, from one reading to the next. */
function clocksOff(): void {
  const now = Date.now.bind(Date);
  let readings = 0;
  vi.spyOn(Date, "now").mockImplementation(() => now() + ((readings++ % 3) - 1) * HOUR_MS);
}

interface Row {
  readonly id: string;
  readonly ms: string;
}

/** Entries whose id does not begin with their instant, or that stand behind a later one in the order of ids. */
function outOfOrder(rows: readonly Row[]): Row[] {
  const sorted = rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return sorted.filter(({ id, ms }, at) => {
    const time = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
    return time !== Number(ms) || Number(ms) < Number(sorted[at - 1]?.ms ?? 0);
  });
}

let database: OpenDatabase;
let instances: RunningService[];
beforeAll(async () => {
  database = await postgres.open();
  instances = await Promise.all(
    Array.from({ length: INSTANCES }, () => startService(database.source)),
  );
});
afterAll(async () => {
  await Promise.all((instances ?? []).map(({ close }) => close()));
  await database.close();
});

test("the order of ids is that of the instants, by the database's clock, whatever the instances' own say", async () => {
  clocksOff();
  const [first] = instances;
  if (first === undefined) throw new Error("No instance.");
  const user = newUser();
  const headers = signedInAs(user);
  const { secret } = await createKey(first.url, { name: "CI" }, user);
  const revoked = await createKey(first.url, { name: "Old" }, user);
  await call("POST", `${first.url}/v1/api-keys/${revoked.apiKey.id}/revoke`, { headers });
  await Promise.all(
    instances.map(async ({ url, keys }, at) => {
      for (let round = 0; round < 15; round += 1) {
        await Promise.all([
          call("GET", `${url}/v1/principal`, { headers: bearer(secret) }),
          call("GET", `${url}/v1/principal`, { headers: bearer(revoked.secret) }),
          createKey(url, { name: `${at} ${round}` }, user),
          keys.audit.record(
            { type: "user", ...user },
            { action: "report.made", resource: { type: "report", id: `${at}`, name: "Report" } },
          ),
        ]);
      }
    }),
  );
  const rows = await database.query<Row & { action: string }>(
    "select id, action, (extract(epoch from occurred_at) * 1000)::bigint::text as ms from latchkey.audit_log where organization_id = $1 order by id",
    [user.organizationId],
  );
  expect(new Set(rows.map(({ action }) => action))).toEqual(
    new Set([
      "api_key.created",
      "api_key.revoked",
      "request.admitted",
      "request.rejected",
      "report.made",
    ]),
  );
  expect(rows.length).toBeGreaterThan(INSTANCES * 45);
  expect(outOfOrder(rows)).toEqual([]);
  for (const { id } of rows) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
  // What ids by the instances' own clocks would be.
  const planted = rows.map((row) => ({ ...row, id: byOwnClock() }));
  expect(outOfOrder(planted)).not.toEqual([]);
});

/** A UUIDv7 by the app's clock. */
function byOwnClock(): string {
  const time = Date.now().toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
