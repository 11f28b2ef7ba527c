import { show } from "../align-columns.ts";
import type { BenchProcess } from "../processes/start-process.ts";
import type { Part, PartReport, Requirement } from "./part.ts";
import { measureCalm, measureRecovery } from "./recovery.ts";
import type { Calm, Recovery } from "./recovery.ts";
import type { Stand } from "./stand.ts";
import { answersOf, onlyAnswered } from "./traffic/figures.ts";
import type { Traffic, TrafficOptions } from "./traffic/send-traffic.ts";

const QUEUES = [1_000, 250];
const SUSTAINED_CONNECTIONS = 128;
const SUSTAINED_SECONDS = 10;
const CONNECTIONS = 4_000;
const TIMES = 4;
const WARM_UP_MS = 1_000;
const RECOVERED_MS = 5_000;

/** The share of what a server sustains that it has to admit when asked for far more: it may slow down, not stop. */
const LEAST_ADMITTED = 0.1;
const LEAST_QUEUE = 1_000;

interface Overload {
  readonly queue: number;
  readonly load: string;
  /** What the server admits in a second at 128 connections. */
  readonly sustained: number;
  readonly traffic: Traffic;
  readonly calm: Calm;
  readonly recovery: Recovery;
}

export const overload: Part = {
  name: "overload",
  about:
    "four times the rate that a server sustains, and 4,000 connections, with two lengths of the queue",
  seconds: 30,
  takes: "2 min 40 s",
  run: async (stand, seconds) => {
    const overloads: Overload[] = [];
    for (const queue of QUEUES) overloads.push(...(await overloadQueue(stand, queue, seconds)));
    return reportOf(overloads, seconds);
  },
};

async function overloadQueue(stand: Stand, queue: number, seconds: number): Promise<Overload[]> {
  const { database, report } = stand;
  const server = await stand.startServer({ admission: { maxQueueLength: queue } });
  const load = stand.startLoad();
  const options = { ports: [server.port], secrets: database.secrets.one };
  const sustainedTraffic = await load.ask<Traffic>("send", {
    ...options,
    connections: SUSTAINED_CONNECTIONS,
    perSecond: null,
    span: { warmUpMs: WARM_UP_MS, measureMs: Math.min(seconds, SUSTAINED_SECONDS) * 1000 },
  } satisfies TrafficOptions);
  const sustained = answersOf(sustainedTraffic, 200).perSecond;
  report(`queue of ${queue}: ${Math.round(sustained)}/s sustained`);
  const span = { warmUpMs: WARM_UP_MS, measureMs: seconds * 1000 };
  const loads: [string, TrafficOptions][] = [
    [
      `${TIMES} × the rate`,
      { ...options, connections: CONNECTIONS, perSecond: TIMES * sustained, span },
    ],
    ["as fast as answered", { ...options, connections: CONNECTIONS, perSecond: null, span }],
  ];
  const overloads: Overload[] = [];
  const [secret = ""] = database.secrets.one;
  for (const [name, traffic] of loads) {
    report(`queue of ${queue}, ${name}`);
    const asked = { port: server.port, secret };
    const calm = await measureCalm(asked);
    const measured = await overloadOnce(load, traffic, () => measureRecovery(asked, calm));
    overloads.push({ queue, load: name, sustained, calm, ...measured });
  }
  await Promise.all([server.process.stop(), load.stop()]);
  return overloads;
}

async function overloadOnce(
  load: BenchProcess,
  options: TrafficOptions,
  recover: () => Promise<Recovery>,
): Promise<{ readonly traffic: Traffic; readonly recovery: Recovery }> {
  let recovering: Promise<Recovery> | undefined;
  const traffic = await load.ask<Traffic>("send", options, (what) => {
    if (what === "end") recovering = recover();
  });
  if (recovering === undefined) throw new Error("The load did not say when it ended.");
  return { traffic, recovery: await recovering };
}

function reportOf(overloads: readonly Overload[], seconds: number): PartReport {
  const requirements = overloads.flatMap(
    ({ queue, load, sustained, traffic, recovery }): Requirement[] => {
      const where = `queue of ${queue}, ${load}`;
      const { normalMs } = recovery;
      const admitted = answersOf(traffic, 200).perSecond / sustained;
      return [
        onlyAnswered(where, traffic, [200, 503]),
        // A queue that is shorter than what a busy loop reads at once sheds nearly all, as it was told to.
        ...(queue < LEAST_QUEUE
          ? []
          : [
              {
                text: `${where}: at least ${LEAST_ADMITTED} × what is sustained is admitted`,
                holds: admitted >= LEAST_ADMITTED,
                found: show(admitted, 3),
              },
            ]),
        {
          text: `${where}: a single request is answered as before at most ${RECOVERED_MS} ms after it`,
          holds: normalMs !== null && normalMs <= RECOVERED_MS,
          found: normalMs === null ? "not at all" : `${normalMs.toFixed(0)} ms`,
        },
      ];
    },
  );
  const rows = overloads.map(({ queue, load, sustained, traffic, calm, recovery }) => {
    const [admitted, refused] = [answersOf(traffic, 200), answersOf(traffic, 503)];
    const counts = Object.values(traffic.answers).map(({ count }) => count);
    const answered = counts.reduce((sum, count) => sum + count, 0);
    return [
      `queue of ${queue}, ${load}`,
      show(sustained, 0),
      show(answered / traffic.seconds / sustained, 2),
      show(admitted.perSecond / sustained, 3),
      show(admitted.count, 0),
      show(admitted.p50Ms, 0),
      show(admitted.p99Ms, 0),
      show(refused.count, 0),
      show(refused.p50Ms, 0),
      show(refused.p99Ms, 0),
      show(answered - admitted.count - refused.count, 0),
      show(traffic.turnedAway, 0),
      show(traffic.missed, 0),
      `${Math.round(traffic.cpu * 100)} %`,
      show(calm.p99Ms, 1),
      show(recovery.answeredMs, 0),
      show(recovery.normalMs, 0),
    ];
  });
  const head = ["", "R per s", "answered × R", "admitted × R", "admitted", "p50 ms", "p99 ms"];
  const rest = [
    "503",
    "p50 ms",
    "p99 ms",
    "neither",
    "all busy",
    "missed",
    "load CPU",
    "calm p99 ms",
  ];
  const last = ["first 200 ms", "normal ms"];
  return {
    figures: { seconds, overloads },
    requirements,
    tables: [
      {
        title:
          `R: what is admitted at ${SUSTAINED_CONNECTIONS} connections. ${CONNECTIONS} connections for ${seconds} s; all busy: arrivals that ` +
          "found no free connection; missed: that the sender was too slow for; last two: after the load's end.",
        rows: [[...head, ...rest, ...last], ...rows],
      },
    ],
  };
}
