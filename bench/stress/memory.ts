import { show } from "../align-columns.ts";
import { median } from "../median.ts";
import type { Part, Requirement } from "./part.ts";
import { none } from "./part.ts";
import { answersOf, onlyAnswered } from "./traffic/figures.ts";
import type { Traffic } from "./traffic/send-traffic.ts";

const CONNECTIONS = 512;

/**
 * By itself V8 lets garbage lie until it holds several times what is in use, as long as the machine has memory: that says
 * what it likes, not what is needed. So it is given bounds, in MB, as a host on a small machine would.
 */
const FLAGS = ["--max-old-space-size=64", "--max-semi-space-size=8"];
const MOST_MB = 150;
const WARM_UP_MS = 1_000;
const SAMPLE_MS = 1_000;

/** The share of the time that the slope is taken over: by then the server has what it needs. */
const LATER = 2 / 3;

/** How much more the last sixth may hold than the one at the beginning of the later part. */
const MOST_GROWTH = 1.25;

export const memory: Part = {
  name: "memory",
  about: "how much memory a server holds under audited requests from 512 connections",
  seconds: 60,
  takes: "65 s",
  run: async (stand, seconds) => {
    const server = await stand.startCompiledServer(FLAGS);
    const load = stand.startLoad();
    const samples: number[] = [];
    const look = async (): Promise<void> => {
      samples.push((await server.process.ask<number>("rss")) / 1e6);
    };
    let timer: NodeJS.Timeout | undefined;
    const traffic = await load.ask<Traffic>(
      "send",
      {
        ports: [server.port],
        connections: CONNECTIONS,
        secrets: stand.database.secrets.one,
        perSecond: null,
        span: { warmUpMs: WARM_UP_MS, measureMs: seconds * 1000 },
      },
      (what) => {
        clearInterval(timer);
        // A server that is gone fails the run itself.
        if (what === "begin") timer = setInterval(() => void look().catch(() => {}), SAMPLE_MS);
      },
    );
    const later = samples.slice(Math.floor(samples.length * (1 - LATER)));
    const sixth = Math.ceil(samples.length / 6);
    const growth = median(later.slice(-sixth)) / median(later.slice(0, sixth));
    const figures = {
      connections: CONNECTIONS,
      seconds,
      firstMb: samples[0] ?? 0,
      medianMb: median(samples),
      mostMb: Math.max(0, ...samples),
      slopeMbPerMinute: slopeOf(later) * 60,
      growth,
      ok: answersOf(traffic, 200),
      samplesMb: samples,
    };
    const requirements: Requirement[] = [
      {
        text: `the server holds less than ${MOST_MB} MB, with ${FLAGS.join(" ")}`,
        holds: figures.medianMb < MOST_MB,
        found: show(figures.medianMb, 0),
      },
      onlyAnswered("requests", traffic, [200]),
      none("onError was told nothing", await server.errors()),
      {
        text: `the server's memory at the end is at most ${MOST_GROWTH} × that after a third of the time`,
        holds: growth <= MOST_GROWTH,
        found: growth.toFixed(2),
      },
    ];
    const { ok } = figures;
    return {
      figures,
      requirements,
      tables: [
        {
          title: `RSS of the server in MB, ${CONNECTIONS} connections, ${seconds} s`,
          rows: [
            ["", "first", "median", "most", "slope MB/min", "per s", "p50 ms", "p99 ms"],
            [
              "audited, one key",
              show(figures.firstMb, 0),
              show(figures.medianMb, 0),
              show(figures.mostMb, 0),
              show(figures.slopeMbPerMinute, 1),
              show(ok.perSecond, 0),
              show(ok.p50Ms, 1),
              show(ok.p99Ms, 1),
            ],
          ],
        },
      ],
    };
  },
};

/** The slope of the line that fits best, for each sample. */
function slopeOf(figures: readonly number[]): number {
  const middle = (figures.length - 1) / 2;
  const mean = figures.reduce((sum, one) => sum + one, 0) / figures.length;
  let above = 0;
  let below = 0;
  for (const [at, one] of figures.entries()) {
    above += (at - middle) * (one - mean);
    below += (at - middle) ** 2;
  }
  return below === 0 ? 0 : above / below;
}
