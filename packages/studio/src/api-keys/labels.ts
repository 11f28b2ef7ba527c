import { rotationLabels } from "./rotation-labels.ts";

/** The texts of the API keys. */
export const apiKeysLabels = {
  title: "API Keys",
  about: "Programs use a key to call the API. Each request with one is in the audit log.",
  create: "Create API Key",
  none: "No API keys yet",
  noneHelp:
    "Create a key, give its secret to a program, and see here when it is used. You can revoke it at any time; the very next request is rejected.",
  noMatch: "No API key matches",
  noMatchHelp: "Try other words, or clear the filters.",
  list: "API keys",
  shown: (count: number, hasMore: boolean) =>
    `${count}${hasMore ? " or more" : ""} API ${count === 1 && !hasMore ? "key" : "keys"}`,
  search: "Search name, description or hint",
  anyStatus: "Any status",
  anyCreator: "Created by anyone",
  filterStatus: "Status",
  filterCreator: "Created by",
  status: { active: "Active", expired: "Expired", revoked: "Revoked" },
  expiresSoon: (when: string) => `Expires ${when}`,
  leakReported: "Leak reported",

  name: "Name",
  description: "Description",
  hint: "Key",
  lastUsed: "Last used",
  created: "Created",
  createdBy: (who: string) => `by ${who}`,
  apiKeyDisplay: (name: string) => `API Key: ${name}`,
  expires: "Expires",
  statusColumn: "Status",
  revokedColumn: "Revoked",
  id: "ID",
  noDescription: "None",
  actions: (name: string) => `Actions for ${name}`,
  details: "Details",
  edit: "Edit",
  revoke: "Revoke",
  remove: "Delete",
  viewAuditLog: "View audit log",

  createTitle: "Create API key",
  namePlaceholder: "CI/CD Pipeline",
  descriptionPlaceholder: "What it is for, and where it runs",
  optional: "optional",
  expiration: "Expiration",
  expirationDays: (days: number) => `${days} days`,
  expirationDate: "On a date…",
  expirationNone: "No expiration",
  expirationUnchanged: "As it is",
  expirationDay: "Last day",
  expirationNoneHelp: "It works until it is revoked. Prefer an expiration where you can renew it.",
  expiresAt: (local: string, utc: string | undefined) =>
    `Until ${local}${utc === undefined ? "" : ` (${utc})`}.`,
  nameMissing: "Name must not be empty.",
  dayMissing: "Choose the last day on which the key is to work.",
  isCreating: "Creating…",

  secretTitle: (name: string) => `${name} is ready`,
  secretWarning: "Copy the secret now",
  secretWarningHelp:
    "It is shown this once and cannot be shown again. Put it where you keep secrets; whoever has it can use the key.",
  secret: "Secret",
  copySecret: "Copy the secret",
  tryIt: "Try it",
  tryItHelp: "Paste this into a terminal. It says who the key acts as.",
  copyCommand: "Copy the command",
  done: "Done",
  closeTitle: "Close without copying the secret?",
  closeHelp:
    "It cannot be shown again. Without it the key is of no use, and you would have to create another.",
  closeAnyway: "Close without copying",
  keepOpen: "Go back",
  secretLost: "The key was made, but its secret got lost",
  secretLostHelp:
    "The connection broke before the answer arrived, and the secret is shown only once. Revoke that key, and create another.",
  revokeLost: "Revoke that key",

  editTitle: (name: string) => `Edit ${name}`,
  save: "Save",
  saved: (name: string) => `${name} saved`,

  revokeTitle: (name: string) => `Revoke ${name}?`,
  revokeHelp:
    "Requests with this key are rejected from the very next one on. This cannot be undone.",
  neverUsed: "It was never used.",
  lastUsedAt: (when: string) => `It was last used ${when}.`,
  lastUsedFrom: (when: string, ip: string) => `It was last used ${when} from ${ip}.`,
  inUse: "This key is in use",
  inUseHelp:
    "What uses it stops working at once. Give it another key first, unless this one has leaked.",
  createdKeys: (count: number, hasMore: boolean) =>
    `It created ${count}${hasMore ? " or more" : ""} ${count === 1 ? "key that stays" : "keys that stay"} active`,
  createdKeysHelp: "Revoking this key does not revoke them. If it has leaked, revoke these too:",
  revokeCreated: "Revoke them too, and the keys that they created",
  createdLeft: (count: number) =>
    `${count} ${count === 1 ? "key that it created stays" : "keys that it created stay"} active`,
  createdLeftHelp: (name: string) =>
    `${name} is revoked. These were created with it. If it has leaked, whoever had it may have made them:`,
  keepCreated: "Leave active",
  revokeLeft: "Revoke these too",
  reason: "Reason",
  noReason: "Not said",
  reasons: {
    unused: "Not used any more",
    rotated: "Another key is in its place",
    leaked: "It has leaked",
    other: "Another reason",
  },
  note: "Note",
  notePlaceholder: "Found in a public repository",
  revokeNow: "Revoke key",
  revoked: (name: string) => `${name} is revoked`,
  revokedAlong: (name: string, count: number) =>
    `${name} is revoked, and ${count} ${count === 1 ? "key" : "keys"} that it created`,

  deleteTitle: (name: string) => `Delete ${name}?`,
  deleteHelp: "It disappears from this list. Its entries stay in the audit log.",
  deleteNow: "Delete key",
  deleted: (name: string) => `${name} is deleted`,

  gone: "There is no such key",
  goneHelp: "It may have been deleted. Its entries stay in the audit log.",
  lastUsedBy: (userAgent: string) => `with ${userAgent}`,
  from: (ip: string) => `from ${ip}`,

  ...rotationLabels,
};
