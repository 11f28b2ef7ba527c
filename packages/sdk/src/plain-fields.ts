import { InvalidArgumentError } from "./errors/invalid-argument-error.ts";
import { given } from "./given.ts";

/** Fields as they go over the wire: instants as text, and none that is undefined. */
export type PlainFields<Fields> = {
  [F in keyof Fields]: Exclude<Fields[F], Date | undefined>;
};

/**
 * The fields that are given, with each `Date` as an ISO 8601 string.
 *
 * @throws InvalidArgumentError where they are no object, or a `Date` is invalid, which JSON would silently make null.
 */
export function plainFields<Fields extends object>(fields: Fields): PlainFields<Fields> {
  if (!(fields instanceof Object))
    throw new InvalidArgumentError(["The fields must be an object."]);
  const plain: Record<string, unknown> = given(fields);
  for (const [name, value] of Object.entries(plain)) {
    if (!(value instanceof Date)) continue;
    if (Number.isNaN(+value)) throw new InvalidArgumentError([`${name} is an invalid Date.`]);
    plain[name] = value.toISOString();
  }
  // The same names, with what the loop has left of them.
  return plain as PlainFields<Fields>;
}
