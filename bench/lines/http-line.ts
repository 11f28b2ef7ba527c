import { malformedSecret } from "../database/keys.ts";
import { POSITION } from "../database/position.ts";
import type { PositionRow } from "../database/position.ts";
import type { LoadOptions } from "../load/send-load.ts";
import { measure } from "../measure.ts";
import { BODY_BYTES, PATH } from "../question.ts";
import type { Bench, BenchServer, ServerKind } from "../servers.ts";
import { baselineAt } from "./line.ts";
import type { Line } from "./line.ts";

export interface HttpLineOptions {
  readonly id: string;
  readonly name: string;
  readonly connections: number;
  readonly kind: ServerKind;
  /** How many servers of that kind share the load. Default 1. */
  readonly servers?: number;
  readonly keys: "none" | "malformed" | "one" | "many";
  /** Default `PATH`. */
  readonly path?: string;
  /** Whether the server asks a database. Default true. */
  readonly writes?: boolean;
  readonly quick?: boolean;
  /** Started before the servers are. */
  readonly install?: () => Promise<void>;
}

const REFUSED = 401;

/** A line whose load goes over HTTP. */
export function httpLine(options: HttpLineOptions): Line {
  const { id, name, connections, kind, keys, quick = false } = options;
  const malformed = [malformedSecret()];
  const secretsOf = ({ secrets }: BenchServer): readonly string[] =>
    keys === "none" ? [] : keys === "malformed" ? malformed : secrets[keys];
  return {
    id: `${id}-${connections}`,
    name,
    inFlight: connections,
    unit: "requests",
    ratioTo: baselineAt(connections),
    quick,
    prepare: async (bench) => {
      await options.install?.();
      const servers: BenchServer[] = [];
      for (let number = 1; number <= (options.servers ?? 1); number += 1) {
        servers.push(await bench.server(kind, number));
      }
      const [first] = servers;
      if (first === undefined) throw new Error(`${id} has no server.`);
      const load: Omit<LoadOptions, "span"> = {
        ports: servers.map(({ port }) => port),
        connections,
        path: options.path ?? PATH,
        secrets: secretsOf(first),
        status: keys === "malformed" ? REFUSED : 200,
        bodyBytes: keys === "malformed" ? null : BODY_BYTES,
      };
      return async (span) => {
        const measurement = await measure({
          run: (tell) => bench.load.ask("run", { ...load, span }, tell),
          position: options.writes === false ? undefined : positionOf(bench, kind, first),
          servers: servers.map(({ process }) => process),
        });
        if (kind === "latchkey-pglite") await first.process.ask("settle");
        return measurement;
      };
    },
  };
}

function positionOf(
  { database }: Bench,
  kind: ServerKind,
  { process }: BenchServer,
): () => Promise<PositionRow | undefined> {
  if (kind === "latchkey-pglite") return () => process.ask("position");
  return async () => (await database.query<PositionRow>(POSITION))[0];
}
