import { hash } from "node:crypto";
import { isSqlError, within } from "./pg-pool.ts";
import type { BoundedClient, BoundedPool } from "./pg-pool.ts";

/** A statement that is parsed and planned once for each connection. */
export interface PreparedStatement<Row> {
  readonly run: (values: readonly string[]) => Promise<Row[]>;
}

/** Prepares a statement, at its first use. The statement itself says what its rows are. */
export type Prepare = <Row>(text: string) => PreparedStatement<Row>;

/** The connection does not have the statement, or has another of that name; or a table has changed under it. */
const UNPREPARED = new Set(["26000", "42P05", "0A000"]);

const MOST_LOST = 5;

const isUnprepared = (error: unknown): boolean => isSqlError(error) && UNPREPARED.has(error.code);

/** Where a proxy hands out one server's connection after another, statements of all clients share it. */
const nameOf = (text: string): string => `latchkey_${hash("sha256", text).slice(0, 16)}`;

/**
 * Prepares statements on the connections of a pool. A connection goes back when the event loop has turned: what is run
 * as soon as a statement is answered is sent on it at once, where the pool would hand it out only after all else that the
 * answer has set off.
 */
export function prepareOnPool(open: () => Promise<BoundedPool>): Prepare {
  let kept: BoundedClient | undefined;
  const take = (): BoundedClient | undefined => {
    const client = kept;
    kept = undefined;
    return client;
  };
  const keep = (client: BoundedClient): void => {
    if (kept !== undefined) {
      client.release();
      return;
    }
    kept = client;
    setImmediate(() => {
      if (kept === client) take()?.release();
    });
  };
  return <Row>(text: string) => {
    let name: string | undefined = nameOf(text);
    let lost = 0;
    const run = async (values: readonly string[]): Promise<Row[]> => {
      const client = take() ?? (await (await open()).connect());
      let isWhole = false;
      try {
        const result = await client.query(text, values, name).catch(async (error: unknown) => {
          if (!isUnprepared(error)) throw error;
          // It is prepared anew under another name; where a proxy loses it again and again, it goes without.
          lost += 1;
          name = lost < MOST_LOST ? `${nameOf(text)}_${lost}` : undefined;
          return client.query(text, values);
        });
        isWhole = true;
        return result.rows as Row[];
      } finally {
        if (isWhole) keep(client);
        else client.release();
      }
    };
    return { run };
  };
}

/** Whatever the session says of backslashes. A NUL would end the statement; so the server is given it to refuse. */
const literal = (text: string): string =>
  `E'${text.replace(/['\\]/g, "$&$&").replaceAll("\0", "\\000")}'`;

/**
 * Prepares statements on PGlite by SQL: its own protocol parses and plans one anew each time. Its session is the host's
 * too, so nothing is set in it.
 */
export function prepareOnPglite(
  pglite: { exec(text: string): Promise<readonly { rows: unknown[] }[]> },
  timeoutMs: number,
): Prepare {
  return <Row>(text: string) => {
    const name = nameOf(text);
    let prepared: Promise<unknown> | undefined;
    const execute = async (values: readonly string[]): Promise<Row[]> => {
      prepared ??= pglite.exec(`prepare ${name} as ${text}`).catch((error: unknown) => {
        // Another service on this instance has prepared it already.
        if (isSqlError(error) && error.code === "42P05") return;
        prepared = undefined;
        throw error;
      });
      await prepared;
      const literals = values.map(literal).join(",");
      const [result] = await pglite.exec(`execute ${name}(${literals})`);
      return (result?.rows ?? []) as Row[];
    };
    const run = (values: readonly string[]): Promise<Row[]> => {
      const rows = execute(values).catch((error: unknown) => {
        // The host has discarded what the session had prepared.
        if (!isUnprepared(error)) throw error;
        prepared = undefined;
        return execute(values);
      });
      return within(rows, { ms: timeoutMs, what: "A statement" });
    };
    return { run };
  };
}
