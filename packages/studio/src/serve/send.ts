import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { everywhere } from "./page-headers.ts";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** Answers with a file that the page loads. Its name has its digest, so it may be kept for good. */
export async function sendAsset(
  request: IncomingMessage,
  response: ServerResponse,
  asset: { readonly name: string; readonly packed: Buffer },
): Promise<void> {
  const { name, packed } = asset;
  const extension = name.slice(name.lastIndexOf("."));
  const headers = {
    ...everywhere,
    "Cache-Control": "public, max-age=31536000, immutable",
    "Content-Type": types[extension] ?? "application/octet-stream",
    Vary: "Accept-Encoding",
  };
  if (/\bgzip\b/.test(request.headers["accept-encoding"]?.toString() ?? "")) {
    send(request, response, { ...headers, "Content-Encoding": "gzip" }, packed);
  } else {
    send(request, response, headers, await promisify(gunzip)(packed));
  }
}

export function send(
  request: IncomingMessage,
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
  body: Buffer,
): void {
  response.writeHead(200, { ...headers, "Content-Length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}
