import type { PGlite } from "@electric-sql/pglite";

/** The embedded database has stopped and takes no more statements; what it acknowledged is in its folder. */
export class DatabaseStopped extends Error {
  override readonly name = "DatabaseStopped";
}

// PGlite leaves PostgreSQL's main loop by an exception of this status for every ordinary SQL error.
const ORDINARY_ERROR = 100;

export interface FailStopOptions {
  /** What PostgreSQL said last, if it said anything. */
  lastWords: () => string | undefined;
  /** Told once why. */
  onStop: (error: DatabaseStopped) => void;
}

/**
 * Makes PGlite stop for good where PostgreSQL would: at a PANIC (a WAL write or sync that failed) or a trap of
 * WebAssembly. As it comes it passes over both, may answer a statement that died with no rows and no error, and spins
 * forever in the next one.
 *
 * @returns Lets no further statement in. Nothing of PGlite's runs between statements, so the folder may then be given up.
 */
export function failStop(
  pglite: PGlite,
  { lastWords, onStop }: FailStopOptions,
): (reason: string) => void {
  let stopped: DatabaseStopped | undefined;

  const module = pglite.Module;
  const runLoop = module._PostgresMainLoopOnce;
  module._PostgresMainLoopOnce = () => {
    try {
      runLoop();
    } catch (error) {
      if (!isOrdinaryError(error) && stopped === undefined) {
        stopped = new DatabaseStopped(
          `The embedded database has stopped (${lastWords() ?? String(error)}) and takes no more statements until the program is restarted.`,
          { cause: error },
        );
        onStop(stopped);
      }
      throw error;
    }
  };

  const run = pglite.execProtocolRawSync.bind(pglite);
  pglite.execProtocolRawSync = (message) => {
    if (stopped !== undefined) throw stopped;
    const answer = run(message);
    // Set by the loop above while the statement ran, which TypeScript does not see.
    const stoppedMeanwhile = stopped as DatabaseStopped | undefined;
    if (stoppedMeanwhile !== undefined) throw stoppedMeanwhile;
    return answer;
  };

  return (reason) => {
    stopped ??= new DatabaseStopped(reason);
  };
}

function isOrdinaryError(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "status" in error &&
    error.status === ORDINARY_ERROR
  );
}
