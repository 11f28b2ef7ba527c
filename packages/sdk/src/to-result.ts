import type { LatchkeyError } from "./errors/latchkey-error.ts";
import { isLatchkeyError } from "./errors/is-latchkey-error.ts";

/** What became of a call: its data, or the error that it would have thrown. */
export type Result<Data> =
  | { readonly ok: true; readonly data: Data; readonly error?: undefined }
  | { readonly ok: false; readonly data?: undefined; readonly error: LatchkeyError };

/**
 * Turns a call into one that does not throw:
 *
 * ```ts
 * const { ok, data, error } = await toResult(latchkey.apiKeys.get(id));
 * ```
 *
 * @throws Only what is no `LatchkeyError`: a fault in the program.
 */
export async function toResult<Data>(call: PromiseLike<Data>): Promise<Result<Data>> {
  try {
    return { ok: true, data: await call };
  } catch (error) {
    if (!isLatchkeyError(error)) throw error;
    return { ok: false, error };
  }
}
