/** The one of the names that has most pairs of neighbouring letters in common with the given one. */
export function nearestName(given: string, names: readonly string[]): string | undefined {
  const text = given.toLowerCase();
  const pairs = Array.from(text, (_letter, at) => text.slice(at, at + 2));
  const likeness = (name: string) =>
    pairs.filter((pair) => name.toLowerCase().includes(pair)).length;
  return names.toSorted((one, other) => likeness(other) - likeness(one))[0];
}
