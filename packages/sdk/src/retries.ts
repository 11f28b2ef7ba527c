import { startDeadline } from "./deadline.ts";
import type { LatchkeyError } from "./errors/latchkey-error.ts";

/** Up to half a second, doubled each time, to 8 s; with full jitter: clients that failed together do not come back together. */
export function backOffMs(retry: number): number {
  return Math.random() * Math.min(8000, 250 * 2 ** retry);
}

/** The seconds of a `Retry-After`, in either of its forms (RFC 9110, section 10.2.3); undefined if it is neither. */
export function retryAfterSecondsOf(headers: Headers): number | undefined {
  const text = headers.get("Retry-After") ?? "";
  const seconds = /^\d+$/.test(text)
    ? Number(text)
    : // Of other texts Date.parse takes almost any for a date.
      (Date.parse(text.endsWith("GMT") ? text : "") - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, Math.ceil(seconds));
}

/** How long to wait before the same request may succeed, in milliseconds; undefined where it must not be sent again. */
export function waitBeforeRetryMs(error: LatchkeyError, retry: number): number | undefined {
  const { name, status, retryAfterSeconds } = error as LatchkeyError & { status?: number };
  const passing =
    status === undefined
      ? /^(Connection|Timeout)/.test(name)
      : status === 408 || status === 429 || status >= 500;
  if (!passing) return undefined;
  if (retryAfterSeconds === undefined) return backOffMs(retry);
  // More than a minute is neither shortened, which would come too early, nor waited for in the caller's stead.
  return retryAfterSeconds > 60 ? undefined : retryAfterSeconds * 1000;
}

/** Waits, or until the signal is aborted, and leaves neither a timer nor a listener. */
export async function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  const deadline = startDeadline(milliseconds, signal);
  await deadline.ended.catch(() => undefined);
  deadline.release();
}
