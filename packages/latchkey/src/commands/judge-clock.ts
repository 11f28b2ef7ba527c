import { ok } from "./finding.ts";
import type { Finding } from "./finding.ts";

const CLOCKS_APART_MS = 2_000;

/** What the difference between a clock elsewhere and this machine's means. */
export function judgeClock(apartMs: number, why: string): Finding {
  const seconds = (Math.abs(apartMs) / 1000).toFixed(1);
  if (Math.abs(apartMs) < CLOCKS_APART_MS) return ok("clock", `${seconds} s from this machine's`);
  return {
    check: "clock",
    verdict: "warn",
    found: `${seconds} s ${apartMs > 0 ? "ahead of" : "behind"} this machine's`,
    advice: `${why} Let both machines take the time from NTP.`,
  };
}
