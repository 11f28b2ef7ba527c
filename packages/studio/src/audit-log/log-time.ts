/** How the log writes its times, in a language and in the reader's zone. */
export interface LogTime {
  /** `09:12:41`. */
  time(instant: string): string;
  /** `Monday, November 23, 2026`. */
  day(day: Date): string;
  /** `Nov 23, 2026, 9:12 AM`. */
  short(instant: string): string;
  /** `Europe/Berlin`. */
  readonly zone: string;
}

export function createLogTime(locale: string): LogTime {
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "medium", hourCycle: "h23" });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "full" });
  const short = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  return {
    time: (instant) => time.format(new Date(instant)),
    day: (date) => day.format(date),
    short: (instant) => short.format(new Date(instant)),
    zone: short.resolvedOptions().timeZone,
  };
}
