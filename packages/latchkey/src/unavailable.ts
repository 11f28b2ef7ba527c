import { LatchkeyError } from "@latchkey/server";
import { describeCause, Failure } from "./failure.ts";

/** Whether an error says that the database cannot be reached, or takes nothing on now. */
export function isUnavailable(error: unknown): error is LatchkeyError {
  return error instanceof LatchkeyError && error.code === "unavailable";
}

/**
 * What whoever started something on a database is told where that is unavailable. Any other error stays as it is.
 *
 * @param place A folder, or a URL without its password.
 */
export function databaseFailure(error: unknown, place: string): unknown {
  if (!isUnavailable(error)) return error;
  return new Failure(`The database ${place} cannot be used: ${describeCause(error)}`, {
    cause: error,
  });
}
