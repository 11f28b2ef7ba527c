import type { Stand } from "./stand.ts";

/** Something that must hold under load, and what was found. */
export interface Requirement {
  readonly text: string;
  readonly holds: boolean;
  readonly found: string;
}

interface PartTable {
  readonly title: string;
  /** The first row is its head. */
  readonly rows: readonly (readonly string[])[];
}

export interface PartReport {
  readonly figures: Readonly<Record<string, unknown>>;
  readonly tables: readonly PartTable[];
  readonly requirements: readonly Requirement[];
}

/** One part of the stress test. */
export interface Part {
  readonly name: string;
  readonly about: string;
  /** How long its load lasts, where nothing else is asked for. */
  readonly seconds: number;
  /** How long all of it takes then, for --help. */
  readonly takes: string;
  readonly run: (stand: Stand, seconds: number) => Promise<PartReport>;
}

/** What must not be there at all. */
export function none(text: string, counts: Readonly<Record<string, number>>): Requirement {
  const found = Object.entries(counts).filter(([, count]) => count > 0);
  return {
    text,
    holds: found.length === 0,
    found: found.length === 0 ? "none" : found.map(([what, n]) => `${what}: ${n}`).join("; "),
  };
}

/** Two counts that must be equal. */
export function equal(text: string, found: number, wanted: number): Requirement {
  return { text, holds: found === wanted, found: `${found} and ${wanted}` };
}
