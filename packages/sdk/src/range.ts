/** A check of numbers: true, or what the number must be instead. */
export function range(least: number, most: number): (value: unknown) => boolean | string {
  return (value) =>
    (typeof value === "number" && value >= least && value <= most) ||
    `must be ${least} to ${most}.`;
}
