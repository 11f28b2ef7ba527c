import type {
  ApiKey,
  AuditLogEntry,
  EndedApiKeyOverlap,
  Problem,
  RevokedApiKey,
  RotatedApiKey,
} from "@latchkey/contract";
import type { User } from "@latchkey/server";
import { bearer, call } from "./call.ts";
import type { Answer } from "./call.ts";
import { ask } from "./openapi-check.ts";
import { signedInAs } from "./service.ts";

type Headers = Readonly<Record<string, string>>;

/** What is asked of a service on one key, by whoever the headers say. Every answer is held to openapi.yaml. */
export function keyChanges(url: () => string, apiKeyId: string, headers: Headers) {
  const path = (end = ""): string => `${url()}/v1/api-keys/${apiKeyId}${end}`;
  const post = <Body>(end: string, body?: unknown, more: Headers = {}) =>
    ask<Body & Problem>("POST", path(end), { headers: { ...headers, ...more }, body });
  return {
    get: async () => (await ask<{ apiKey: ApiKey }>("GET", path(), { headers })).body.apiKey,
    update: (body: unknown) =>
      ask<{ apiKey: ApiKey } & Problem>("PATCH", path(), { headers, body }),
    rotate: (body?: unknown, more?: Headers) => post<RotatedApiKey>("/rotate", body, more),
    endOverlap: (body?: unknown) => post<EndedApiKeyOverlap>("/end-overlap", body),
    revoke: (body?: unknown) => post<RevokedApiKey>("/revoke", body),
    remove: () => ask("DELETE", path(), { headers }),
  };
}

/** Uses a secret. */
export function use(url: string, secret: string, headers: Headers = {}): Promise<Answer<Problem>> {
  return ask("GET", `${url}/v1/principal`, { headers: { ...bearer(secret), ...headers } });
}

/** The entries of an organization's log that a filter lets through, the oldest first. */
export async function entriesOf(url: string, user: User, filter: string): Promise<AuditLogEntry[]> {
  const page = await call<{ data: AuditLogEntry[] }>(
    "GET",
    `${url}/v1/audit-log-entries?limit=100&${filter}`,
    { headers: signedInAs(user) },
  );
  return page.body.data.toReversed();
}
