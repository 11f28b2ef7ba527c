/** What is wrong with the value of an option that must be a whole number within bounds; undefined: nothing. */
export function wholeNumberFault(
  option: string,
  value: number,
  [least, most]: readonly [number, number],
): string | undefined {
  if (Number.isInteger(value) && value >= least && value <= most) return undefined;
  const [low, high] = [least.toLocaleString("en"), most.toLocaleString("en")];
  return `${option} must be a whole number from ${low} to ${high}.`;
}
