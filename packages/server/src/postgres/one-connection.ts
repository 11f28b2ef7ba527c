import { LatchkeyError } from "../errors.ts";

/**
 * Runs work that waits for its turn on PGlite, which has one connection for all, the host too. If it has not begun in
 * time it is given up, and does nothing when its turn comes after all.
 *
 * @param start Starts the work, which calls `begin` first thing in its turn.
 */
export async function beginWithin<T>(
  timeoutMs: number,
  start: (begin: () => void) => Promise<T>,
): Promise<T> {
  const late = new LatchkeyError(
    "unavailable",
    `The database's one connection was held for ${timeoutMs} ms.`,
  );
  let isLate = false;
  let timer: NodeJS.Timeout | undefined;
  const held = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      isLate = true;
      reject(late);
    }, timeoutMs);
  });
  const work = start(() => {
    clearTimeout(timer);
    if (isLate) throw late;
  });
  try {
    return await Promise.race([work, held]);
  } finally {
    clearTimeout(timer);
  }
}
