/** How instants are written in a language. */
export interface InstantText {
  /** `just now`, `5 minutes ago`, `in 7 days`; further off than 30 days, the date. */
  relative(instant: Date, now: number): string;
  /** `Nov 23, 2026, 9:00:00 AM GMT+1`, in the reader's zone. */
  local(instant: Date): string;
  /** `Nov 23, 2026, 8:00:00 AM UTC`; undefined where the reader's zone is UTC, and it has been said. */
  utc(instant: Date): string | undefined;
}

const steps = [
  ["minute", 60],
  ["hour", 3_600],
  ["day", 86_400],
] as const;

/** @param justNow What is said of the last minute. */
export function createInstantText(locale: string, justNow: string): InstantText {
  const exact = { dateStyle: "medium", timeStyle: "medium" } as const;
  const local = new Intl.DateTimeFormat(locale, exact);
  const zone = new Intl.DateTimeFormat(locale, { timeZoneName: "short" });
  const utc = new Intl.DateTimeFormat(locale, { ...exact, timeZone: "UTC" });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "always" });
  const zoneOf = (instant: Date) =>
    zone.formatToParts(instant).find(({ type }) => type === "timeZoneName")?.value ?? "";
  return {
    relative(instant, now) {
      const seconds = (instant.getTime() - now) / 1000;
      const distance = Math.abs(seconds);
      if (distance < 60) return seconds < 45 ? justNow : relative.format(1, "minute");
      if (distance >= 30.5 * 86_400) return date.format(instant);
      const [unit, size] = steps.findLast(([, size]) => distance >= size) ?? steps[0];
      // A key that was made a moment ago for 14 days expires in 14 days, not in 13.
      const count = seconds > 0 ? Math.round(seconds / size) : Math.trunc(seconds / size);
      return relative.format(count, unit);
    },
    local: (instant) => `${local.format(instant)} ${zoneOf(instant)}`,
    utc: (instant) => (zoneOf(instant) === "UTC" ? undefined : `${utc.format(instant)} UTC`),
  };
}
