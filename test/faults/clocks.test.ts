// Guards packages/server/src/postgres/clock.ts and entry-id.ts: expiry, overlaps and the order of the log are the database's
// clock's, whatever those of the servers say.
import type { ApiKey, AuditLogEntry } from "@latchkey/contract";
import { expect, test } from "vitest";
import { call, createKey } from "../support/call.ts";
import { isCaught, lateUsesIn, liveWithHosts } from "../support/history/live-with-hosts.ts";
import { startHost } from "../support/host-process.ts";
import { newUser } from "../support/on-every-database.ts";
import { createDatabase } from "../support/postgres/create-database.ts";
import { isLongForm, recordProof } from "../support/proof.ts";
import { signedInAs } from "../support/service.ts";
import { withShiftedClock } from "../support/shifted-clock.ts";

const HOUR_MS = 3_600_000;
const fast = withShiftedClock(HOUR_MS);
const slow = withShiftedClock(-HOUR_MS);

const CLIENTS = 12;
const SECONDS = isLongForm ? 15 : 1;
const LONGEST_SECONDS = SECONDS + 60;
const LEAST_LATE_USES = isLongForm ? 100 : 20;
const guards = [
  "packages/server/src/postgres/clock.ts",
  "packages/server/src/postgres/admission.ts",
  "packages/server/src/postgres/entry-id.ts",
];

test(
  "servers whose clocks are an hour wrong, one fast, one slow: keys expire and overlaps end by the database's",
  async () => {
    const plants = isLongForm ? [fast, slow] : [fast];
    for (const server of plants) {
      const planted = await liveWithHosts({
        servers: [server],
        plant: "expiry by the server's clock",
        clients: CLIENTS,
        enough: isCaught,
        longestSeconds: LONGEST_SECONDS,
      });
      const wrong = server === fast ? "rejected before" : "accepted after the instant";
      expect(planted.violations.join("\n")).toMatch(wrong);
    }
    const real = await liveWithHosts({
      servers: [fast, slow],
      clients: CLIENTS,
      enough: (keys, seconds) => seconds > SECONDS && lateUsesIn(keys) > LEAST_LATE_USES,
      longestSeconds: LONGEST_SECONDS,
    });
    expect(real.violations).toEqual([]);
    expect(real.strange).toEqual([]);
    expect(real.lateUses).toBeGreaterThan(LEAST_LATE_USES);
    recordProof({
      proof: "Two servers whose clocks are an hour fast and an hour slow",
      promises: [2],
      guards,
      requests: real.calls,
      faults: 2,
      planted: { caught: plants.length, of: plants.length },
      violations: real.violations.length,
      measured: `${real.lateUses.toLocaleString("en")} uses began after the end of their secret`,
    });
  },
  4 * LONGEST_SECONDS * 1000,
);

// In `npm test` the tests of the log and of expiring keys look at that, in one process.
test.runIf(isLongForm)(
  "and what they write is in the order in which it was done, with its instants",
  async () => {
    const database = await createDatabase();
    const hosts = await Promise.all(
      [fast, slow].map((env) => startHost({ url: database.url }, env)),
    );
    const urlOf = (turn: number): string => hosts[turn % hosts.length]?.url ?? "";
    try {
      const user = newUser();
      const headers = signedInAs(user);
      const { apiKey } = await createKey(urlOf(0), { name: "0" }, user);
      const spans: [from: number, to: number][] = [];
      for (let turn = 1; turn <= 12; turn += 1) {
        const began = Date.now();
        const url = `${urlOf(turn)}/v1/api-keys/${apiKey.id}`;
        await call("PATCH", url, { headers, body: { name: `${turn}` } });
        spans.push([began, Date.now()]);
      }
      const query = "action=api_key.updated&limit=100";
      const { body } = await call<{ data: AuditLogEntry[] }>(
        "GET",
        `${urlOf(0)}/v1/audit-log-entries?${query}`,
        { headers },
      );
      const entries = body.data.toReversed();
      const names = entries.map(({ resource }) => resource?.name);
      expect(names).toEqual(spans.map((_, index) => `${index + 1}`));
      for (const [index, { occurredAt }] of entries.entries()) {
        const [from, to] = spans[index] ?? [0, 0];
        expect(Date.parse(occurredAt)).toBeGreaterThanOrEqual(from);
        expect(Date.parse(occurredAt)).toBeLessThanOrEqual(to);
      }

      // What is in the future, and what a key's status is, they say alike.
      for (const { url } of hosts) {
        const create = (fromNowMs: number) =>
          call<{ apiKey: ApiKey }>("POST", `${url}/v1/api-keys`, {
            headers,
            body: { name: "CI", expiresAt: new Date(Date.now() + fromNowMs).toISOString() },
          });
        const soon = await create(HOUR_MS / 2);
        expect([soon.status, soon.body.apiKey.status]).toEqual([201, "active"]);
        expect((await create(-HOUR_MS / 2)).status).toBe(400);
        const createdAt = Date.parse(soon.body.apiKey.createdAt);
        expect(Math.abs(createdAt - Date.now())).toBeLessThan(HOUR_MS / 4);
      }
    } finally {
      for (const host of hosts) await host.end();
      await database.drop();
    }
  },
  60_000,
);
