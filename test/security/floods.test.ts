// Guards what requests cost that come to nothing: packages/server/src/admission and http/authenticate.ts.
import { setTimeout as delay } from "node:timers/promises";
import { defaultSecretFormat } from "@latchkey/contract";
import type { CreatedApiKey } from "@latchkey/contract";
import type { RequestHandler } from "express";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { call, createKey } from "../support/call.ts";
import { floodCost } from "../support/flood-cost.ts";
import type { Flood, FloodCost } from "../support/flood-cost.ts";
import { newUser } from "../support/on-every-database.ts";
import { createDatabase } from "../support/postgres/create-database.ts";
import type { TestDatabase } from "../support/postgres/create-database.ts";
import { programsOfTest } from "../support/program.ts";
import { isLongForm, recordProof } from "../support/proof.ts";
import { startService } from "../support/service.ts";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

const FOR_MS = isLongForm ? 5_000 : 500;

/** Who behaves waits no longer than that, by half of their requests, on however busy a machine. */
const LONGEST_P50_MS = 2_000;

/** A rejection of a known key is an entry a minute, and the minute may turn. */
const MOST_ROWS = 2;

let database: TestDatabase;
let pool: pg.Pool;
const programs = programsOfTest();
const measured: string[] = [];
let requests = 0;
let caught = 0;
let violations = 0;

beforeAll(async () => {
  database = await createDatabase();
  pool = new pg.Pool({ connectionString: database.url });
});
afterAll(async () => {
  await programs.clean();
  await pool.end();
  await database.drop();
  recordProof({
    proof: "Floods of 64 connections that come to nothing",
    promises: [3, 6],
    guards: [
      "packages/server/src/admission/queue.ts",
      "packages/server/src/admission/likely.ts",
      "packages/server/src/postgres/rejections.ts",
    ],
    requests,
    faults: 0,
    planted: { caught, of: plants.length },
    violations,
    measured: measured.join("; "),
  });
});

/** Entries that are not of requests that were admitted: what a flood leaves. */
async function rowsOf(): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    "select count(*)::int from latchkey.audit_log_entries where action not like 'api_key.%'",
  );
  return rows[0]?.count ?? 0;
}

interface Left extends FloodCost {
  readonly rows: number;
}

async function flooded(url: string, secret: string, flood: Flood | undefined): Promise<Left> {
  const before = await rowsOf();
  const cost = await floodCost(url, secret, flood, FOR_MS);
  requests += [...cost.flood.values()].reduce((sum, count) => sum + count, 0);
  return { ...cost, rows: (await rowsOf()) - before };
}

function faultsOf({ served, flood, rows }: Left): string[] {
  const faults: string[] = [];
  if (served.failed > 0) faults.push(`${served.failed} requests that behave failed`);
  if (served.p50Ms > LONGEST_P50_MS) faults.push(`who behaves waits ${served.p50Ms} ms`);
  if (rows > MOST_ROWS) faults.push(`${rows} entries are left`);
  const others = [...flood.keys()].filter((status) => status !== 401 && status !== 503);
  if (others.length > 0) faults.push(`the flood was answered ${others.join()}`);
  return faults;
}

/** What others got, in proportion to what they get where there is no flood. */
function toldOf({ served, rows }: Left, alone: FloodCost["served"], sent: number): string {
  const { perSecond, p50Ms, p99Ms } = served;
  if (sent === 0) {
    return `: others ${Math.round(perSecond)}/s, p50 ${p50Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms`;
  }
  const rate = (perSecond / alone.perSecond).toFixed(2);
  const [p50, p99] = [p50Ms / alone.p50Ms, p99Ms / alone.p99Ms].map((ratio) => ratio.toFixed(1));
  return ` (${sent}): others ${rate} of that, p50 × ${p50}, p99 × ${p99}, ${rows} entries`;
}

const unknown: Flood = () => [["Authorization", `Bearer ${defaultSecretFormat.generate()}`]];

const plants: readonly [what: string, plant: RequestHandler][] = [
  [
    "an entry for each unknown secret",
    (request, _response, next) => {
      const write = `insert into latchkey.audit_log_entries (id, occurred_at, count, organization_id, action, actor_type,
        actor_name) values (gen_random_uuid(), now(), 1, 'a', 'request.rejected', 'system', $1)`;
      void pool.query(write, [request.method]).then(() => next(), next);
    },
  ],
  [
    "one queue for all, which is slow",
    (() => {
      let last = Promise.resolve();
      return (_request, _response, next) => {
        last = last.then(() => delay(50)).then(() => next());
      };
    })(),
  ],
];

test.each(plants)("what a flood must not do is found: %s", async (_, plant) => {
  const service = await startService(database.url, {
    mount: (app, keys) => app.use(plant).use(keys.router),
  });
  try {
    const { secret } = await createKey(service.url, { name: "Behaves" }, newUser());
    expect(faultsOf(await flooded(service.url, secret, unknown))).not.toEqual([]);
    caught += 1;
  } finally {
    await service.close();
  }
});

test("whoever behaves is served on, and the log does not fill, whatever floods the program", async () => {
  const program = programs.run(["--database-url", database.url, "--port", "0"]);
  await program.said("Ctrl+C stops");
  const url = program.baseUrl();
  const headers = { cookie: await program.signIn() };
  const create = async (name: string): Promise<CreatedApiKey> =>
    (await call<CreatedApiKey>("POST", `${url}/v1/api-keys`, { headers, body: { name } })).body;
  const { secret } = await create("Behaves");
  const revoked = await create("Revoked");
  await call("POST", `${url}/v1/api-keys/${revoked.apiKey.id}/revoke`, { headers });
  const floods: Readonly<Record<string, Flood | undefined>> = {
    "no flood": undefined,
    "no credentials": () => [],
    "malformed secrets": () => [["Authorization", "Bearer sk_short"]],
    "unknown secrets": unknown,
    "one revoked key": () => [["Authorization", `Bearer ${revoked.secret}`]],
  };
  // What is loaded and compiled at first is not what is asked about.
  await floodCost(url, secret, undefined, 300);
  const faults: string[] = [];
  let alone: FloodCost["served"] | undefined;
  for (const [name, flood] of Object.entries(floods)) {
    const left = await flooded(url, secret, flood);
    const sent = [...left.flood.values()].reduce((sum, count) => sum + count, 0);
    alone ??= left.served;
    measured.push(`${name}${toldOf(left, alone, sent)}`);
    faults.push(...faultsOf(left).map((fault) => `${name}: ${fault}`));
    if (flood !== undefined) expect(sent).toBeGreaterThan(0);
  }
  violations = faults.length;
  expect(faults).toEqual([]);
  expect(await program.stop()).toBe(0);
});
