import type { Option } from "./option.ts";
import { settingTable } from "./setting-table.ts";

const table = {
  ...settingTable,
  user: { value: "<id>", text: "only sessions of this user" },
  name: { value: "<name>", text: "what the key is for, 1 to 100 characters" },
  description: { value: "<text>", text: "more about it, up to 1,000 characters" },
  "no-description": { text: "take the description away" },
  expires: {
    value: "<when>",
    text: "90d, 12h, a date (2027-05-23, midnight UTC), an instant (2027-05-23T09:00:00Z), or never",
  },
  "idempotency-key": {
    value: "<text>",
    text: "makes a repetition of this command within 24 hours do nothing twice",
  },
  overlap: {
    value: "<span>",
    text: "how long the old secret works on: 0, 30m, 12h, up to 30d",
    otherwise: "1d",
  },
  "if-unused-for": {
    value: "<span>",
    text: "only if it was not used for so long: 1m or more, such as 12h or 30d",
  },
  reason: { value: "<reason>", text: "why: unused, rotated, leaked or other" },
  note: { value: "<text>", text: "more about why, up to 500 characters" },
  "also-created": { text: "revoke the keys that it has created too, and those that they have" },
  status: { value: "<status>", text: "only keys that are active, expired or revoked" },
  expiring: {
    value: "<span>",
    text: "only active keys that expire within so many days, such as 14d or 2w",
  },
  "created-by": { value: "<id>", text: "only keys that this user or API key created" },
  search: { value: "<text>", text: "only keys with this in name, description or hint" },
  sort: {
    value: "<field>",
    text: "createdAt, name or lastUsedAt; descending with a - before it (--sort=-name)",
    otherwise: "-createdAt",
  },
  limit: { value: "<number>", text: "how many at the most, 1 to 100", otherwise: "50" },
  cursor: { value: "<cursor>", text: "go on after the page that ended with this nextCursor" },
  all: { text: "every one, page after page" },
  from: {
    value: "<when>",
    text: "only entries since then: 24h (ago), a date, or an instant",
  },
  to: { value: "<when>", text: "only entries before then" },
  actor: { value: "<id>", text: "only entries of this user or API key" },
  "api-key": { value: "<id>", text: "only what this API key did, and what was done to it" },
  action: { value: "<action>", text: "only this action, such as api_key.created" },
  "resource-type": { value: "<type>", text: "only resources of this type, such as api_key" },
  "resource-name": { value: "<name>", text: "only resources that had this name then" },
  ip: { value: "<address>", text: "only requests from this address" },
  format: { value: "<format>", text: "ndjson or csv", otherwise: "ndjson" },
  output: {
    value: "<file>",
    text: "write there, and only the whole of it",
    otherwise: "standard output",
    short: "o",
  },
  json: { text: "print JSON" },
  quiet: { text: "print nothing else", short: "q" },
  help: { text: "print this", short: "h" },
  version: { text: "print the version", short: "v" },
} as const satisfies Readonly<Record<string, Option>>;

export type OptionName = keyof typeof table;

export const optionTable: Readonly<Record<OptionName, Option>> = table;

export function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(table, name);
}

/** The options that say where the data is: one of them at the most. */
export const placeOptions = ["data-dir", "database-url", "base-url"] as const;
