import type {
  ApiKey,
  CreateApiKeyRequest,
  EndedApiKeyOverlap,
  Problem,
  RevokedApiKey,
  RotatedApiKey,
} from "@latchkey/contract";
import { bearer, createKey } from "./call.ts";
import type { Answer } from "./call.ts";
import { newUser } from "./on-every-database.ts";
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

/** Creates a key as a new user, who alone has one in its organization. */
export async function newKey(url: () => string, input: Partial<CreateApiKeyRequest> = {}) {
  const user = newUser();
  const { apiKey, secret } = await createKey(url(), { name: "CI", ...input }, user);
  return { user, apiKey, secret, changes: keyChanges(url, apiKey.id, signedInAs(user)) };
}

/** What may be shown of a secret later, worked out in the plainest way. */
export function hintOf(secret: string): string {
  return `${secret.slice(0, 7)}…${secret.slice(-4)}`;
}

/** Uses a secret. */
export function use(url: string, secret: string, headers: Headers = {}): Promise<Answer<Problem>> {
  return ask("GET", `${url}/v1/principal`, { headers: { ...bearer(secret), ...headers } });
}
