import type { Send } from "./target.ts";

/** A difference that is planted between the mock and whoever asks it. */
export interface Plant {
  readonly says: string;
  readonly change: (send: Send) => Send;
}

export type Json = Record<string, unknown>;

/** The answers that a plant is about. */
interface About {
  readonly method?: string;
  readonly path: RegExp;
  readonly status: number;
}

function isAbout({ method, path, status }: About, request: Request, response: Response): boolean {
  return (
    (method === undefined || request.method === method) &&
    path.test(new URL(request.url).pathname) &&
    response.status === status
  );
}

export function answer(
  says: string,
  about: About,
  change: (
    text: string,
    response: Response,
  ) => { text?: string; status?: number; headers?: Headers },
): Plant {
  return {
    says,
    change: (send) => async (request) => {
      const response = await send(request);
      if (!isAbout(about, request, response)) return response;
      const text = await response.text();
      const changed = change(text, response);
      const { status = response.status, headers = response.headers } = changed;
      const body = [204, 304].includes(status) ? null : (changed.text ?? text);
      headers.delete("content-length");
      return new Response(body, { status, headers });
    },
  };
}

export const json = (says: string, about: About, change: (body: Json) => unknown): Plant =>
  answer(says, about, (text) => {
    const body = JSON.parse(text) as Json;
    const changed = change(body);
    return { text: JSON.stringify(changed ?? body) };
  });

export const headers = (says: string, about: About, change: (headers: Headers) => void): Plant =>
  answer(says, about, (_, response) => {
    const own = new Headers(response.headers);
    change(own);
    return { headers: own };
  });

export const KEYS = /\/v1\/api-keys$/;
export const KEY = /\/v1\/api-keys\/[^/]+$/;
export const REVOKE = /\/revoke$/;
export const LOG = /\/v1\/audit-log-entries$/;
export const EXPORT = /\/export$/;
export const PRINCIPAL = /\/v1\/principal$/;
export const ANY = /./;

type Entry = {
  action: string;
  actor: Json;
  count: number;
  outcome: Json | null;
  request: Json | null;
  resource: Json | null;
  changes: Json | null;
  reason: string | null;
};
/** A page of keys is looked at no closer than one of entries. */
export const page = (body: Json) => body as unknown as { data: Entry[] };
export const apiKey = (body: Json): Json => body["apiKey"] as Json;
export const eachEntry = (says: string, change: (entry: Entry) => void): Plant =>
  json(says, { path: LOG, status: 200 }, (body) => {
    page(body).data.forEach((entry) => change(entry));
  });

/** Changes the bodies of some requests, where they have one. */
export function requestBody(says: string, path: RegExp, change: (body: Json) => unknown): Plant {
  return {
    says,
    change: (send) => async (request) => {
      const isAsked = request.method === "POST" && path.test(new URL(request.url).pathname);
      const text = isAsked ? await request.clone().text() : "";
      if (!text.startsWith("{") || !text.endsWith("}")) return send(request);
      const body = JSON.parse(text) as Json;
      const changed = JSON.stringify(change(body) ?? body);
      return send(new Request(request, { method: "POST", body: changed }));
    },
  };
}
