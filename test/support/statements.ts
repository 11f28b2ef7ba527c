import pg from "pg";

/** A statement as it went to PostgreSQL, with its values as text. */
export interface Statement {
  readonly text: string;
  readonly values: readonly string[];
}

type Query = (this: pg.Client, ...given: unknown[]) => unknown;

/** What becomes of a statement's text on its way. */
type Rewrite = (text: string) => string;

/** Sees every statement that this process sends to PostgreSQL, whichever pool it goes through. */
export interface StatementWatch {
  /** Those since the last call. */
  readonly take: () => Statement[];
  /** Sends other texts from now on: what a test plants. */
  readonly rewrite: (rewrite: Rewrite | undefined) => void;
  readonly stop: () => void;
}

export function watchStatements(): StatementWatch {
  let seen: Statement[] = [];
  let rewrite: Rewrite | undefined;
  const { prototype } = pg.Client;
  const original = prototype.query;
  // The overloads of pg's query say less than it takes: a text, or an object with one, then values and a callback.
  const send = original as unknown as Query;
  const watched: Query = function (first, ...rest) {
    const config = typeof first === "string" ? { text: first } : (first as pg.QueryConfig);
    if (typeof config.text !== "string") return send.call(this, first, ...rest);
    const values = config.values ?? (Array.isArray(rest[0]) ? (rest[0] as unknown[]) : []);
    seen.push({ text: config.text, values: values.map(asText) });
    const text = rewrite?.(config.text) ?? config.text;
    return send.call(this, typeof first === "string" ? text : { ...config, text }, ...rest);
  };
  prototype.query = watched as unknown as typeof original;
  return {
    take: () => seen.splice(0),
    rewrite: (by) => {
      rewrite = by;
    },
    stop: () => {
      prototype.query = original;
      seen = [];
    },
  };
}

function asText(value: unknown): string {
  if (Buffer.isBuffer(value)) return value.toString("hex");
  return typeof value === "string" ? value : JSON.stringify(value);
}
