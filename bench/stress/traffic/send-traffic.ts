import { setTimeout as sleep } from "node:timers/promises";
import { secretFormat } from "@latchkey/contract";
import { openConnection } from "../../load/connection.ts";
import type { Connection } from "../../load/connection.ts";
import type { Span } from "../../load/meter.ts";
import { makeRequests, requestBytes } from "../../load/requests.ts";
import { PATH } from "../../question.ts";
import { startArrivals } from "./arrivals.ts";
import { createTally } from "./tally.ts";
import type { Answers } from "./tally.ts";

export interface TrafficOptions {
  /** The connections are spread over these. */
  readonly ports: readonly number[];
  readonly connections: number;
  /** What the requests carry in turn; `unknown`: each a new secret that no key has. */
  readonly secrets: readonly string[] | "unknown";
  /** How many arrive in a second; null: on each connection the next one follows the answer to the last. */
  readonly perSecond: number | null;
  readonly span: Span;
}

export interface Traffic {
  /** Of the measured time. */
  readonly seconds: number;
  readonly answers: Readonly<Record<string, Answers>>;
  /** From the first request to the last answer. */
  readonly all: Readonly<Record<string, number>>;
  /** Connections that broke, by how. */
  readonly lost: Readonly<Record<string, number>>;
  /** Requests that were sent and never answered. */
  readonly unanswered: number;
  /** Arrivals that found every connection busy, and those that this process was too slow for. */
  readonly turnedAway: number;
  readonly missed: number;
  /** How much of one core this process took. */
  readonly cpu: number;
}

const OPENED_AT_ONCE = 256;
const FINISH_MS = 10_000;

/** Sends requests and counts every answer, also those that come after the measured time; says `end` at its end. */
export async function sendTraffic(
  options: TrafficOptions,
  tell: (what: string) => void,
): Promise<Traffic> {
  const { ports, perSecond, span } = options;
  const next = requestsOf(options);
  const tally = createTally();
  const lost: Record<string, number> = {};
  let over = false;
  let underWay = 0;
  let allAnswered = (): void => {};
  const answered = new Promise<void>((resolve) => {
    allAnswered = resolve;
  });
  let turnedAway = 0;
  const idle: (() => void)[] = [];
  const connections: Connection[] = [];

  const open = (port: number): Connection => {
    let sent = 0;
    let busy = false;
    const send = (): void => {
      busy = true;
      underWay += 1;
      sent = performance.now();
      connection.send(next());
    };
    const freed = (): void => {
      if (!over && perSecond === null) send();
      else idle.push(send);
    };
    const connection = openConnection(port, {
      answered: (status, _, head) => {
        tally.answered(kindOf(status, head), performance.now() - sent);
        busy = false;
        underWay -= 1;
        if (over && underWay === 0) allAnswered();
        freed();
      },
      lost: (what) => {
        lost[what] = (lost[what] ?? 0) + 1;
        // What was under way on it stays unanswered.
        const at = idle.indexOf(send);
        if (!busy && at !== -1) idle.splice(at, 1);
      },
    });
    idle.push(send);
    return connection;
  };

  while (connections.length < options.connections) {
    const missing = Math.min(OPENED_AT_ONCE, options.connections - connections.length);
    const opened = Array.from({ length: missing }, (_, index) =>
      // One port at least.
      open(ports[(connections.length + index) % ports.length] as number),
    );
    connections.push(...opened);
    await Promise.all(opened.map(({ ready }) => ready));
  }
  const arrivals =
    perSecond === null
      ? undefined
      : startArrivals(perSecond, () => {
          // The one that is idle longest, so that the server closes none.
          const send = idle.shift();
          if (send === undefined) turnedAway += 1;
          else send();
        });
  if (perSecond === null) for (const send of idle.splice(0)) send();

  await sleep(span.warmUpMs);
  tally.measuring(true);
  tell("begin");
  const [turnedAwayBefore, missedBefore] = [turnedAway, arrivals?.missed() ?? 0];
  const cpuBefore = process.cpuUsage();
  const began = performance.now();
  await sleep(span.measureMs);
  over = true;
  if (underWay === 0) allAnswered();
  arrivals?.stop();
  tally.measuring(false);
  tell("end");
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  const missed = (arrivals?.missed() ?? 0) - missedBefore;
  await Promise.race([answered, sleep(FINISH_MS, undefined, { ref: false })]);
  for (const connection of connections) connection.close();
  return {
    seconds,
    answers: tally.measured(),
    all: tally.all(),
    lost,
    unanswered: underWay,
    turnedAway: turnedAway - turnedAwayBefore,
    missed,
    cpu: (user + system) / 1e6 / seconds,
  };
}

/** A 503 has to say when to come back. */
function kindOf(status: number, head: string): string {
  const lacks = status === 503 && !/\r\nretry-after: *\d+/i.test(head);
  return lacks ? "status 503 without Retry-After" : `status ${status}`;
}

function requestsOf({ secrets }: TrafficOptions): () => Buffer {
  if (secrets === "unknown") {
    const { generate } = secretFormat();
    return () => requestBytes(PATH, generate());
  }
  const requests = makeRequests({ path: PATH, secrets });
  let turn = 0;
  return () => {
    turn = turn + 1 < requests.length ? turn + 1 : 0;
    // There is at least one, and turn stays below their number.
    return requests[turn] as Buffer;
  };
}
