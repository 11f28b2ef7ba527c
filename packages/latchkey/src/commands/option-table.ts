/** An option of the program. Without `value` it is a flag. */
export interface Option {
  /** What stands for the value in help texts. */
  readonly value?: string;
  readonly text: string;
  /** The variable of the environment that counts where the option is absent. */
  readonly variable?: string;
  readonly otherwise?: string;
  readonly short?: string;
  /** It is given by its variable alone: others can see what a command was called with, and shells keep it. */
  readonly isSecret?: true;
}

const table = {
  "data-dir": {
    value: "<folder>",
    text: "where the embedded database lives",
    variable: "LATCHKEY_DATA_DIR",
    otherwise: "./.latchkey",
  },
  "database-url": {
    value: "<url>",
    text: "a PostgreSQL database instead",
    variable: "DATABASE_URL",
  },
  "base-url": {
    value: "<url>",
    text: "a service elsewhere instead; the secret of a key for it is in LATCHKEY_API_KEY",
    variable: "LATCHKEY_BASE_URL",
  },
  organization: {
    value: "<id>",
    text: "whose keys these are",
    variable: "LATCHKEY_ORGANIZATION",
    otherwise: "that of the running server, or default",
  },
  port: {
    value: "<port>",
    text: "the next free one if it is taken",
    variable: "PORT",
    otherwise: "3000",
  },
  host: {
    value: "<address>",
    text: "the address to listen on; one that others reach needs --oidc-issuer",
    variable: "LATCHKEY_HOST",
    otherwise: "127.0.0.1",
  },
  "public-url": {
    value: "<url>",
    text: "the address that browsers reach this at, where a proxy ends TLS before it",
    variable: "LATCHKEY_PUBLIC_URL",
  },
  "oidc-issuer": {
    value: "<url>",
    text: "the OpenID Connect provider that a team signs in at, instead of a link",
    variable: "LATCHKEY_OIDC_ISSUER",
  },
  "oidc-client-id": {
    value: "<id>",
    text: "what the provider knows this service by",
    variable: "LATCHKEY_OIDC_CLIENT_ID",
  },
  "oidc-client-secret": {
    value: "<secret>",
    text: "the client secret that the provider gave",
    variable: "LATCHKEY_OIDC_CLIENT_SECRET",
    isSecret: true,
  },
  "oidc-scope": {
    value: "<scopes>",
    text: "what to ask the provider for",
    variable: "LATCHKEY_OIDC_SCOPE",
    otherwise: "openid profile email",
  },
  "oidc-organization-claim": {
    value: "<name>",
    text: "the claim that says whose keys a user manages; without it, all manage those of --organization",
    variable: "LATCHKEY_OIDC_ORGANIZATION_CLAIM",
  },
  "oidc-organizations": {
    value: "<ids>",
    text: "the values of that claim that may sign in, with commas between them; * for any",
    variable: "LATCHKEY_OIDC_ORGANIZATIONS",
  },
  "session-idle": {
    value: "<span>",
    text: "a session ends when it was not used for so long",
    variable: "LATCHKEY_SESSION_IDLE",
    otherwise: "1h, or 12h with a link",
  },
  "session-lifetime": {
    value: "<span>",
    text: "and this long after it began, whatever happens",
    variable: "LATCHKEY_SESSION_LIFETIME",
    otherwise: "12h, or 7d with a link",
  },
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
    text: "makes a repetition of this command within 24 hours create no second key",
  },
  status: { value: "<status>", text: "only keys that are active, expired or revoked" },
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
