import type { OptionName } from "./option-table.ts";

/** Where the data is, and whose. */
export const place: readonly OptionName[] = [
  "data-dir",
  "database-url",
  "base-url",
  "organization",
  "config",
];

/** Which entries of the audit log are meant. */
export const filters: readonly OptionName[] = [
  "from",
  "to",
  "actor",
  "api-key",
  "action",
  "resource-type",
  "resource-name",
  "ip",
];
