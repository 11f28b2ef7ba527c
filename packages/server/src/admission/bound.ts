import { LatchkeyError } from "../errors.ts";

/** Runs work, unless too much of it is running already. */
export type Bound = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Bounds how many requests wait for admission at once: what would only wait until it is given up is told so at once.
 *
 * @param most How many.
 * @throws LatchkeyError `unavailable`, from what it returns.
 */
export function createBound(most: number): Bound {
  let running = 0;
  return async (work) => {
    if (running >= most) {
      throw new LatchkeyError("unavailable", `More than ${most} requests wait for admission.`);
    }
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
    }
  };
}
