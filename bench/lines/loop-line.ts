import { POSITION } from "../database/position.ts";
import type { PositionRow } from "../database/position.ts";
import { measure } from "../measure.ts";
import type { ServerKind } from "../servers.ts";
import type { Line } from "./line.ts";

export interface LoopLineOptions {
  readonly id: string;
  readonly name: string;
  readonly inFlight: number;
  readonly kind: ServerKind;
  readonly ratioTo: string | null;
  /** Told to the server's loop. */
  readonly what?: string;
  readonly install?: () => Promise<void>;
}

/** A line without HTTP: the server's process runs the loop itself. */
export function loopLine(options: LoopLineOptions): Line {
  const { id, name, inFlight, kind, what, ratioTo } = options;
  return {
    id,
    name,
    inFlight,
    unit: "checks",
    ratioTo,
    quick: true,
    prepare: async ({ database, server }) => {
      await options.install?.();
      const { process } = await server(kind);
      return (span) =>
        measure({
          run: (tell) => process.ask("run", { what, inFlight, span }, tell),
          position: async () => (await database.query<PositionRow>(POSITION))[0],
          servers: [process],
        });
    },
  };
}
