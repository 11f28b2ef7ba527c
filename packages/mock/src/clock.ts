/** What the mock takes for now: an instant at which its clock stands still, or a clock to follow. */
export type Now = Date | string | (() => Date);

/** The mock's clock, which the test moves. */
export interface Clock {
  readonly now: () => Date;
  /** Moves the clock, by milliseconds. */
  readonly advance: (milliseconds: number) => void;
  /** Takes back what it was moved by. */
  readonly reset: () => void;
}

function read(now: Now): Date {
  return typeof now === "function" ? now() : new Date(now);
}

/**
 * A clock that stands still at an instant, or follows another; the real one, unless told otherwise.
 *
 * @throws TypeError where what is given is no instant.
 */
export function createClock(now: Now = () => new Date()): Clock {
  let moved = 0;
  if (Number.isNaN(read(now).getTime())) {
    throw new TypeError("now must be an instant such as 2026-11-23T09:00:00Z, or a function.");
  }
  return {
    now: () => new Date(read(now).getTime() + moved),
    advance: (milliseconds) => {
      if (!Number.isFinite(milliseconds)) {
        throw new TypeError("advance takes a number of milliseconds.");
      }
      moved += milliseconds;
    },
    reset: () => {
      moved = 0;
    },
  };
}
