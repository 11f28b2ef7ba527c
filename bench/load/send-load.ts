import { openConnection } from "./connection.ts";
import { startMeter } from "./meter.ts";
import type { Counted, Meter, Span } from "./meter.ts";
import { makeRequests } from "./requests.ts";
import type { RequestsOptions } from "./requests.ts";

export interface LoadOptions extends RequestsOptions {
  /** The connections are spread over these. */
  readonly ports: readonly number[];
  readonly connections: number;
  /** The answer that counts; every other one is unexpected. */
  readonly status: number;
  /** How long its body is; null if that doesn't matter. */
  readonly bodyBytes: number | null;
  readonly span: Span;
}

/** Sends load over a number of connections, on each the next request as soon as the answer to the last one is there. */
export async function sendLoad(
  options: LoadOptions,
  tell: (what: string) => void,
): Promise<Counted> {
  const requests = makeRequests(options);
  let turn = 0;
  const next = (): Buffer => {
    turn = turn + 1 < requests.length ? turn + 1 : 0;
    // There is at least one, and turn stays below their number.
    return requests[turn] as Buffer;
  };
  const opened: Sender[] = [];
  for (let index = 0; index < options.connections; index += 1) {
    // One port at least.
    const port = options.ports[index % options.ports.length] as number;
    opened.push(openSender(port, options, next));
  }
  await Promise.all(opened.map(({ ready }) => ready));
  const meter = startMeter(options.span, tell);
  for (const { start } of opened) start(meter);
  const counted = await meter.counted;
  // What is still under way is let end, so that nothing of it burdens the next line.
  await Promise.all(opened.map(({ finish }) => finish()));
  return counted;
}

interface Sender {
  readonly ready: Promise<unknown>;
  start(meter: Meter): void;
  finish(): Promise<void>;
}

const FINISH_MS = 2_000;

function openSender(
  port: number,
  { status: wanted, bodyBytes: wantedBytes }: LoadOptions,
  next: () => Buffer,
): Sender {
  let meter: Meter | undefined;
  let sent = 0;
  let done: (() => void) | undefined;
  let ended = false;
  const end = (): void => {
    ended = true;
    connection.close();
    done?.();
  };
  const send = (): void => {
    if (meter?.isOver() !== false) {
      end();
      return;
    }
    sent = performance.now();
    connection.send(next());
  };
  const connection = openConnection(port, {
    answered: (status, bodyBytes) => {
      if (status !== wanted) meter?.unexpected(`status ${status}`);
      else if (wantedBytes !== null && bodyBytes !== wantedBytes)
        meter?.unexpected(`a body of ${bodyBytes} bytes instead of ${wantedBytes}`);
      else meter?.expected(performance.now() - sent);
      send();
    },
    lost: (what) => {
      meter?.unexpected(what);
      end();
    },
  });
  return {
    ready: connection.ready,
    start: (started) => {
      meter = started;
      send();
    },
    finish: () =>
      new Promise((resolve) => {
        done = resolve;
        if (ended) resolve();
        else setTimeout(end, FINISH_MS).unref();
      }),
  };
}
