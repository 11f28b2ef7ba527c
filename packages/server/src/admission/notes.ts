/** What is still to be written of requests that have gone on, off their way: many at once, a little later. */
export interface Notes<Note> {
  /** Notes something; it is written after 250 ms at most. */
  readonly note: (note: Note) => void;
  /**
   * Takes what is noted along with a statement that is sent anyway, where that pays; where it fails, that is noted again.
   */
  readonly ride: <T>(send: (notes: readonly Note[]) => Promise<T>) => Promise<T>;
  /** Writes what is noted, now, and waits for what is on its way. */
  readonly flush: () => Promise<void>;
}

const DELAY_MS = 250;

/** The most that a database which stays away is left alone between two attempts. */
const LONGEST_DELAY_MS = 4_000;

/** A row costs as much for one note as for a hundred, and those of one organization share one. */
const LEAST_TO_RIDE = 250;
const MOST_AT_ONCE = 1_000;

/** The promise is the entry. So notes are dropped when the database stays away. */
const MOST_KEPT = 20_000;

/**
 * @param write Writes notes by a statement of their own.
 * @param onError Is told of what failed in the background.
 * @param onWritten Is told how many notes are written, and how long the first of them has waited for it.
 */
export function createNotes<Note>(
  write: (notes: readonly Note[]) => Promise<unknown>,
  onError: (error: unknown) => void,
  onWritten: (count: number, lagMs: number) => void = () => {},
): Notes<Note> {
  let noted: Note[] = [];
  /** When the first of them was noted. */
  let since = 0;
  /** The same, but for those that are noted again after a failure, which do not become younger. */
  let oldest = 0;
  let timer: NodeJS.Timeout | undefined;
  let delayMs = DELAY_MS;
  const onTheirWay = new Set<Promise<unknown>>();
  let writing: Promise<boolean> | undefined;
  let following: Promise<void> | undefined;

  const send = async <T>(carry: (notes: readonly Note[]) => Promise<T>): Promise<T> => {
    const taken = noted.slice(0, MOST_AT_ONCE);
    noted = noted.slice(MOST_AT_ONCE);
    since = performance.now();
    const first = oldest;
    oldest = since;
    const sent = carry(taken);
    const settled = sent.then(
      () => {
        delayMs = DELAY_MS;
        if (taken.length > 0) onWritten(taken.length, performance.now() - first);
      },
      () => {
        delayMs = Math.min(delayMs * 2, LONGEST_DELAY_MS);
        noted = [...taken, ...noted].slice(0, MOST_KEPT);
        oldest = first;
        schedule();
      },
    );
    onTheirWay.add(settled);
    void settled.then(() => onTheirWay.delete(settled));
    return sent;
  };

  const begin = async (): Promise<boolean> => {
    try {
      for (let due = noted.length; due > 0; due -= MOST_AT_ONCE) await send(write);
      return true;
    } catch (error) {
      onError(error);
      return false;
    } finally {
      writing = undefined;
    }
  };

  // Whoever comes while a write is under way waits for it and for one more, which all who came meanwhile share. Were each
  // to add a write of its own, or to wait until nothing is noted any more, readers would wait for one another's timeouts
  // when the database is away, and for ever when requests keep coming.
  const flush = async (): Promise<void> => {
    const before = [...onTheirWay];
    if (writing !== undefined) {
      following ??= writing.then(async (worked) => {
        following = undefined;
        if (worked) await flush();
      });
      await following;
    } else if (noted.length > 0) {
      writing = begin();
      await writing;
    }
    await Promise.all(before);
  };

  const schedule = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (noted.length === 0) return;
      // Those that were noted when the timer was set may have ridden on: then these are younger.
      if (performance.now() - since >= delayMs - 1) void flush();
      else schedule();
    }, delayMs).unref();
  };

  return {
    note: (note) => {
      if (noted.length === 0) since = oldest = performance.now();
      if (noted.length < MOST_KEPT) noted.push(note);
      schedule();
    },
    ride: (carry) => (noted.length < LEAST_TO_RIDE ? carry([]) : send(carry)),
    flush,
  };
}
