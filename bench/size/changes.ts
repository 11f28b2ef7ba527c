import { randomUUID } from "node:crypto";
import { entryStatement } from "../../packages/server/src/audit/record.ts";
import type { EntryStatement, NewEntry } from "../../packages/server/src/audit/record.ts";
import { any } from "./mix.ts";
import type { Mix } from "./mix.ts";

/** The statement of an entry that tells of a change: of a key, or of something of the host's. */
export function changeStatement(mix: Mix): EntryStatement {
  const { id, organizationId } = mix.key();
  const { origin } = mix.request().entry;
  const principal = {
    type: "user",
    id: randomUUID(),
    name: "Ada Lovelace",
    organizationId,
  } as const;
  const apiKey = { type: "api_key", id, name: "CI/CD Pipeline" };
  const description = "Reads reports every night";
  const made: readonly Pick<NewEntry, "action" | "resource" | "changes">[] = [
    {
      action: "api_key.created",
      resource: apiKey,
      changes: {
        snapshot: { name: "CI/CD Pipeline", description, hint: "sk_AbCd…WxYz", expiresAt: null },
      },
    },
    {
      action: "api_key.updated",
      resource: apiKey,
      changes: { name: { from: "CI/CD", to: "CI/CD Pipeline" } },
    },
    { action: "api_key.revoked", resource: apiKey },
    {
      action: "environment.updated",
      resource: { type: "environment", id: randomUUID(), name: "Production" },
      changes: { region: { from: "eu-central-1", to: "eu-west-1" } },
    },
  ];
  return entryStatement('"latchkey"', { principal, origin, ...any(made) });
}
