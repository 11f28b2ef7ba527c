/** The one of the names that has most pairs of neighbouring letters in common with the given one. */
export function nearestName(given: string, names: readonly string[]): string | undefined {
  const text = given.toLowerCase();
  const likeness = (name: string) =>
    [...text].filter((_letter, at) => name.includes(text.slice(at, at + 2))).length;
  return names.toSorted((one, other) => likeness(other) - likeness(one))[0];
}
