import { randomUUID } from "node:crypto";
import type { ApiKey, AuditLogEntry } from "@latchkey/contract";
import type { User } from "@latchkey/server";
import { bearer, call, createKey } from "../support/call.ts";
import type { Answer } from "../support/call.ts";
import { signedInAs } from "../support/service.ts";

/** What an organization has, by which another may try to find it. */
export interface Things {
  readonly user: User;
  readonly apiKey: ApiKey;
  readonly secret: string;
  readonly entry: AuditLogEntry;
}

/** What things may be named by. */
interface Ids {
  readonly apiKey: string;
  readonly entry: string;
  readonly user: string;
  readonly resourceName: string;
  readonly search: string;
}

export type Attempt = readonly [method: string, path: string, body?: unknown];

/** Makes things for the organization of a user. */
export async function makeThings(url: string, user: User): Promise<Things> {
  const made = await createKey(
    url,
    { name: `Key of ${user.id}`, description: "confidential" },
    user,
  );
  await call("GET", `${url}/v1/principal`, { headers: bearer(made.secret) });
  await createKey(url, { name: "second" }, user);
  const page = await call<{ data: AuditLogEntry[] }>(
    "GET",
    `${url}/v1/audit-log-entries?action=api_key.created&resourceName=${encodeURIComponent(made.apiKey.name)}`,
    { headers: signedInAs(user) },
  );
  const [entry] = page.body.data;
  if (entry === undefined) throw new Error("No entry.");
  return { user, entry, ...made };
}

/** What things are called. */
export function idsOf({ apiKey, entry, user }: Things): Ids {
  return {
    apiKey: apiKey.id,
    entry: entry.id,
    user: user.id,
    resourceName: apiKey.name,
    search: apiKey.hint.slice(-4),
  };
}

/** Ids of the same form that nobody has. */
export function nobodys(ids: Ids): Ids {
  return {
    apiKey: randomUUID(),
    entry: randomUUID(),
    user: ids.user.replace(/./g, "x"),
    resourceName: ids.resourceName.replace(/./g, "x"),
    search: "/*-+",
  };
}

/** Every way to name something of an organization's, filled with ids: another's, or none's. */
export function attemptsOn(ids: Ids): Attempt[] {
  const key = `/v1/api-keys/${ids.apiKey}`;
  const filters = [
    ["apiKeyId", ids.apiKey],
    ["apiKeyId", ids.apiKey.toUpperCase()],
    ["actor", ids.apiKey],
    ["actor", ids.user],
    ["resourceName", ids.resourceName],
  ].map((filter) => new URLSearchParams([filter]));
  return [
    ["GET", key],
    ["PATCH", key, { name: "taken over" }],
    ["PATCH", key, {}],
    ["PATCH", key, { expiresAt: "2020-01-01T00:00:00Z" }],
    ["PATCH", key, { name: "" }],
    ["POST", `${key}/revoke`],
    ["POST", `${key}/revoke`, { unknown: 1 }],
    ["DELETE", key],
    ["PUT", key],
    ["GET", `${key}/revoke`],
    ["GET", `/v1/audit-log-entries/${ids.entry}`],
    ["GET", `/v1/api-keys/${ids.entry}`],
    ["GET", `/v1/audit-log-entries/${ids.apiKey}`],
    ["GET", `/v1/api-keys?createdBy=${ids.user}`],
    ["GET", `/v1/api-keys?createdBy=${ids.apiKey}`],
    ["GET", `/v1/api-keys?${new URLSearchParams({ search: ids.search })}`],
    ["GET", `/v1/api-keys?${new URLSearchParams({ search: ids.resourceName })}`],
    ...filters.flatMap((filter): Attempt[] => [
      ["GET", `/v1/audit-log-entries?${filter}`],
      ["GET", `/v1/audit-log/export?${filter}`],
      ["GET", `/v1/audit-log/export?format=csv&${filter}`],
    ]),
  ];
}

/** An answer as it looks where ids and what differs from request to request is left out. */
export function shapeOf(
  { status, headers, text }: Answer<unknown>,
  ids: readonly string[],
): unknown {
  const told = [...headers].filter(([name]) => name !== "x-request-id" && name !== "date");
  let body = text.replaceAll(headers.get("x-request-id") ?? "?", "…");
  for (const id of ids) body = body.replaceAll(id, "…").replaceAll(id.toUpperCase(), "…");
  return { status, headers: told, body };
}
