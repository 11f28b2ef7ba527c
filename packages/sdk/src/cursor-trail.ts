/**
 * What is remembered of the cursors of a list, so that a circle is noticed: one of them, not all (Brent's algorithm), so
 * a circle may be gone round once or twice before.
 */
export interface CursorTrail {
  readonly kept?: string | null | undefined;
  readonly count: number;
}

export const freshTrail: CursorTrail = { count: 1 };

/** The trail after one more cursor; each one whose number is a power of two is kept. */
export function follow({ kept, count }: CursorTrail, cursor: string | null): CursorTrail {
  return { kept: count & (count - 1) ? kept : cursor, count: count + 1 };
}
