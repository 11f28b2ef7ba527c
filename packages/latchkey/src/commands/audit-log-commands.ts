import type { Command } from "./command.ts";
import { filters, place } from "./option-groups.ts";

/** `latchkey audit-log …` */
export const auditLogCommands: readonly Command[] = [
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
];
