/** Requests that arrive at a rate, whatever becomes of the ones before. */
export interface Arrivals {
  stop(): void;
  /** Those that this process was too slow to send. */
  missed(): number;
}

const TICK_MS = 1;

/** What is due longer than this is let go: sent late, it would measure the sender. */
const LATEST_MS = 50;

/** @param arrive Is called for each arrival, close to its time. */
export function startArrivals(perSecond: number, arrive: () => void): Arrivals {
  let stopped = false;
  let missed = 0;
  const began = performance.now();
  let handled = 0;
  const tick = (): void => {
    if (stopped) return;
    const due = Math.floor(((performance.now() - began) / 1000) * perSecond) - handled;
    const most = Math.ceil((LATEST_MS / 1000) * perSecond);
    for (let left = Math.min(due, most); left > 0; left -= 1) arrive();
    missed += Math.max(0, due - most);
    handled += due;
    setTimeout(tick, TICK_MS);
  };
  tick();
  return {
    stop: () => {
      stopped = true;
    },
    missed: () => missed,
  };
}
