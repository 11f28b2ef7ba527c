/** The properties that are given; undefined is not, null is. */
export function given<Fields extends object>(fields: Fields): Given<Fields> {
  // Object.fromEntries forgets the names.
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Given<Fields>;
}

/** Properties of which none is undefined. */
export type Given<Fields> = { [F in keyof Fields]: Exclude<Fields[F], undefined> };
