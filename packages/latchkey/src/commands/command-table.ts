import type { Command } from "./command.ts";
import type { OptionName } from "./option-table.ts";

const place: readonly OptionName[] = [
  "data-dir",
  "database-url",
  "base-url",
  "organization",
  "config",
];
/** What holds for the keys and the log. */
const policy: readonly OptionName[] = [
  "leak-reports",
  "expiry-warning-days",
  "audit-retention-days",
];
/** How the program is run. */
const operation: readonly OptionName[] = [
  "trust-proxy",
  "max-connections",
  "shutdown-delay",
  "log-format",
  "log-level",
  "metrics-port",
  "metrics-host",
];
const filters: readonly OptionName[] = [
  "from",
  "to",
  "actor",
  "api-key",
  "action",
  "resource-type",
  "resource-name",
  "ip",
];

/** Every command, in the order in which help shows them. */
export const commandTable: readonly Command[] = [
  {
    words: ["serve"],
    summary: "Serve API keys, Bearer authentication and an audit log on this machine.",
    about:
      "This is what the program does without a command, too. It prints a sign-in link for your browser; a team signs in by OpenID Connect instead. Ctrl+C stops it, once what is in flight is answered.",
    options: [
      "data-dir",
      "database-url",
      "port",
      "host",
      "organization",
      "public-url",
      "oidc-issuer",
      "oidc-client-id",
      "oidc-client-secret",
      "oidc-scope",
      "oidc-organization-claim",
      "oidc-organizations",
      "session-idle",
      "session-lifetime",
      "config",
      ...policy,
      ...operation,
    ],
    examples: [
      "latchkey serve",
      "latchkey serve --port 8080 --data-dir /var/lib/latchkey",
      "DATABASE_URL=postgres://… latchkey serve",
      "LATCHKEY_CONFIG=/etc/keys.json latchkey serve --metrics-port 9464",
    ],
  },
  {
    words: ["migrate"],
    summary: "Bring the database up to date, or make it.",
    about:
      "`serve` does this by itself. Run it before the other commands on a new PostgreSQL database, or where only a deployment may change tables.",
    options: ["data-dir", "database-url", "config", "json"],
    examples: ["latchkey migrate", "DATABASE_URL=postgres://… latchkey migrate"],
    load: async () => (await import("./migrate.ts")).migrateDatabase,
  },
  {
    words: ["doctor"],
    summary: "Look whether everything is as it should be, and say what to do where it is not.",
    about:
      "Looks at the database's answer, version, writes, migrations, synchronous_commit and clock, and at the data folder, the room on its disk, and who holds it. It changes nothing. The exit code is 1 if something has to be done.",
    options: ["data-dir", "database-url", "base-url", "config", "json"],
    examples: ["latchkey doctor", "DATABASE_URL=postgres://… latchkey doctor --json"],
    load: async () => (await import("./doctor.ts")).examine,
  },
  {
    words: ["api-keys", "create"],
    summary: "Create an API key, and print its secret, this once.",
    about:
      "With --quiet, standard output is the secret and nothing else, to be piped into a secrets manager.",
    options: ["name", "description", "expires", "idempotency-key", ...place, "quiet", "json"],
    required: ["name"],
    examples: [
      'latchkey api-keys create --name "CI/CD Pipeline" --expires 90d',
      "latchkey api-keys create --name Deploys --quiet | vault kv put secret/deploys secret=-",
    ],
    load: async () => (await import("./create-api-key.ts")).createApiKey,
  },
  {
    words: ["api-keys", "list"],
    summary: "List API keys, the newest first.",
    about:
      "With --quiet, only their ids, one a line. With --expiring, the exit code is 3 if there are any, and 0 if there are none: for cron.",
    options: [
      "status",
      "expiring",
      "created-by",
      "search",
      "sort",
      "limit",
      "cursor",
      "all",
      ...place,
      "quiet",
      "json",
    ],
    examples: [
      "latchkey api-keys list --status active --sort lastUsedAt",
      "latchkey api-keys list --all --json | jq -r '.data[] | select(.lastUsedAt == null).name'",
      "latchkey api-keys list --expiring 14d --all",
    ],
    load: async () => (await import("./list-api-keys.ts")).listApiKeys,
  },
  {
    words: ["api-keys", "get"],
    summary: "Show one API key.",
    operands: ["api-key-id"],
    options: [...place, "json"],
    examples: ["latchkey api-keys get 01a20643-d12d-7588-b563-0e891e7d6e3a"],
    load: async () => (await import("./one-api-key.ts")).getApiKey,
  },
  {
    words: ["api-keys", "update"],
    summary: "Change the name, description or expiration of an active API key.",
    operands: ["api-key-id"],
    options: ["name", "description", "no-description", "expires", ...place, "json"],
    examples: [
      "latchkey api-keys update 01a20643-d12d-7588-b563-0e891e7d6e3a --name Staging --expires 30d",
      "latchkey api-keys update 01a20643-d12d-7588-b563-0e891e7d6e3a --expires never",
    ],
    load: async () => (await import("./update-api-key.ts")).updateApiKey,
  },
  {
    words: ["api-keys", "rotate"],
    summary: "Give an active API key a new secret, and print it, this once.",
    about:
      "The old secret works on for the time of --overlap, in which you deploy the new one. At most two work: rotating again meanwhile ends the oldest at once. With --quiet, standard output is the secret and nothing else.",
    operands: ["api-key-id"],
    options: ["overlap", "expires", "idempotency-key", ...place, "quiet", "json"],
    examples: [
      "latchkey api-keys rotate 01a20643-d12d-7588-b563-0e891e7d6e3a --overlap 7d",
      "latchkey api-keys rotate 01a20643-d12d-7588-b563-0e891e7d6e3a --quiet | vault kv put secret/ci secret=-",
      "latchkey api-keys rotate 01a20643-d12d-7588-b563-0e891e7d6e3a --overlap 0",
    ],
    load: async () => (await import("./rotate-api-key.ts")).rotateApiKey,
  },
  {
    words: ["api-keys", "end-overlap"],
    summary: "End the old secret of a rotated API key before its overlap is over.",
    about:
      "`api-keys get` says when the old secret was last used, and from where. With --if-unused-for the command fails, and nothing is done, if that was too recent.",
    operands: ["api-key-id"],
    options: ["if-unused-for", ...place, "json"],
    examples: [
      "latchkey api-keys end-overlap 01a20643-d12d-7588-b563-0e891e7d6e3a --if-unused-for 1h",
    ],
    load: async () => (await import("./end-overlap.ts")).endOverlap,
  },
  {
    words: ["api-keys", "revoke"],
    summary: "Revoke an API key, for good: the next request with it is rejected.",
    about:
      "It prints when and from where the key was last used, and the active keys that it has created. With --if-unused-for the command fails, and nothing is done, if the key was used more recently.",
    operands: ["api-key-id"],
    options: ["reason", "note", "if-unused-for", "also-created", ...place, "json"],
    examples: [
      "latchkey api-keys revoke 01a20643-d12d-7588-b563-0e891e7d6e3a",
      "latchkey api-keys revoke 01a20643-d12d-7588-b563-0e891e7d6e3a --reason unused --if-unused-for 30d",
      'latchkey api-keys revoke 01a20643-d12d-7588-b563-0e891e7d6e3a --reason leaked --note "In a public repository" --also-created',
    ],
    load: async () => (await import("./revoke-api-key.ts")).revokeApiKey,
  },
  {
    words: ["api-keys", "delete"],
    summary: "Remove a revoked or expired API key from the list. Its audit log entries stay.",
    operands: ["api-key-id"],
    options: [...place, "json"],
    examples: ["latchkey api-keys delete 01a20643-d12d-7588-b563-0e891e7d6e3a"],
    load: async () => (await import("./one-api-key.ts")).deleteApiKey,
  },
  {
    words: ["audit-log", "list"],
    summary: "List entries of the audit log, the newest first.",
    options: [...filters, "limit", "cursor", ...place, "json"],
    examples: [
      "latchkey audit-log list --from 24h --action api_key.revoked",
      "latchkey audit-log list --api-key 01a20643-d12d-7588-b563-0e891e7d6e3a --json",
    ],
    load: async () => (await import("./list-audit-log.ts")).listAuditLog,
  },
  {
    words: ["audit-log", "export"],
    summary: "Write out all entries of the audit log, the newest first.",
    about:
      "As a JSON object a line, or as CSV. Progress is told on standard error. An export that ends with exit code 0 is whole; with --output, the file is there only then. The export is an entry in the log itself.",
    options: [...filters, "format", "output", ...place, "json"],
    examples: [
      "latchkey audit-log export --from 2026-11-01 --to 2026-12-01 --format csv --output november.csv",
      "latchkey audit-log export | gzip > audit-log.ndjson.gz",
    ],
    load: async () => (await import("./export-audit-log.ts")).exportAuditLog,
  },
  {
    words: ["audit-log", "follow"],
    summary: "Print entries of the audit log as they come, until Ctrl+C.",
    about:
      "Begins with the latest 10, or with those since --from. With --json, a JSON object a line.",
    options: [...filters.filter((name) => name !== "to"), ...place, "json"],
    examples: [
      "latchkey audit-log follow --action request.rejected",
      "latchkey audit-log follow --json | jq .actor.display",
    ],
    load: async () => (await import("./follow-audit-log.ts")).followAuditLog,
  },
  {
    words: ["sessions", "list"],
    summary: "List who is signed in, and until when.",
    about:
      "Whoever was seen last comes first. Also while no server runs. --organization leaves out the others.",
    options: ["user", "data-dir", "database-url", "organization", "json"],
    examples: [
      "latchkey sessions list",
      "latchkey sessions list --user 248289761001 --json | jq -r '.data[].id'",
    ],
    load: async () => (await import("./list-sessions.ts")).listSessions,
  },
  {
    words: ["sessions", "end"],
    summary: "End a session: its next request is nobody's.",
    about:
      "It does not keep the user from signing in again; that is decided at the OpenID Connect provider.",
    operands: ["session-id"],
    options: ["data-dir", "database-url", "json"],
    examples: ["latchkey sessions end 7c9e6679-7425-40de-944b-e07fc1f90ae7"],
    load: async () => (await import("./end-session.ts")).endSession,
  },
  {
    words: ["openapi"],
    summary: "Print the OpenAPI document of the API, as JSON.",
    options: ["json"],
    examples: ["latchkey openapi > openapi.json"],
    load: async () => (await import("./openapi.ts")).printOpenapi,
  },
];

/** The command that the first words of the command line name, and what follows them. */
export function findCommand(
  words: readonly string[],
): { readonly command: Command; readonly operands: readonly string[] } | undefined {
  const command = commandTable.find((known) =>
    known.words.every((word, index) => words[index] === word),
  );
  return command && { command, operands: words.slice(command.words.length) };
}

/** The commands whose words begin with these. */
export function commandsBelow(words: readonly string[]): readonly Command[] {
  return commandTable.filter((known) => words.every((word, index) => known.words[index] === word));
}
