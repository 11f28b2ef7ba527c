import type { MockKeyService } from "./index.ts";

/** Asks the API by the mock's fetch, with a secret if there is one. */
export function asking(mock: MockKeyService, secret?: string) {
  const headers = secret === undefined ? {} : { authorization: `Bearer ${secret}` };
  return async (path: string, init: RequestInit = {}) => {
    const response = await mock.fetch(`${mock.baseUrl}/v1${path}`, { headers, ...init });
    const text = await response.text();
    // What it really is, the test is about to look at.
    const body = (
      text.startsWith("{") && !path.includes("export") ? JSON.parse(text) : {}
    ) as Record<string, unknown>;
    return { status: response.status, headers: response.headers, body, text };
  };
}

/** What a create is sent with. */
export function post(body: object, secret: string): RequestInit {
  const headers = { authorization: `Bearer ${secret}`, "content-type": "application/json" };
  return { method: "POST", headers, body: JSON.stringify(body) };
}
