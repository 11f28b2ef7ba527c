import { request as httpRequest } from "node:http";
import type { Server } from "node:http";
import { duplexPair } from "node:stream";
import { text } from "node:stream/consumers";
import type { Request } from "express";

/** What the API answered. */
export interface OwnApiAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Asks the program's own API on behalf of a request's sender: same cookie, same address, same user agent. */
export type OwnApi = (
  from: Request,
  call: { readonly method: string; readonly path: string; readonly body: unknown },
) => Promise<OwnApiAnswer>;

/**
 * A real HTTP request, so that a page has no second way to do what the API does; but over a pair of streams in memory,
 * which works also while the server takes no more connections.
 */
export function createOwnApi(server: Server): OwnApi {
  return async (from, { method, path, body }) => {
    const [near, far] = duplexPair();
    server.emit("connection", Object.assign(far, { remoteAddress: from.socket.remoteAddress }));
    const { host, cookie, "user-agent": userAgent } = from.headers;
    const sent = Buffer.from(JSON.stringify(body));
    // Where a proxy is trusted, these say what the sender's address and protocol are.
    const forwarded = Object.entries(from.headers).filter(([name]) =>
      name.startsWith("x-forwarded-"),
    );
    const headers = {
      ...Object.fromEntries(forwarded),
      host,
      cookie,
      "user-agent": userAgent,
      "content-type": "application/json",
      "content-length": sent.length,
    };
    const known = Object.entries(headers).filter(([, value]) => value !== undefined);
    return new Promise((resolve, reject) => {
      const request = httpRequest(
        { method, path, headers: Object.fromEntries(known), createConnection: () => near },
        (response) => {
          text(response).then(
            // HTTP has a status in every answer that a client is given.
            (json) => resolve({ status: response.statusCode ?? 0, body: JSON.parse(json) }),
            reject,
          );
        },
      );
      request.once("error", reject);
      request.end(sent);
    });
  };
}
