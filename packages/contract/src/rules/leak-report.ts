import type { Changes, PrincipalReference } from "../generated/openapi-types/index.ts";
import type { SecretFormat } from "../secret/secret-format.ts";
import type { RateLimitBounds } from "./rate-limit.ts";

const LEAK_REPORTS = ["flag", "revoke", "off"] as const;

/** What becomes of a key whose secret was reported as leaked: it is marked, or revoked too; `off` takes no reports. */
export type LeakReports = (typeof LEAK_REPORTS)[number];

/** What becomes of such a key where the host says nothing. */
export const DEFAULT_LEAK_REPORTS: LeakReports = "flag";

/** Whether a value is one of these: callers without types may give anything. */
export function isLeakReports(value: unknown): value is LeakReports {
  return LEAK_REPORTS.some((one) => one === value);
}

/** What bounds the reports of leaked keys, in each process: those of an address, and those of all. */
export const LEAK_REPORTS_LIMIT: RateLimitBounds = {
  windowMs: 60_000,
  mostOfOne: 30,
  mostOfAll: 1_000,
};

/** Who revokes a key that was reported as leaked: nobody has signed in. */
export const LEAK_REPORTER = {
  type: "system",
  id: "leak-report",
  name: "Leak report",
} as const satisfies PrincipalReference;

/** What the entry of a report tells: which secret was found, and where. */
export function leakReportSnapshot(
  format: SecretFormat,
  report: { readonly hint: string; readonly url: string | undefined },
): Changes {
  const url = report.url === undefined ? null : format.redact(report.url);
  return { snapshot: { hint: report.hint, url } };
}
