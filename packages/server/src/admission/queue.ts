import { LatchkeyError } from "../errors.ts";

// Proved in test/security/floods.test.ts.

/** What is waited for, and by whom. */
export interface Waiting<Item> {
  readonly item: Item;
  /** Whether it is likely to be admitted. The others only get a share of each batch while such are waiting. */
  readonly likely: boolean;
  /** Whether whoever asked has gone: then it is left out. */
  readonly isGone: () => boolean;
}

/** The bounds of a queue. */
export interface QueueBounds {
  /** The most that wait in each of the two lanes, the likely and the others. */
  readonly maxQueueLength: number;
  /** The longest that anything waits to be sent, in milliseconds. */
  readonly maxWaitMs: number;
  /** The most that are sent at once. */
  readonly maxBatchSize: number;
}

/** Sends a batch: one answer for each item, or the error that became of it, in the same order. */
export type Send<Item, Answer> = (
  items: readonly Item[],
) => Promise<readonly PromiseSettledResult<Answer>[]>;

interface Place<Item, Answer> extends Waiting<Item> {
  readonly since: number;
  readonly resolve: (answer: Answer | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * With two batches under way, each is half as large, and the sum of their costs grows. So a second one leaves only when
 * more wait than one batch is made cheaper by: then a busy loop, which comes late to the answers, is what holds it up.
 */
const MOST_UNDER_WAY = 2;
const BACKLOG = 250;

/**
 * The longest that a batch waits for more requests to be read, in milliseconds, and only while there are more: a batch
 * of two costs hardly more than a batch of one.
 */
const GATHER_MS = 1.5;

/** So many leave at once: a loop that is busy with thousands of sockets may not come to its immediates for long. */
const MANY = 64;

/** And half of those who come and go, from here on: the database has one half while the other is answered and read. */
const LEAST_HALF = 12;

/** While likely ones wait, the others get one place in so many. */
const SHARE_OF_OTHERS = 8;

// Proved in test/faults/overload.test.ts.
/**
 * Gathers what is asked for while a batch is under way into the next one. Nothing waits for company: where no batch is
 * under way, the next one leaves as soon as the requests that have arrived together are read.
 *
 * @param onBatch Told of each batch: its size, how long the first in it waited to leave, and how long it was under way.
 * @param inHalves Whether what is sent is carried out beside this process: then halves take turns.
 * @returns What asks for an item; it answers undefined where the asker has gone meanwhile.
 * @throws LatchkeyError `unavailable`, from what it returns: the queue is full, or the wait was too long.
 */
export function createQueue<Item, Answer>(
  send: Send<Item, Answer>,
  bounds: QueueBounds,
  onBatch: (size: number, waitMs: number, durationMs: number) => void = () => {},
  inHalves = true,
): (waiting: Waiting<Item>) => Promise<Answer | undefined> {
  const { maxQueueLength, maxWaitMs, maxBatchSize } = bounds;
  // Made once: whoever floods the queue does not get a stack trace for each request.
  const full = new LatchkeyError(
    "unavailable",
    `More than ${maxQueueLength} requests wait for admission.`,
  );
  const likely: Place<Item, Answer>[] = [];
  const others: Place<Item, Answer>[] = [];
  let underWay = 0;
  let crowd = 0;
  let called = false;
  let timer: NodeJS.Timeout | undefined;

  const count = (): number => likely.length + others.length;

  const isBusy = (): boolean => underWay >= (count() >= BACKLOG ? MOST_UNDER_WAY : 1);

  const enough = (): number =>
    inHalves && crowd >= 2 * LEAST_HALF ? Math.min(MANY, crowd / 2) : MANY;

  const call = (): void => {
    if (count() >= enough()) leave();
    if (called || isBusy() || count() === 0) return;
    called = true;
    const deadline = performance.now() + GATHER_MS;
    let gathered = 0;
    // Each turn reads the sockets that are readable by now; timers get theirs between two batches, also where a batch
    // takes no longer than a promise.
    const turn = (): void => {
      const now = count();
      if (now > gathered && now < enough() && performance.now() < deadline) {
        gathered = now;
        setImmediate(turn);
      } else {
        called = false;
        leave();
      }
    };
    setImmediate(turn);
  };

  const leave = (): void => {
    if (isBusy()) return;
    dropGone();
    giveUp();
    const batch = next();
    if (batch.length === 0) return;
    underWay += 1;
    if (count() > 0) watch();
    void carryOut(batch);
  };

  const carryOut = async (batch: readonly Place<Item, Answer>[]): Promise<void> => {
    const began = performance.now();
    const [sent] = await Promise.allSettled([send(batch.map(({ item }) => item))]);
    const oldest = batch.reduce((least, { since }) => Math.min(least, since), began);
    onBatch(batch.length, began - oldest, performance.now() - began);
    underWay -= 1;
    crowd = batch.length + count();
    // Before these go on: the database has the next batch meanwhile.
    call();
    batch.forEach(({ resolve, reject }, index) => {
      const answer = sent.status === "fulfilled" ? sent.value[index] : sent;
      if (answer?.status === "fulfilled") resolve(answer.value);
      else reject(answer?.reason ?? new Error("A batch was answered in part."));
    });
  };

  const next = (): Place<Item, Answer>[] => {
    const share = Math.max(1, Math.floor(maxBatchSize / SHARE_OF_OTHERS));
    const reserved = Math.min(others.length, share);
    const first = likely.splice(0, maxBatchSize - reserved);
    const room = first.length === 0 ? maxBatchSize : share;
    return [...first, ...others.splice(0, room)];
  };

  const remove = (
    ends: (place: Place<Item, Answer>) => boolean,
    end: (place: Place<Item, Answer>) => void,
  ): void => {
    for (const lane of [likely, others]) {
      if (!lane.some(ends)) continue;
      const all = lane.splice(0);
      lane.push(...all.filter((place) => !ends(place)));
      all.filter(ends).forEach(end);
    }
  };

  const dropGone = (): void =>
    remove(
      (place) => place.isGone(),
      (place) => place.resolve(undefined),
    );

  const giveUp = (): void => {
    const due = performance.now() - maxWaitMs;
    const why = `Admission took longer than ${maxWaitMs} ms to begin.`;
    remove(
      ({ since }) => since <= due,
      ({ reject }) => reject(new LatchkeyError("unavailable", why)),
    );
  };

  /** While any wait, looks four times within the longest wait for those that are due: so nothing is spent on each. */
  const watch = (): void => {
    timer ??= setTimeout(
      () => {
        timer = undefined;
        giveUp();
        if (count() > 0) watch();
      },
      Math.ceil(maxWaitMs / 4),
    ).unref();
  };

  return (waiting) => {
    const lane = waiting.likely ? likely : others;
    if (lane.length >= maxQueueLength) dropGone();
    if (lane.length >= maxQueueLength) {
      return Promise.reject(full);
    }
    return new Promise((resolve, reject) => {
      lane.push({ ...waiting, since: performance.now(), resolve, reject });
      if (isBusy()) watch();
      call();
    });
  };
}
