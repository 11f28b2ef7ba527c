import pg from "pg";

/** A statement as it was sent to the database. */
export interface SentStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Does the work, and says which statement with values it sent. */
export async function watchStatement(work: () => Promise<void>): Promise<SentStatement> {
  const { prototype } = pg.Client;
  const original = prototype.query;
  let sent: SentStatement | undefined;
  const watching = function (this: pg.Client, ...given: unknown[]): unknown {
    const [first, second] = given;
    const config = typeof first === "string" ? { text: first, values: second } : first;
    if (isStatement(config)) sent ??= { text: config.text, values: config.values };
    return Reflect.apply(original, this, given);
  };
  // Takes and answers what the one it stands in for does.
  prototype.query = watching as typeof original;
  try {
    await work();
  } finally {
    prototype.query = original;
  }
  if (sent === undefined) throw new Error("No statement with values was sent.");
  return sent;
}

function isStatement(config: unknown): config is SentStatement {
  return (
    typeof config === "object" &&
    config !== null &&
    "text" in config &&
    "values" in config &&
    Array.isArray(config.values)
  );
}
