/** Ends an attempt when its time has passed or its caller aborts it. */
export interface Deadline {
  /** Aborted when either happens. */
  readonly signal: AbortSignal;
  /** Rejects when either happens; for what does not heed a signal. */
  readonly ended: Promise<never>;
  /** Gives the whole time, from now on. */
  readonly restart: () => void;
  /** Stops the clock; the caller's signal still counts. */
  readonly pause: () => void;
  /** Stops all of it. Until then the caller's signal holds on to the attempt. */
  readonly release: () => void;
}

export function startDeadline(timeoutMs: number, caller: AbortSignal | undefined): Deadline {
  // Not AbortSignal.any with AbortSignal.timeout: on a signal that lives as long as the program, each call would stay
  // registered, and an export needs a clock that stops.
  const controller = new AbortController();
  const { signal } = controller;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const abort = () => controller.abort();
  const pause = () => clearTimeout(timer);
  const restart = () => {
    pause();
    timer = setTimeout(abort, timeoutMs);
  };

  const ended = new Promise<never>((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error));
  });
  // Nobody waits for it once the answer is there.
  ended.catch(() => undefined);

  caller?.addEventListener("abort", abort);
  if (caller?.aborted) abort();
  else restart();

  return {
    signal,
    ended,
    restart,
    pause,
    release: () => {
      pause();
      caller?.removeEventListener("abort", abort);
    },
  };
}
