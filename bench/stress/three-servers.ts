import { setTimeout as sleep } from "node:timers/promises";
import { show } from "../align-columns.ts";
import { insertKeys, makeKeys } from "../database/keys.ts";
import type { BenchProcess } from "../processes/start-process.ts";
import type { Churn, ChurnOptions } from "./churn/run-churn.ts";
import { equal, none } from "./part.ts";
import type { Part, PartReport, Requirement } from "./part.ts";
import type { Stand, StressedServer } from "./stand.ts";
import { answersOf, onlyAnswered } from "./traffic/figures.ts";
import type { Traffic, TrafficOptions } from "./traffic/send-traffic.ts";

const SERVERS = 3;
const CONNECTIONS = 32;
const CHANGERS = 6;
const KEYS = 10_000;
const ORGANIZATIONS = 100;
const ROUNDS = 3;
const WARM_UP_MS = 1_000;

/** A round lasts this share of the part's time: 20 s of 300. */
const ROUND = 1 / 15;

/** PostgreSQL's statistics come up to a second late. */
const STATISTICS_MS = 1_500;

interface Pair {
  readonly one: Traffic;
  readonly three: Traffic;
}

export const threeServers: Part = {
  name: "three-servers",
  about:
    "three servers on one database, 10,000 keys that are revoked, updated, deleted and created meanwhile",
  seconds: 300,
  takes: "7 min 15 s",
  run: async (stand, seconds) => {
    const { database, report } = stand;
    const keys = makeKeys(KEYS, ORGANIZATIONS);
    await insertKeys(database.query, keys);
    await database.query("analyze latchkey.api_keys, latchkey.api_key_secrets");
    const servers: StressedServer[] = [];
    while (servers.length < SERVERS) servers.push(await stand.startServer());
    const load = stand.startLoad();
    const ports = servers.map(({ port }) => port);
    const deadlocksBefore = await deadlocksOf(stand);
    report(`three servers for ${seconds} s`);
    const churn = await load.ask<Churn>("churn", {
      ports,
      connections: CONNECTIONS,
      changers: CHANGERS,
      keys,
      seconds,
    } satisfies ChurnOptions);
    await sleep(STATISTICS_MS);
    const deadlocks = (await deadlocksOf(stand)) - deadlocksBefore;
    const [log] = await database.query<{ admitted: number; changes: number }>(
      `select count(*) filter (where action = 'request.admitted')::float8 as admitted,
        count(*) filter (where action like 'api\\_key.%')::float8 as changes from latchkey.audit_log`,
    );
    const told = await toldErrors(servers);
    const pairs = await compare(stand, load, ports, Math.max(1, seconds * ROUND));
    const requirements: Requirement[] = [
      none("no answer but 200 and, for revoked keys, 401", churn.uses.others),
      none("every change is answered as it should be", churn.changes.others),
      equal(
        "no use that began after a revoke had answered is admitted",
        churn.uses.admittedAfterRevoke,
        0,
      ),
      {
        text: "there were uses that began after a revoke had answered",
        holds: churn.uses.afterRevoke > 0,
        found: show(churn.uses.afterRevoke, 0),
      },
      equal("as many entries as requests admitted", log?.admitted ?? 0, churn.uses.admitted),
      equal("no deadlock, by pg_stat_database", deadlocks, 0),
      none("PostgreSQL logged no error", stand.loggedErrors()),
      none("onError was told nothing", told),
      ...pairs.flatMap(({ one, three }) => [
        onlyAnswered("one server", one, [200]),
        onlyAnswered("three servers", three, [200]),
      ]),
    ];
    return {
      figures: { seconds, churn, deadlocks, log, told, pairs },
      requirements,
      tables: [countsTable(churn, deadlocks), pairsTable(pairs)],
    };
  },
};

async function deadlocksOf({ database }: Stand): Promise<number> {
  const [row] = await database.query<{ deadlocks: number }>(
    "select sum(deadlocks)::float8 as deadlocks from pg_stat_database where datname = current_database()",
  );
  return row?.deadlocks ?? 0;
}

async function toldErrors(servers: readonly StressedServer[]): Promise<Record<string, number>> {
  const told: Record<string, number> = {};
  for (const server of servers) {
    for (const [what, count] of Object.entries(await server.errors())) {
      told[what] = (told[what] ?? 0) + count;
    }
  }
  return told;
}

/** The same connections and keys, to one server and spread over all, in turn. */
async function compare(
  { database, report }: Stand,
  load: BenchProcess,
  ports: readonly number[],
  seconds: number,
): Promise<Pair[]> {
  const measure = (to: readonly number[]): Promise<Traffic> =>
    load.ask("send", {
      ports: to,
      connections: CONNECTIONS * SERVERS,
      secrets: database.secrets.many,
      perSecond: null,
      span: { warmUpMs: WARM_UP_MS, measureMs: seconds * 1000 },
    } satisfies TrafficOptions);
  const pairs: Pair[] = [];
  while (pairs.length < ROUNDS) {
    report(`one server and three in turn, ${pairs.length + 1} of ${ROUNDS}`);
    pairs.push({ one: await measure(ports.slice(0, 1)), three: await measure(ports) });
  }
  return pairs;
}

function countsTable(
  { seconds, uses, changes }: Churn,
  deadlocks: number,
): PartReport["tables"][number] {
  const counts: [string, number][] = [
    ["requests admitted", uses.admitted],
    ["401 for revoked and deleted keys", uses.rejected],
    ["begun after a revoke had answered", uses.afterRevoke],
    ["admitted all the same", uses.admittedAfterRevoke],
    ...Object.entries(changes.done).map(([what, n]): [string, number] => [`keys ${what}`, n]),
    ["deadlocks", deadlocks],
  ];
  return {
    title: `${SERVERS} servers, ${CONNECTIONS} connections each, ${KEYS} keys, ${seconds.toFixed(0)} s`,
    rows: [
      ["", "count", "per s"],
      ...counts.map(([what, n]) => [what, show(n, 0), show(n / seconds, 1)]),
    ],
  };
}

function pairsTable(pairs: readonly Pair[]): PartReport["tables"][number] {
  const rows = pairs.map(({ one, three }, index) => {
    const [alone, together] = [answersOf(one, 200), answersOf(three, 200)];
    return [
      `round ${index + 1}`,
      show(alone.perSecond, 0),
      show(alone.p99Ms, 1),
      show(together.perSecond, 0),
      show(together.p99Ms, 1),
      show(together.perSecond / alone.perSecond, 2),
    ];
  });
  return {
    title: `${CONNECTIONS * SERVERS} connections to one server, and spread over ${SERVERS}, without changes`,
    rows: [["", "one per s", "p99 ms", "three per s", "p99 ms", "ratio"], ...rows],
  };
}
