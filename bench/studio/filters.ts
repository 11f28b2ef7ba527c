import type { BenchKey } from "../database/keys.ts";
import type { BenchDatabase } from "../database/start-database.ts";

/** A filter of one of Studio's pages, as its address has it. */
export interface Filter {
  readonly page: "API Keys" | "Audit Logs";
  readonly name: string;
  readonly address: Readonly<Record<string, string>>;
  /** No entry fits, so that all of them are looked at: how long that takes is told, and no requirement. */
  readonly isSearch?: boolean;
}

interface Sample {
  readonly actor_id: string;
  readonly ip: string;
  readonly middle: Date;
  readonly newest: Date;
}

const SECOND = 1000;

/** What readers filter by, with values that are there. */
export async function chooseFilters(
  { query }: BenchDatabase,
  key: BenchKey,
): Promise<readonly Filter[]> {
  const [sample] = await query<Sample>(
    `select (select actor_id from latchkey.audit_log_entries where actor_id is not null limit 1) as actor_id,
      (select ip from latchkey.audit_log_admissions where organization_id = $1 order by id desc offset 5000 limit 1) as ip,
      min(occurred_at) + (max(occurred_at) - min(occurred_at)) / 2 as middle, max(occurred_at) as newest
    from latchkey.audit_log where organization_id = $1`,
    [key.organizationId],
  );
  if (sample === undefined) throw new Error("There are no entries.");
  const { actor_id: actor, ip, middle, newest } = sample;
  const range = {
    from: middle.toISOString(),
    to: new Date(middle.getTime() + SECOND).toISOString(),
  };
  const ofLog = (name: string, filters: Readonly<Record<string, string>>): Filter => ({
    page: "Audit Logs",
    name,
    address: { view: "audit-log", ...filters },
  });
  const ofKeys = (name: string, filters: Readonly<Record<string, string>>): Filter => ({
    page: "API Keys",
    name,
    address: filters,
  });
  const never = "192.0.2.254";
  return [
    ofKeys("none", {}),
    ofKeys("search by name", { search: `Pipeline ${key.id.slice(0, 4)}` }),
    ofKeys("search, nothing found", { search: "no such key" }),
    ofKeys("status", { status: "active" }),
    ofKeys("creator", { createdBy: "u1" }),
    ofKeys("sorted by name", { sort: "name" }),
    ofKeys("sorted by last used", { sort: "-lastUsedAt" }),
    ofLog("none", {}),
    ofLog("action, of most entries", { action: "request.admitted" }),
    ofLog("action, of few", { action: "api_key.revoked" }),
    ofLog("actor, a user", { actor }),
    ofLog("actor, a key", { actor: key.id }),
    ofLog("API key", { apiKeyId: key.id }),
    ofLog("resource type", { resourceType: "environment" }),
    ofLog("resource name", { resourceName: "Production" }),
    ofLog("IP address, 5,000 entries back", { ip }),
    ofLog("a second of them", range),
    ofLog("key, action and range", {
      apiKeyId: key.id,
      action: "request.admitted",
      to: newest.toISOString(),
    }),
    { ...ofLog("IP address that never was, to the end", { ip: never }), isSearch: true },
  ];
}
