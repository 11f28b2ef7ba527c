import type { OptionName } from "../commands/option-table.ts";

/** What holds for the keys and the audit log, where an operator has decided. */
export interface Policy {
  /** What becomes of a key whose secret is reported as leaked. */
  readonly leakReports: LeakReports | undefined;
  /** How long before its expiration a key's answers warn of it, in days. */
  readonly expiryWarningDays: number | undefined;
  /** How long entries stay in the audit log, in days. */
  readonly auditRetentionDays: number | undefined;
}

export const leakReports = ["flag", "revoke", "off"] as const;
type LeakReports = (typeof leakReports)[number];

/** @param value What was given of an option, which fits. */
export function policyOf(value: (name: OptionName) => string | undefined): Policy {
  const days = (name: OptionName): number | undefined => {
    const given = value(name);
    return given === undefined ? undefined : Number(given);
  };
  return {
    leakReports: leakReports.find((one) => one === value("leak-reports")),
    expiryWarningDays: days("expiry-warning-days"),
    auditRetentionDays: days("audit-retention-days"),
  };
}
