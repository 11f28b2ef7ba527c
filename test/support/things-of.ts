import type { ApiKey, AuditLogEntry, RotatedApiKey } from "@latchkey/contract";
import { bearer, call } from "./call.ts";
import type { Answer } from "./call.ts";

type Headers = Readonly<Record<string, string>>;

/** Whose things they are: what a request of theirs carries, and their id where they are a user. */
export interface Owner {
  readonly headers: Headers;
  readonly userId: string | undefined;
}

/** What an organization has by which another may try to find it. */
export interface Things {
  /** UUIDs, by what they name. */
  readonly ids: Readonly<Record<string, string>>;
  readonly texts: readonly string[];
  readonly userId: string | undefined;
}

let made = 0;

/** Makes keys of every kind for an organization, and entries, and tells what they are called. */
export async function thingsOf(url: string, { headers, userId }: Owner): Promise<Things> {
  made += 1;
  const name = `Confidential ${made}`;
  const ask = async <Body>(method: string, path: string, body?: unknown): Promise<Body> => {
    const send = () => call<Body>(method, `${url}/v1${path}`, { headers, body });
    let answer: Answer<Body> = await send();
    // A busy machine may have it try again.
    for (let times = 0; answer.status === 503 && times < 5; times += 1) answer = await send();
    if (answer.status > 299) throw new Error(`${method} ${path}: ${answer.text}`);
    return answer.body;
  };
  const create = (kind: string) =>
    ask<{ apiKey: ApiKey; secret: string }>("POST", "/api-keys", { name: `${name} ${kind}` });
  const [active, revoked, rotated] = [
    await create("active"),
    await create("revoked"),
    await create("rotated"),
  ];
  await call("GET", `${url}/v1/principal`, { headers: bearer(active.secret) });
  await ask("POST", `/api-keys/${revoked.apiKey.id}/revoke`);
  await ask<RotatedApiKey>("POST", `/api-keys/${rotated.apiKey.id}/rotate`);
  const entryOf = async (filter: string): Promise<string> => {
    const path = `/audit-log-entries?apiKeyId=${active.apiKey.id}&action=${filter}`;
    const [entry] = (await ask<{ data: AuditLogEntry[] }>("GET", path)).data;
    if (entry === undefined) throw new Error(`There is no entry ${filter}.`);
    return entry.id;
  };
  return {
    ids: {
      "an active key": active.apiKey.id,
      "an active key, in upper case": active.apiKey.id.toUpperCase(),
      "a revoked key": revoked.apiKey.id,
      "a rotated key": rotated.apiKey.id,
      "an entry of a change": await entryOf("api_key.created"),
      "an entry of a request": await entryOf("request.admitted"),
    },
    texts: [active.apiKey.name, active.apiKey.hint],
    userId,
  };
}
