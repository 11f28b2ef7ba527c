import type { Command } from "./command.ts";
import { place } from "./option-groups.ts";

/** `latchkey api-keys …` */
export const apiKeyCommands: readonly Command[] = [
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
    load: async () => (await import("./get-api-key.ts")).getApiKey,
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
    load: async () => (await import("./delete-api-key.ts")).deleteApiKey,
  },
];
