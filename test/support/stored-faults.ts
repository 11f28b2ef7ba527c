import type { ApiKey } from "@latchkey/contract";
import type { OpenDatabase } from "./databases.ts";
import { call } from "./call.ts";
import { undocumentedIn } from "./openapi-check.ts";

/** How long the contract lets each column's text be; of a column that is not here, nobody has said what it may hold. */
const LONGEST: Readonly<Record<string, number>> = {
  name: 100,
  description: 1000,
  revoked_note: 500,
  revoked_reason: 10,
  created_by_type: 10,
  created_by_id: 255,
  created_by_name: 255,
  revoked_by_type: 10,
  revoked_by_id: 255,
  revoked_by_name: 255,
  hint: 40,
  last_used_ip: 45,
  last_used_user_agent: 500,
  principal_type: 10,
  principal_id: 255,
  operation: 40,
  organization_id: 255,
  actor_type: 10,
  actor_id: 255,
  actor_name: 255,
  action: 100,
  resource_type: 100,
  resource_id: 255,
  resource_name: 255,
  request_id: 128,
  method: 20,
  route: 500,
  path: 2048,
  ip: 45,
  user_agent: 500,
  secret_hint: 40,
  reason: 100,
};

/** What is looked for in every text of every table: control characters, and anything of a secret's shape. */
const FORBIDDEN = String.raw`[\u0001-\u001f\u007f-\u009f]|[a-z]_[0-9A-Za-z]{36}`;

/** What the tables hold that openapi.yaml forbids: column by column, whatever wrote it. */
export async function storedFaults({ query }: OpenDatabase): Promise<string[]> {
  const columns = await query<{ table: string; column: string; type: string }>(
    `select table_name as table, column_name as column, data_type as type
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema = 'latchkey' and table_type = 'BASE TABLE' and data_type in ('text', 'jsonb')
      and table_name not like 'migration%'`,
  );
  const faults: string[] = [];
  for (const { table, column, type } of columns) {
    const longest = LONGEST[column];
    if (type === "text" && longest === undefined)
      faults.push(`${table}.${column} has no bound here`);
    // As jsonb is written, control characters are escapes.
    const pattern = type === "text" ? FORBIDDEN : String.raw`\\u00[01]|${FORBIDDEN}`;
    const rows = await query<{ found: string }>(
      `select left(${column}::text, 200) as found from latchkey.${table}
      where ${column}::text ~ $1 or char_length(${column}::text) > $2 limit 3`,
      [pattern, longest ?? 20_000],
    );
    for (const { found } of rows) faults.push(`${table}.${column}: ${JSON.stringify(found)}`);
  }
  return faults;
}

/** What openapi.yaml does not document of what the API tells of all that is stored: each key, and each entry. */
export async function toldFaults(url: string, headers: Record<string, string>): Promise<string[]> {
  const faults: string[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const path: string = `/v1/api-keys?limit=100${cursor === "" ? "" : `&cursor=${cursor}`}`;
    const page = await call<{ data: ApiKey[]; nextCursor: string | null }>("GET", url + path, {
      headers,
    });
    faults.push(...undocumentedIn("GET", "/v1/api-keys", page));
    cursor = page.body.nextCursor;
  }
  const path = "/v1/audit-log/export";
  faults.push(...undocumentedIn("GET", path, await call("GET", url + path, { headers })));
  return faults;
}
