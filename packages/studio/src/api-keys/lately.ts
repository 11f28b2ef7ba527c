const LATELY_MS = 86_400_000;

/** Whether something was used so lately that it is taken to be in use. @param now In milliseconds. */
export function isLately(lastUsedAt: string, now: number): boolean {
  return now - Date.parse(lastUsedAt) < LATELY_MS;
}
