import type { ApiKey, CreateApiKeyRequest, Problem } from "@latchkey/contract";
import type { User } from "@latchkey/server";
import { ada, signedInAs } from "./service.ts";

/** An answer, its body parsed where it is JSON. */
export interface Answer<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Body;
}

export interface CallOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, unless it is a text or bytes, which are sent as they are. */
  readonly body?: unknown;
}

/** Sends a request as any HTTP client would; JSON is the body's type unless a header says otherwise. */
export async function call<Body = Problem>(
  method: string,
  url: string,
  { headers = {}, body }: CallOptions = {},
): Promise<Answer<Body>> {
  const type = body === undefined ? {} : { "content-type": "application/json" };
  const raw = typeof body === "string" || body instanceof Uint8Array;
  const init: RequestInit = { method, headers: { ...type, ...headers } };
  if (body !== undefined)
    init.body = raw ? (body as string | Uint8Array<ArrayBuffer>) : JSON.stringify(body);
  const response = await fetch(url, init);
  const text = await response.text();
  const isJson = /json/.test(response.headers.get("content-type") ?? "") && text !== "";
  // What it really is, the test is about to look at.
  const parsed = (
    isJson && !/ndjson/.test(response.headers.get("content-type") ?? "")
      ? JSON.parse(text)
      : undefined
  ) as Body;
  return { status: response.status, headers: response.headers, text, body: parsed };
}

export function bearer(secret: string): { authorization: string } {
  return { authorization: `Bearer ${secret}` };
}

/** Creates a key as a signed-in user. */
export async function createKey(
  url: string,
  input: CreateApiKeyRequest = { name: "CI/CD Pipeline" },
  user: User = ada,
): Promise<{ apiKey: ApiKey; secret: string }> {
  const created = await call<{ apiKey: ApiKey; secret: string }>("POST", `${url}/v1/api-keys`, {
    headers: signedInAs(user),
    body: input,
  });
  if (created.status !== 201) throw new Error(`No API key was created: ${created.text}`);
  return created.body;
}
