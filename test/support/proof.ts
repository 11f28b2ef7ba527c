import { appendFileSync } from "node:fs";

/** What a proof looked at and found: a line of the table that `npm run test:faults` and `test:security` print. */
export interface ProofFigures {
  /** What was tried, in few words: "Three servers, revokes at random". */
  readonly proof: string;
  /** The promises of docs/promises.md that it is about. */
  readonly promises: readonly number[];
  /** The files whose code it guards, from the root of the repository. */
  readonly guards: readonly string[];
  readonly requests: number;
  /** Faults that were injected: kills, cuts, promotions. */
  readonly faults: number;
  /** Violations that were planted, and how many of them the same check caught. */
  readonly planted: { readonly caught: number; readonly of: number };
  /** Violations that were found without a plant. */
  readonly violations: number;
  /** What else was measured, with its unit: "answered again after 0.8 s". */
  readonly measured?: string;
}

/** Whether the long form was asked for. */
export const isLongForm = process.env["LATCHKEY_TEST_ALL"] === "1";

/** Hands the figures to the command that runs the proofs; does nothing in `npm test`. */
export function recordProof(figures: ProofFigures): void {
  const file = process.env["LATCHKEY_PROOFS"];
  // One short write to a file opened for appending is not mixed with those of other processes.
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(figures)}\n`);
}

/** Says in the table why a proof could not be made on this machine. */
export function recordSkipped(proof: string, why: string): void {
  const file = process.env["LATCHKEY_PROOFS"];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ proof, skipped: why })}\n`);
}
