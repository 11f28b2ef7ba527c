import type { IgnoredReason } from "./filters/filter-address.ts";
import type { FilterName } from "./filters/filters.ts";
import type { RangePresetId } from "./filters/range-presets.ts";

const filterLabels: Readonly<Record<FilterName, string>> = {
  from: "From",
  to: "Until",
  actor: "Actor",
  apiKeyId: "API key",
  action: "Action",
  resourceType: "Resource type",
  resourceName: "Resource name",
  ip: "IP address",
};

const faultLabels: Readonly<Record<FilterName, string>> = {
  from: "Enter a date and a time.",
  to: "Enter a date and a time after the first.",
  actor: "Enter the id of a user or of an API key, up to 255 characters.",
  apiKeyId: "Choose a key, or enter the id of one that was deleted.",
  action: "Enter lower-case words joined by dots, such as api_key.created.",
  resourceType: "Enter lower-case letters, digits and underscores, such as api_key.",
  resourceName: "Enter a name, up to 255 characters.",
  ip: "Enter an IPv4 or IPv6 address, such as 203.0.113.7.",
};

const hintLabels: Readonly<Record<FilterName, string>> = {
  from: "",
  to: "",
  actor: "The id of a user or of an API key.",
  apiKeyId: "What was done with it, and what was done to it.",
  action: "An action of Latchkey's, or one of your own.",
  resourceType: "What kind of thing was changed.",
  resourceName: "Its whole name at that time, exactly.",
  ip: "Where the request came from.",
};

const ignoredLabels: Readonly<Record<IgnoredReason, (name: string) => string>> = {
  "ill-formed": (name) => `“${name}” is not well-formed.`,
  "empty-range": (name) => `“${name}” is not after “from”.`,
};

const presetLabels: Readonly<Record<RangePresetId, string>> = {
  hour: "Last hour",
  day: "Last 24 hours",
  week: "Last 7 days",
  month: "Last 30 days",
};

/** Latchkey's own actions. What is not here, a host's own say, is shown as the log has it. */
const actionLabels: Readonly<Record<string, string>> = {
  "request.admitted": "Request admitted",
  "request.rejected": "Request rejected",
  "api_key.created": "API key created",
  "api_key.updated": "API key updated",
  "api_key.rotated": "API key rotated",
  "api_key.overlap_ended": "Overlap ended",
  "api_key.revoked": "API key revoked",
  "api_key.leak_reported": "API key reported as leaked",
  "api_key.deleted": "API key deleted",
  "audit_log.exported": "Audit log exported",
  "audit_log.pruned": "Audit log pruned",
};

const reasonLabels: Readonly<Record<string, string>> = {
  revoked: "Key revoked",
  expired: "Key expired",
  ended: "Overlap ended",
};

const resourceTypeLabels: Readonly<Record<string, string>> = {
  api_key: "API key",
  audit_log: "Audit log",
};

const entries = (count: number): string =>
  `${count.toLocaleString("en")} ${count === 1 ? "entry" : "entries"}`;

/** The texts of the audit log. */
export const auditLogLabels = {
  title: "Audit Logs",
  intro: "What was done with your API keys, and to them. The newest first.",
  backToKey: (name: string) => `Back to ${name}`,
  thisKey: "the API key",
  refresh: "Refresh",

  who: "Actor",
  action: "Action",
  resource: "Resource",
  where: "IP address",
  outcome: "Outcome",
  when: "Time",
  today: "Today",
  yesterday: "Yesterday",
  actions: actionLabels,
  reasons: reasonLabels,
  resourceTypes: resourceTypeLabels,
  pending: "Pending",
  times: (count: number) => `${count.toLocaleString("en")} times`,
  none: "None",
  initiator: (name: string) => `for ${name}`,

  filters: filterLabels,
  filterGroup: "Filters",
  range: "Date range",
  removeFilter: (filter: string) => `Remove the filter ${filter}`,
  faults: faultLabels,
  hints: hintLabels,
  presets: presetLabels,
  apply: "Apply",
  suggestions: "Suggestions",
  findKey: "Name, hint or id",
  noKeys: "No key has such a name.",
  since: (from: string) => `since ${from}`,
  until: (to: string) => `until ${to}`,
  between: (from: string, to: string) => `${from} – ${to}`,
  zone: (zone: string) => `In your time zone, ${zone}.`,
  ignoredTitle: "A part of this link was left out",
  ignored: ignoredLabels,
  ignoredHelp: "So more entries may show than whoever sent it meant.",
  dismiss: "Dismiss",

  empty: "Nothing has been done yet",
  emptyHelp: "Every request that is made with an API key shows here, before it is carried out.",
  nothingFound: "No entry fits these filters",
  nothingFoundHelp: "Entries are kept as they were written: names are those of that time.",
  searching: "Searching further back…",
  searchingHelp: "Few entries fit these filters. What is found shows here.",
  stop: "Stop",
  stopped: "The search was stopped",
  stoppedHelp: "There may be entries further back that fit.",
  goOn: "Search on",
  end: "That is the whole log.",
  endFound: "That is all that fits.",

  entry: "Entry",
  noSuchEntry: "There is no such entry",
  noSuchEntryHelp: "The link may be incomplete, or made for another organization.",
  newer: "Newer entry",
  older: "Older entry",
  changes: "Changes",
  created: "Created with",
  exported: "Exported with",
  field: "Field",
  before: "Before",
  after: "After",
  value: "Value",
  absent: "not set",
  request: "Request",
  details: "Details",
  path: "Path",
  route: "Route",
  requestId: "Request ID",
  entryId: "Entry ID",
  userAgent: "User agent",
  secretHint: "Secret",
  initiatorTerm: "On behalf of",
  showKey: "Show this key",
  onlyThese: (filter: string) => `Only entries with this ${filter}`,
  copyRequestId: "Copy the request ID",
  copyEntryId: "Copy the entry ID",

  export: "Export",
  exportCsv: "CSV, for spreadsheets",
  exportNdjson: "NDJSON, a JSON object a line",
  exporting: (format: string) => `Exporting ${format}`,
  exportProgress: (count: number, size: string) => `${entries(count)}, ${size}`,
  exportDone: (count: number, name: string) => `${entries(count)} exported to ${name}`,
  exportFailed: "The export broke off, and nothing was saved",
  exportCancelled: "The export was cancelled, and nothing was saved",
  exportUnsaved: "The file could not be written.",
};

export type AuditLogLabels = typeof auditLogLabels;
