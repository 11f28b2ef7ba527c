import { InvalidArgumentError } from "./errors/invalid-argument-error.ts";

/** Fields of which the optional ones may also be given as undefined. */
export type Sparse<Fields> = {
  readonly [F in keyof Fields]: object extends Pick<Fields, F> ? Fields[F] | undefined : Fields[F];
};

/**
 * The fields that are given; undefined is not, null is.
 *
 * @throws InvalidArgumentError where they are no object, for those who call without types.
 */
export function present<Fields extends object>(
  fields: Fields,
): { [F in keyof Fields]: Exclude<Fields[F], undefined> } {
  if (typeof fields !== "object" || fields === null) {
    throw new InvalidArgumentError(["Fields and filters must be given as an object."]);
  }
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  // Object.fromEntries forgets the names.
  return Object.fromEntries(given) as { [F in keyof Fields]: Exclude<Fields[F], undefined> };
}
