import type { LatchkeyError } from "./errors/latchkey-error.ts";

/** An attempt that is about to be sent. */
export interface RequestEvent {
  /** The operation in openapi.yaml, such as `createApiKey`; `request` for `latchkey.request`. */
  readonly operationId: string;
  /** `GET`, `POST`, `PATCH` or `DELETE`. */
  readonly method: string;
  /** The path without the query: `/v1/api-keys/0199…`. */
  readonly path: string;
  /** 1 for the first attempt of a call, 2 for its first retry. */
  readonly attempt: number;
}

/** An attempt that has ended: its answer was read, or it failed. */
export interface ResponseEvent extends RequestEvent {
  /** The HTTP status; undefined where no answer came. */
  readonly status: number | undefined;
  /** The answer's `X-Request-Id`. */
  readonly requestId: string | undefined;
  /** From sending to the end of the answer, in milliseconds; of an export, to its beginning. */
  readonly durationMs: number;
  /** Why it failed; undefined where it did not. */
  readonly error: LatchkeyError | undefined;
}

/** A key that makes requests here expires soon. */
export interface KeyExpiringEvent {
  /** The instant from which the key is rejected: `2026-12-01T09:00:00.000Z`. */
  readonly expiresAt: string;
  /** What may be shown of the secret that is in use, as on the key: `sk_AbCd…WxYz`. */
  readonly hint: string;
}

/** Calls what observes, and drops what it throws, now or later: watching must not change what is watched. */
export function notify<Event>(
  observer: ((event: Event) => unknown) | undefined,
  event?: Event,
): void {
  // Left out where the observer takes none.
  const call = async () => observer?.(event as Event);
  call().catch(() => undefined);
}
