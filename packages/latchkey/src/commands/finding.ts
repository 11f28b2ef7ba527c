/** What `doctor` found out about one thing. */
export interface Finding {
  readonly check: string;
  /** `warn`: it works, but not as promised or not for long. `skipped`: it could not be looked at. */
  readonly verdict: "ok" | "warn" | "fail" | "skipped";
  readonly found: string;
  /** What to do about it. */
  readonly advice?: string;
}

/** A finding that all is well. */
export function ok(check: string, found: string): Finding {
  return { check, verdict: "ok", found };
}
