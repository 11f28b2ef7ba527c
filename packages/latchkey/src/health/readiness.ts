import type { DatabaseSource } from "@latchkey/server";
import { migrationState } from "@latchkey/server/postgres";
import { openProgramSchema, openServiceSchema, programMigrationState } from "../schemas.ts";

/** Why no traffic is to be sent here. */
interface NotReady {
  readonly check: "database" | "migrations" | "shutdown";
  /** For whoever asks, who may be anybody: nothing internal. */
  readonly detail: string;
}

/** Whether traffic is to be sent here. */
export interface Readiness {
  /** What stands in the way; nothing where it is ready. The database is asked once a second at most, whoever asks. */
  look(): Promise<readonly NotReady[]>;
  /** Says from now on that the program is stopping. */
  stop(): void;
}

const SHARED_MS = 1_000;

/** An orchestrator's own limit is a second or a few: better no than no answer. */
const TIMEOUT_MS = 2_000;

const stopping: NotReady = { check: "shutdown", detail: "The program is stopping." };
const unreachable: NotReady = { check: "database", detail: "The database does not answer." };
const readOnly: NotReady = { check: "database", detail: "The database takes no writes." };
const behind: NotReady = { check: "migrations", detail: "Migrations are not applied." };

/**
 * Looks whether the database answers, takes writes, and has all migrations. Ones of a newer version are no reason: while
 * instances are replaced one by one, the old ones serve on.
 */
export function createReadiness(source: DatabaseSource): Readiness {
  const service = openServiceSchema(source, { timeoutMs: TIMEOUT_MS });
  const program = openProgramSchema(source, { timeoutMs: TIMEOUT_MS });
  let isStopping = false;
  let last: { readonly found: Promise<readonly NotReady[]>; endedAt?: number } | undefined;

  const examine = async (): Promise<readonly NotReady[]> => {
    try {
      const [row] = await service.query<{ setting: string }>(
        "select current_setting('transaction_read_only') as setting",
        [],
      );
      if (row?.setting === "on") return [readOnly];
      const states = [await migrationState(service), await programMigrationState(program)];
      return states.some(({ pending }) => pending.length > 0) ? [behind] : [];
    } catch {
      // Why is in the log of every request that failed for it.
      return [unreachable];
    }
  };

  const shared = (): Promise<readonly NotReady[]> => {
    const isFresh =
      last !== undefined &&
      (last.endedAt === undefined || performance.now() - last.endedAt < SHARED_MS);
    if (last !== undefined && isFresh) return last.found;
    const look: NonNullable<typeof last> = { found: examine() };
    void look.found.then(() => (look.endedAt = performance.now()));
    last = look;
    return look.found;
  };

  return {
    look: async () => (isStopping ? [stopping] : shared()),
    stop: () => {
      isStopping = true;
    },
  };
}
