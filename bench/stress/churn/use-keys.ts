import { openConnection } from "../../load/connection.ts";
import { requestBytes } from "../../load/requests.ts";
import { PATH } from "../../question.ts";
import type { KeyPool, LiveKey } from "./key-pool.ts";

/** What became of the requests. */
export interface Uses {
  admitted: number;
  /** 401 for keys whose revoke was under way or answered. */
  rejected: number;
  /** Requests that began after their key's revoke was answered; and those of them that were admitted all the same. */
  afterRevoke: number;
  admittedAfterRevoke: number;
  /** Everything else. */
  readonly others: Record<string, number>;
}

/** Sends requests with the pool's keys, on each connection one after the other; returns what stops it. */
export async function useKeys(
  options: { readonly ports: readonly number[]; readonly connections: number },
  pool: KeyPool,
  uses: Uses,
): Promise<() => Promise<void>> {
  let over = false;
  const note = (what: string): void => {
    uses.others[what] = (uses.others[what] ?? 0) + 1;
  };
  const judge = (key: LiveKey, sent: number, status: number): void => {
    const late = sent > key.revokeAnswered;
    if (late) uses.afterRevoke += 1;
    if (status === 200) {
      uses.admitted += 1;
      if (late) uses.admittedAfterRevoke += 1;
    } else if (status === 401) {
      if (key.revokeSent === Infinity) note("status 401 for a key that nobody revoked");
      else uses.rejected += 1;
    } else note(`status ${status}`);
  };
  const open = (port: number) => {
    let key = pool.toUse();
    let sent = 0;
    let ended = (): void => {};
    const end = new Promise<void>((resolve) => {
      ended = resolve;
    });
    const send = (): void => {
      key = pool.toUse();
      const request = requestBytes(PATH, key.secret);
      sent = performance.now();
      connection.send(request);
    };
    const connection = openConnection(port, {
      answered: (status) => {
        judge(key, sent, status);
        if (over) ended();
        else send();
      },
      lost: (what) => {
        note(what);
        ended();
      },
    });
    return { ...connection, start: send, end };
  };
  const connections = options.ports.flatMap((port) =>
    Array.from({ length: options.connections }, () => open(port)),
  );
  await Promise.all(connections.map(({ ready }) => ready));
  for (const { start } of connections) start();
  return async () => {
    over = true;
    await Promise.all(connections.map(({ end }) => end));
    for (const { close } of connections) close();
  };
}
