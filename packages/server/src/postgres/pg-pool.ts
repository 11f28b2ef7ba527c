import { LatchkeyError } from "../errors.ts";

/** What Latchkey needs of a `pg` Pool. */
export interface PgPool {
  connect(taken: (error: Error | undefined, client: PgPoolClient | undefined) => void): void;
  end(): Promise<void>;
  on(event: "error", listener: (error: Error) => void): unknown;
  on(event: "connect", listener: (client: unknown) => void): unknown;
  emit(event: "connect", client: unknown): unknown;
  readonly totalCount: number;
  readonly options: object;
}

/** What Latchkey needs of a client of a `pg` Pool. */
export interface PgPoolClient {
  query(config: PgQuery): Promise<PgResult>;
  release(destroy?: boolean): void;
  on(event: "error", listener: (error: Error) => void): unknown;
  removeListener(event: "error", listener: (error: Error) => void): unknown;
}

interface PgQuery {
  readonly name?: string;
  readonly text: string;
  readonly values: unknown[];
  readonly types: { getTypeParser(oid: number): (text: string) => unknown };
}

/** A pool whose waits are bounded. */
export interface BoundedPool {
  readonly connect: () => Promise<BoundedClient>;
  readonly end: () => Promise<void>;
  readonly options: object;
}

/** A connection that was taken out of a pool. */
export interface BoundedClient {
  /** A statement with a name is prepared once for each connection. */
  readonly query: (text: string, values: readonly unknown[], name?: string) => Promise<PgResult>;
  /** Gives the connection back; it is closed where its statement did not end. */
  readonly release: (destroy?: boolean) => void;
}

interface PgResult {
  readonly command: string;
  readonly rowCount: number | null;
  readonly rows: unknown[];
}

const asText = (text: string): unknown => text;

/** A timestamptz as PostgreSQL writes it in its ISO style; the session's time zone may put the last hours of the year 9999 into the year 10000. */
function parseTimestamptz(text: string): Date {
  const iso = text.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00");
  return new Date(iso.replace(/^\d{5}-/, (year) => `+0${year}`));
}

/** Types by their object id in PostgreSQL's catalog, which never changes for built-in types. */
const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  16: (text) => text === "t",
  20: Number,
  21: Number,
  23: Number,
  114: JSON.parse,
  1184: parseTimestamptz,
  3802: JSON.parse,
};

// The host may have set parsers of its own on `pg`, for all its pools; these make our rows the same everywhere.
const types = { getTypeParser: (oid: number) => PARSERS[oid] ?? asText };

/** Waits for a promise, but not for ever; what comes too late is handed to `late`. */
export function within<T>(
  promise: Promise<T>,
  limit: { readonly ms: number; readonly what: string; readonly late?: (value: T) => void },
): Promise<T> {
  return new Promise((resolve, reject) => {
    let expired = false;
    const timer = setTimeout(() => {
      expired = true;
      reject(new LatchkeyError("unavailable", `${limit.what} took longer than ${limit.ms} ms.`));
    }, limit.ms);
    promise.then(
      (value) => {
        clearTimeout(timer);
        if (expired) limit.late?.(value);
        else resolve(value);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}

const ignore = (): void => {};

/**
 * Takes a client out of the pool. While it is out, nobody else listens to it, and a connection that breaks would end the
 * process; whoever uses it learns of that from the statement that fails. A promise would come too late to listen: the
 * server's farewell may stand in the same bytes as its welcome.
 */
function take(pool: PgPool): Promise<PgPoolClient> {
  return new Promise((resolve, reject) => {
    pool.connect((error, client) => {
      if (client === undefined) {
        reject(error ?? new LatchkeyError("unavailable", "The pool gave no connection."));
        return;
      }
      client.on("error", ignore);
      resolve(client);
    });
  });
}

function giveBack(client: PgPoolClient, destroy = false): void {
  client.release(destroy);
  // The pool listens again, unless it is done with it: then it may still fail.
  if (!destroy) client.removeListener("error", ignore);
}

// Proved in test/faults/failover.test.ts.
/**
 * A `pg` Pool with what a failover asks for: neither the wait for a connection nor a statement lasts
 * longer than `timeoutMs`, and a connection whose statement did not end is closed and not handed out again.
 */
export function boundedPool(pool: PgPool, timeoutMs: number): BoundedPool {
  const connect = async (): Promise<BoundedClient> => {
    const client = await within(take(pool), {
      ms: timeoutMs,
      what: "Getting a connection",
      late: giveBack,
    });
    let unfinished = false;
    const query: BoundedClient["query"] = async (text, values, name) => {
      // A rollback behind a statement that does not end would only wait as long again.
      if (unfinished) throw new LatchkeyError("unavailable", "The connection is lost.");
      unfinished = true;
      const named = name === undefined ? {} : { name };
      const statement = client.query({ ...named, text, values: [...values], types });
      const result = await within(statement, { ms: timeoutMs, what: "A statement" }).catch(
        (error: unknown) => {
          // A statement that the server itself refused has ended. But a server that is no primary any more stays
          // behind on its connections: they are of no use to anyone.
          if (isSqlError(error) && error.code !== "25006") unfinished = false;
          throw error;
        },
      );
      unfinished = false;
      return result;
    };
    const release = (destroy = false): void => giveBack(client, destroy || unfinished);
    return { query, release };
  };
  return { connect, end: () => pool.end(), options: pool.options };
}

/** Whether an error carries an SQLSTATE, that is, whether the server itself raised it. */
export function isSqlError(error: unknown): error is Error & { readonly code: string } {
  if (!(error instanceof Error) || !("code" in error)) return false;
  return (
    typeof error.code === "string" &&
    /^[0-9A-Z]{5}$/.test(error.code) &&
    !/^E[A-Z]{4}$/.test(error.code)
  );
}
