const HOUR = 3_600_000;

/** Ranges that end now, by how long they are. */
export const rangePresets = [
  { id: "hour", milliseconds: HOUR },
  { id: "day", milliseconds: 24 * HOUR },
  { id: "week", milliseconds: 7 * 24 * HOUR },
  { id: "month", milliseconds: 30 * 24 * HOUR },
] as const;

export type RangePresetId = (typeof rangePresets)[number]["id"];

/** An instant as a field for date and time has it, in the reader's zone; empty for none. */
export function fieldOfInstant(instant: string | undefined): string {
  if (instant === undefined) return "";
  const at = new Date(instant);
  const shifted = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  // Seconds only where there are any: fields show them, then.
  return shifted.toISOString().replace(/(?::00)?\.\d+Z$/, "");
}

const FIELD = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,3})?$/;

/** The instant that a field for date and time means; undefined where it is empty or not whole. */
export function instantOfField(text: string): string | undefined {
  const at = new Date(text);
  return FIELD.test(text) && !Number.isNaN(at.getTime()) ? at.toISOString() : undefined;
}
