import type { AuditLogEntry } from "@latchkey/sdk";

/** Entries that follow each other on one day, in the reader's zone. */
export interface DayGroup {
  /** The first moment of the day. */
  readonly day: Date;
  readonly entries: readonly AuditLogEntry[];
}

function dayOf(instant: string): Date {
  const day = new Date(instant);
  day.setHours(0, 0, 0, 0);
  return day;
}

/** Groups entries by their day, in the order in which they come. */
export function dayGroups(entries: readonly AuditLogEntry[]): DayGroup[] {
  const groups: { day: Date; entries: AuditLogEntry[] }[] = [];
  for (const entry of entries) {
    const day = dayOf(entry.occurredAt);
    const last = groups.at(-1);
    if (last?.day.getTime() === day.getTime()) last.entries.push(entry);
    else groups.push({ day, entries: [entry] });
  }
  return groups;
}
