// Guards packages/server/src/admission/queue.ts: what is more than a server can take is refused at once, and the rest is served
// as before.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { BenchProcess } from "../../bench/processes/start-process.ts";
import { measureCalm, measureRecovery } from "../../bench/stress/recovery.ts";
import type { Recovery } from "../../bench/stress/recovery.ts";
import type { ServerOptions } from "../../bench/stress/server.ts";
import { openStand } from "../../bench/stress/stand.ts";
import type { Stand } from "../../bench/stress/stand.ts";
import { answersOf, onlyAnswered } from "../../bench/stress/traffic/figures.ts";
import type { Traffic, TrafficOptions } from "../../bench/stress/traffic/send-traffic.ts";
import { isLongForm, recordProof } from "../support/proof.ts";

const SECONDS = isLongForm ? 60 : 1;
const TIMES = 4;
const CONNECTIONS = 1_500;
const SUSTAINED_CONNECTIONS = 128;
const PLANTED_SECONDS = isLongForm ? 10 : 0.5;
const SUSTAINED_SECONDS = isLongForm ? 5 : 0.5;
const WARM_UP_MS = isLongForm ? 500 : 250;
const SAMPLE_MS = 500;

/** The longest wait for a batch (2 s) and the longest that one may take (5 s); others may have the machine too. */
const MOST_P99_MS = isLongForm ? 7_000 : 10_000;
/** Until a request is admitted again, and until that takes as long as before. */
const MOST_RECOVERY_MS = { answered: 5_000, normal: 10_000 };
/** How much more memory may be held at the end than when the load had gone on for a third of its time. */
const MOST_GROWTH = 1.25;

/** Fewer than connections, on any machine: so there is something to refuse. */
const MOST_WAITING = isLongForm ? 500 : 250;

/** What is to be prevented: everything waits, for as long as it takes. */
const UNBOUNDED: ServerOptions["admission"] = { maxQueueLength: 100_000, maxWaitMs: 60_000 };

interface Overload {
  readonly traffic: Traffic;
  readonly recovery: Recovery;
  readonly samplesMb: readonly number[];
}

let stand: Stand;
beforeAll(async () => {
  stand = await openStand(() => {});
});
afterAll(() => stand.stop());

async function overload(admission: ServerOptions["admission"], seconds: number): Promise<Overload> {
  const secrets = stand.database.secrets.one;
  const server = await stand.startServer({ admission });
  const load = stand.startLoad();
  try {
    const options = { ports: [server.port], secrets };
    const sustained = await load.ask<Traffic>("send", {
      ...options,
      connections: SUSTAINED_CONNECTIONS,
      perSecond: null,
      span: { warmUpMs: WARM_UP_MS, measureMs: SUSTAINED_SECONDS * 1000 },
    } satisfies TrafficOptions);
    const asked = { port: server.port, secret: secrets[0] ?? "" };
    const calm = await measureCalm(asked);
    const samplesMb: number[] = [];
    let recovering: Promise<Recovery> | undefined;
    const timer = setInterval(() => void sample(server.process, samplesMb), SAMPLE_MS);
    const traffic = await load.ask<Traffic>(
      "send",
      {
        ...options,
        connections: CONNECTIONS,
        perSecond: TIMES * answersOf(sustained, 200).perSecond,
        span: { warmUpMs: WARM_UP_MS, measureMs: seconds * 1000 },
      } satisfies TrafficOptions,
      (what) => {
        if (what === "end") recovering = measureRecovery(asked, calm);
      },
    );
    clearInterval(timer);
    if (recovering === undefined) throw new Error("The load did not say when it ended.");
    return { traffic, recovery: await recovering, samplesMb };
  } finally {
    await Promise.all([server.process.stop(), load.stop()]);
  }
}

async function sample(process: BenchProcess, samplesMb: number[]): Promise<void> {
  // One that is gone fails the run itself.
  const rss = await process.ask<number>("rss").catch(() => undefined);
  if (rss !== undefined) samplesMb.push(rss / 1e6);
}

const medianOf = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;

function growthOf(samplesMb: readonly number[]): number {
  const later = samplesMb.slice(Math.floor(samplesMb.length / 3));
  const sixth = Math.ceil(samplesMb.length / 6);
  return medianOf(later.slice(-sixth)) / medianOf(later.slice(0, sixth));
}

/** What does not hold of a server that is asked for far more than it can do. */
function faultsOf({ traffic, recovery, samplesMb }: Overload): string[] {
  const [admitted, refused] = [answersOf(traffic, 200), answersOf(traffic, 503)];
  const answered = onlyAnswered("overload", traffic, [200, 503]);
  const growth = growthOf(samplesMb);
  return [
    ...(answered.holds ? [] : [`${answered.text}: ${answered.found}`]),
    ...(refused.count > 0 ? [] : ["none was refused"]),
    ...(admitted.count > 0 ? [] : ["none was admitted"]),
    ...(admitted.p99Ms <= MOST_P99_MS ? [] : [`p99 of the admitted is ${admitted.p99Ms} ms`]),
    ...(refused.p50Ms <= MOST_P99_MS / 2 ? [] : [`p50 of the refused is ${refused.p50Ms} ms`]),
    ...((recovery.answeredMs ?? Infinity) <= MOST_RECOVERY_MS.answered
      ? []
      : [`admits again after ${recovery.answeredMs} ms`]),
    ...((recovery.normalMs ?? Infinity) <= MOST_RECOVERY_MS.normal
      ? []
      : [`answers as before after ${recovery.normalMs} ms`]),
    ...(isLongForm && growth > MOST_GROWTH ? [`memory grew by ${growth}`] : []),
  ];
}

test("four times what a server can take: what is too much gets 503 at once, the rest is served, and it recovers at once", async () => {
  const planted = await overload(UNBOUNDED, PLANTED_SECONDS);
  expect(faultsOf(planted).join("\n")).toMatch("none was refused");
  const real = await overload({ maxQueueLength: MOST_WAITING }, SECONDS);
  expect(faultsOf(real)).toEqual([]);
  const [admitted, refused] = [answersOf(real.traffic, 200), answersOf(real.traffic, 503)];
  recordProof({
    proof: `${TIMES} times the load that a server takes, for ${SECONDS} s, on ${CONNECTIONS} connections, of which ${MOST_WAITING} may wait`,
    promises: [3, 6],
    guards: ["packages/server/src/admission/queue.ts", "packages/server/src/admission/batch.ts"],
    requests: Object.values(real.traffic.all).reduce((sum, count) => sum + count, 0),
    faults: 1,
    planted: { caught: 1, of: 1 },
    violations: 0,
    measured: `admitted p99 ${Math.round(admitted.p99Ms)} ms, refused p50 ${Math.round(refused.p50Ms)} ms; ${Math.round(medianOf(real.samplesMb))} MB, at the end ${growthOf(real.samplesMb).toFixed(2)} × those at a third; as before ${Math.round(real.recovery.normalMs ?? 0)} ms after it`,
  });
}, 600_000);
