/** What the attempts of one wish share. */
export interface Attempt {
  readonly idempotencyKey: string;
  /** The instant of the first attempt: the same body is sent again, though time has passed. */
  once(instant: Date | null): Date | null;
}

/** A function that gives the same attempt for as long as the same is wished for. */
export function attemptKey(): (wish: unknown) => Attempt {
  let last: { readonly wish: string; readonly attempt: Attempt } | undefined;
  return (wish) => {
    const text = JSON.stringify(wish);
    if (last?.wish === text) return last.attempt;
    let first: Date | null | undefined;
    const attempt = {
      idempotencyKey: randomKey(),
      once: (instant: Date | null) => (first === undefined ? (first = instant) : first),
    };
    last = { wish: text, attempt };
    return attempt;
  };
}

/** Browsers make a UUID on https and localhost only. */
function randomKey(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join("-");
}
