import type { Measurement } from "../measure.ts";
import type { Span } from "../load/meter.ts";
import type { Bench } from "../servers.ts";

/** Measures a line once. */
export type MeasureOnce = (span: Span) => Promise<Measurement>;

/** One line of the benchmark. */
export interface Line {
  readonly id: string;
  readonly name: string;
  /** How many requests, statements or rows are under way at once. */
  readonly inFlight: number;
  readonly unit: "requests" | "checks" | "rows";
  /** The line that this one is a ratio to, measured in the same round. */
  readonly ratioTo: string | null;
  /** Whether it is measured by `--quick`. */
  readonly quick: boolean;
  /**
   * Starts what the line needs.
   *
   * @throws Skipped
   */
  readonly prepare: (bench: Bench) => Promise<MeasureOnce>;
}

/** The line cannot be measured on this machine; the message says why. */
export class Skipped extends Error {}

/** The baseline at a number of connections. */
export const baselineAt = (connections: number): string => `express-${connections}`;
