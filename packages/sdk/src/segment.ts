import { InvalidArgumentError } from "./errors/invalid-argument-error.ts";

/** A value as it stands in a URL. @throws InvalidArgumentError for half of a surrogate pair */
export function encode(value: unknown): string {
  try {
    return encodeURIComponent(String(value));
  } catch {
    throw new InvalidArgumentError(["An id or filter is cut off."]);
  }
}

/**
 * A value as a segment of a path. An empty one, and `.` and `..`, which URLs resolve however they are encoded, would
 * lead to another path.
 *
 * @throws InvalidArgumentError
 */
export function segmentOf(name: string, id: unknown): string {
  if (typeof id === "string" && !/^\.{0,2}$/.test(id)) return encode(id);
  throw new InvalidArgumentError([`${name} must be an id.`]);
}
