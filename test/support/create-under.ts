import type { ApiKey, AuditLogEntry, Problem } from "@latchkey/contract";
import type { User } from "@latchkey/server";
import type { Answer } from "./call.ts";
import { ask } from "./openapi-check.ts";
import { signedInAs } from "./service.ts";

type Headers = Readonly<Record<string, string>>;

/** What a create is answered with: the key and its secret, or a problem. */
export type CreateAnswer = Answer<Partial<{ apiKey: ApiKey; secret: string } & Problem>> & {
  /** `201`, or the status and code of the problem. */
  readonly said: string;
  /** The key that the answer speaks of. */
  readonly apiKeyId: string | undefined;
};

/** Creates a key under an idempotency key, and sees to it that what is answered is documented. */
export async function createUnder(
  url: string,
  credentials: Headers,
  idempotencyKey: string | undefined,
  body: unknown = { name: "CI" },
): Promise<CreateAnswer> {
  const own = idempotencyKey === undefined ? {} : { "idempotency-key": idempotencyKey };
  const answer = await ask<CreateAnswer["body"]>("POST", `${url}/v1/api-keys`, {
    headers: { ...credentials, ...own },
    body,
  });
  const { apiKey, code } = answer.body;
  const named = "apiKeyId" in answer.body ? answer.body.apiKeyId : undefined;
  return {
    ...answer,
    said: [answer.status, code].filter((part) => part !== undefined).join(" "),
    apiKeyId: apiKey?.id ?? named,
  };
}

/** The keys of a user's organization, and the ids of those that the audit log says were created; both the oldest first. */
export async function keysAndEntries(
  url: string,
  user: User,
): Promise<{ readonly keys: ApiKey[]; readonly created: (string | undefined)[] }> {
  const headers = signedInAs(user);
  const keys = await ask<{ data: ApiKey[] }>("GET", `${url}/v1/api-keys?sort=createdAt&limit=100`, {
    headers,
  });
  const entries = await ask<{ data: AuditLogEntry[] }>(
    "GET",
    `${url}/v1/audit-log-entries?action=api_key.created&limit=100`,
    { headers },
  );
  return {
    keys: keys.body.data,
    created: entries.body.data.map(({ resource }) => resource?.id).toReversed(),
  };
}
