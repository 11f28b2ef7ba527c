import pg from "pg";

/** A statement that the service has sent, with its values. */
export interface SentStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Hears every statement that this process sends to PostgreSQL while work is done, on whichever connection. */
export async function sentStatements(work: () => Promise<unknown>): Promise<SentStatement[]> {
  const sent: SentStatement[] = [];
  // Its overloads are many; what is heard is one of their forms.
  const prototype = pg.Client.prototype as unknown as { query: (...given: unknown[]) => unknown };
  const { query } = prototype;
  prototype.query = function heard(...given) {
    const [config, values] = given;
    if (typeof config === "string") sent.push({ text: config, values: asList(values) });
    else if (typeof config === "object" && config !== null && "text" in config) {
      const own = "values" in config ? config.values : values;
      sent.push({ text: String(config.text), values: asList(own) });
    }
    return query.apply(this, given);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return sent;
}

const asList = (values: unknown): readonly unknown[] => (Array.isArray(values) ? values : []);
