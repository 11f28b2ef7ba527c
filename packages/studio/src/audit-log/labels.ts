import type { FilterName } from "./filters/filters.ts";
import type { IgnoredReason } from "./filters/filter-url.ts";

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
  to: "Enter a date and a time.",
  actor: "Enter the id of a user or of an API key, up to 255 characters.",
  apiKeyId: "Enter the id of an API key, such as 0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10.",
  action: "Enter lower-case words joined by dots, such as api_key.created.",
  resourceType: "Enter lower-case letters, digits and underscores, such as api_key.",
  resourceName: "Enter a name, up to 255 characters.",
  ip: "Enter an IPv4 or IPv6 address, such as 203.0.113.7.",
};

const ignoredLabels: Readonly<Record<IgnoredReason, (name: string) => string>> = {
  "ill-formed": (name) => `${name} is not well-formed.`,
  repeated: (name) => `${name} is given more than once.`,
  "empty-range": (name) => `${name} is not after from.`,
};

/** Latchkey's own actions. What is not here, a host's own say, is shown as the log has it. */
const actionLabels: Readonly<Record<string, string>> = {
  "api_key.created": "API key created",
  "api_key.updated": "API key updated",
  "api_key.rotated": "API key rotated",
  "api_key.revoked": "API key revoked",
  "api_key.deleted": "API key deleted",
  "request.admitted": "Request admitted",
  "request.rejected": "Request rejected",
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

/** Every text of the audit log's page; each can be replaced. */
export const auditLogLabels = {
  title: "Audit Logs",
  intro: "What was done with your API keys and to them, the newest first.",
  filters: filterLabels,
  faults: faultLabels,
  actions: actionLabels,
  reasons: reasonLabels,
  resourceTypes: resourceTypeLabels,
  ignored: ignoredLabels,
  entries,

  who: "Actor",
  action: "Action",
  resource: "Resource",
  when: "Time",
  where: "IP address",
  outcome: "Outcome",
  pending: "Pending",
  times: (count: number) => `${count.toLocaleString("en")} times`,
  forInitiator: (name: string) => `for ${name}`,
  unnamed: "No name",
};

export type AuditLogLabels = typeof auditLogLabels;
