import type { Option } from "./option.ts";

/** The options that have a variable, and so may stand in a file of settings: the rest is for a single command. */
export const settingTable = {
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
  config: {
    value: "<file>",
    text: "a JSON file with settings, named as the flags are, in camelCase",
    variable: "LATCHKEY_CONFIG",
  },
  "leak-reports": {
    value: "<action>",
    text: "what becomes of a key whose secret is reported as leaked: flag, revoke, or off to take no reports",
    variable: "LATCHKEY_LEAK_REPORTS",
    otherwise: "flag",
  },
  "expiry-warning-days": {
    value: "<days>",
    text: "how long before its expiration a key's answers warn of it; 0 for never",
    variable: "LATCHKEY_EXPIRY_WARNING_DAYS",
    otherwise: "14",
  },
  "audit-retention-days": {
    value: "<days>",
    text: "remove entries of the audit log that are older",
    variable: "LATCHKEY_AUDIT_RETENTION_DAYS",
    otherwise: "they stay",
  },
  "trust-proxy": {
    value: "<proxies>",
    text: "how many proxies stand before the program, or their addresses, such as loopback,10.0.0.0/8",
    variable: "LATCHKEY_TRUST_PROXY",
    otherwise: "none",
  },
  "max-connections": {
    value: "<number>",
    text: "connections at once; one more is closed",
    variable: "LATCHKEY_MAX_CONNECTIONS",
    otherwise: "5000",
  },
  "shutdown-delay": {
    value: "<seconds>",
    text: "how long to serve on after a signal, while /readyz says no",
    variable: "LATCHKEY_SHUTDOWN_DELAY",
    otherwise: "0",
  },
  "log-format": {
    value: "<format>",
    text: "json or text, on standard error",
    variable: "LATCHKEY_LOG_FORMAT",
    otherwise: "text in a terminal, json elsewhere",
  },
  "log-level": {
    value: "<level>",
    text: "debug, info, warn or error",
    variable: "LATCHKEY_LOG_LEVEL",
    otherwise: "warn as text, info as json",
  },
  "metrics-port": {
    value: "<port>",
    text: "serve metrics for Prometheus there, at /metrics; 0 takes any",
    variable: "LATCHKEY_METRICS_PORT",
    otherwise: "no metrics",
  },
  "metrics-host": {
    value: "<address>",
    text: "the address to serve metrics on; whoever reaches it may read them",
    variable: "LATCHKEY_METRICS_HOST",
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
} as const satisfies Readonly<Record<string, Option & { readonly variable: string }>>;
