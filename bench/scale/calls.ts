import { encodeCursor } from "@latchkey/contract";
import type { BenchDatabase } from "../database/start-database.ts";
import { LARGE } from "./fill.ts";
import { newKey, newSecret } from "./keys-to-change.ts";

/** One thing that is asked of the API, again and again. */
export interface Call {
  readonly operation: string;
  /** The filter, the sort and how deep the page is. */
  readonly what: string;
  /** What is asked; made anew each time, where a call uses up what it changes. */
  readonly request: () => Promise<Asked>;
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  /** Asked with a key; otherwise by a signed-in user. */
  readonly secret?: string;
}

interface Sample {
  readonly api_key_id: string;
  readonly id: string;
  readonly middle: Date;
  readonly middle_id: string;
  readonly old_ip: string;
}

interface DeepKey {
  readonly id: string;
  readonly name: string;
  readonly created_at: Date;
  readonly last_used_at: Date | null;
}

/** Every operation, with each of its filters, and deep pages where there are any. */
export async function chooseCalls({ query }: BenchDatabase): Promise<readonly Call[]> {
  const [sample] = await query<Sample>(SAMPLE, [LARGE]);
  const [deepKey] = await query<DeepKey>(DEEP_KEY, [LARGE]);
  if (sample === undefined || deepKey === undefined)
    throw new Error("There is nothing to ask for.");
  const secret = await newSecret(query);

  const get = (operation: string, what: string, path: string, filters: Filters = {}): Call => {
    const search = new URLSearchParams(filters).toString();
    const asked: Asked = { method: "GET", path: search === "" ? path : `${path}?${search}` };
    return { operation, what, request: () => Promise.resolve(asked) };
  };
  const keys = (what: string, filters: Filters): Call =>
    get("listApiKeys", what, "/v1/api-keys", filters);
  const log = (what: string, filters: Filters): Call[] => [
    get("listAuditLogEntries", what, "/v1/audit-log-entries", filters),
    get("listAuditLogEntries", `${what}, deep`, "/v1/audit-log-entries", {
      ...filters,
      cursor: encodeCursor(filters, [sample.middle_id]),
    }),
  ];
  const deep = (sort: string, value: string): Call =>
    keys(`sorted by ${sort}, deep`, { sort, cursor: encodeCursor({ sort }, [value, deepKey.id]) });
  const change = (operation: string, method: string, path: string, body?: unknown): Call => ({
    operation,
    what: "",
    request: async () => {
      const id = await newKey(query);
      return { method, path: `/v1/api-keys/${id}${path}`, ...(body === undefined ? {} : { body }) };
    },
  });

  return [
    { operation: "createApiKey", what: "", request: () => Promise.resolve(CREATE) },
    get("getApiKey", "", `/v1/api-keys/${sample.api_key_id}`),
    keys("none", {}),
    deep("-createdAt", deepKey.created_at.toISOString()),
    keys("sorted by name", { sort: "name" }),
    deep("name", deepKey.name.toLowerCase()),
    keys("sorted by -lastUsedAt", { sort: "-lastUsedAt" }),
    deep("-lastUsedAt", (deepKey.last_used_at ?? new Date(0)).toISOString()),
    keys("search", { search: "pipeline 77" }),
    keys("search, nothing found", { search: "no such key" }),
    keys("status", { status: "revoked" }),
    keys("createdBy", { createdBy: "u7" }),
    keys("expiringWithinDays", { expiringWithinDays: "14" }),
    change("updateApiKey", "PATCH", "", { description: "Changed" }),
    change("rotateApiKey", "POST", "/rotate", {}),
    {
      operation: "endApiKeyOverlap",
      what: "",
      request: async () => ({
        method: "POST",
        path: `/v1/api-keys/${await newKey(query, true)}/end-overlap`,
      }),
    },
    change("revokeApiKey", "POST", "/revoke", { reason: "unused" }),
    {
      operation: "deleteApiKey",
      what: "",
      request: async () => {
        const id = await newKey(query);
        await query(
          "update latchkey.api_keys set revoked_at = now(), revoked_by_type = 'user', revoked_by_id = 'u1', revoked_by_name = 'Ada' where organization_id = $1 and id = $2",
          [LARGE, id],
        );
        return { method: "DELETE", path: `/v1/api-keys/${id}` };
      },
    },
    {
      operation: "reportLeakedApiKey",
      what: "",
      request: async () => ({
        method: "POST",
        path: "/v1/leaked-api-keys",
        body: { secret: await newSecret(query) },
      }),
    },
    {
      operation: "getPrincipal",
      what: "with a key: admission",
      request: () => Promise.resolve({ method: "GET", path: "/v1/principal", secret }),
    },
    get("getAuditLogEntry", "", `/v1/audit-log-entries/${sample.id}`),
    ...log("none", {}),
    ...log("action, of most entries", { action: "request.admitted" }),
    ...log("action, of few", { action: "api_key.rotated" }),
    ...log("actor, a user", { actor: "u7" }),
    ...log("actor, a key", { actor: sample.api_key_id }),
    ...log("apiKeyId", { apiKeyId: sample.api_key_id }),
    ...log("resourceType", { resourceType: "environment" }),
    ...log("resourceName", { resourceName: "Production" }),
    ...log("ip, of some", { ip: sample.old_ip }),
    ...log("ip, of none", { ip: "192.0.2.254" }),
    ...log("from and to, an hour", {
      from: sample.middle.toISOString(),
      to: new Date(sample.middle.getTime() + 3_600_000).toISOString(),
    }),
    ...log("apiKeyId, action and to", {
      apiKeyId: sample.api_key_id,
      action: "request.admitted",
      to: sample.middle.toISOString(),
    }),
    get("exportAuditLog", "an hour of entries", "/v1/audit-log/export", {
      from: sample.middle.toISOString(),
      to: new Date(sample.middle.getTime() + 3_600_000).toISOString(),
    }),
  ];
}

type Filters = Readonly<Record<string, string>>;

const CREATE: Asked = { method: "POST", path: "/v1/api-keys", body: { name: "CI/CD Pipeline" } };

/** Of the key with the most entries, and the middle of the log. */
const SAMPLE = `
select a.api_key_id, a.id, m.occurred_at as middle, m.id as middle_id, a.ip as old_ip
from (select * from latchkey.audit_log_admissions where organization_id = $1 order by id desc limit 1 offset 500) a,
  lateral (
    select occurred_at, id from latchkey.audit_log_admissions
    where organization_id = $1 and id < overlay(a.id::text placing overlay(lpad(to_hex((extract(epoch from now()) * 1000)::bigint - 8640000000), 12, '0')
      placing '-' from 9 for 0) from 1 for 13)::uuid
    order by id desc limit 1
  ) m`;

const DEEP_KEY = `
select k.id, k.name, k.created_at, s.last_used_at from latchkey.api_keys k
join latchkey.api_key_secrets s on s.organization_id = k.organization_id and s.api_key_id = k.id
where k.organization_id = $1 and s.last_used_at is not null
order by k.created_at limit 1 offset (select count(*) / 4 from latchkey.api_keys where organization_id = $1)`;
