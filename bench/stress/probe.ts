import { openConnection } from "../load/connection.ts";
import { requestBytes } from "../load/requests.ts";
import { PATH } from "../question.ts";

/** A connection for single requests, one after the other. */
export interface Probe {
  /** Sends one request; status 0 where no answer came. */
  once(): Promise<{ readonly status: number; readonly ms: number }>;
  close(): void;
}

const GIVE_UP_MS = 10_000;

export async function openProbe(port: number, secret: string): Promise<Probe> {
  let settle = (_status: number): void => {};
  const connection = openConnection(port, {
    answered: (status) => settle(status),
    lost: () => settle(0),
  });
  await connection.ready;
  return {
    once: () =>
      new Promise((resolve) => {
        const sent = performance.now();
        const timer = setTimeout(() => settle(0), GIVE_UP_MS);
        settle = (status) => {
          clearTimeout(timer);
          resolve({ status, ms: performance.now() - sent });
        };
        connection.send(requestBytes(PATH, secret));
      }),
    close: connection.close,
  };
}
