import type { IncomingMessage } from "node:http";
import { refuseField } from "../refusal.ts";
import type { Refusal } from "../refusal.ts";

/** The most that a body may hold, in bytes; the longest that openapi.yaml allows is a tenth of it. */
const LIMIT = 16 * 1024;

/** A request, and what the host's own parsers have made of its body, if there are any. */
type RequestWithBody = IncomingMessage & { readonly body?: unknown };

const decoder = new TextDecoder("utf-8", { fatal: true });
const tooLarge: Refusal = { refused: "payload_too_large" };
const notSupported: Refusal = { refused: "unsupported_media_type" };
const brokenJson = refuseField("body", "", "must be JSON");
const notRead = refuseField("body", "", "could not be read in full");

/** A request's body, parsed; undefined where it has none. */
export type Body = { readonly value: unknown } | Refusal;

/**
 * Reads the body as JSON, whatever the host's own parsers made of it before: nothing, the parsed value, or text and
 * bytes that are still to be parsed. Anything but JSON is refused, and so is broken JSON.
 */
export async function readBody(request: RequestWithBody): Promise<Body> {
  const { headers } = request;
  const length = Number(headers["content-length"] ?? 0);
  if (length === 0 && headers["transfer-encoding"] === undefined) return { value: undefined };
  // RFC 8259, section 11: a charset has no effect.
  const isJson = /^application\/json[ \t]*(?:;|$)/i.test(headers["content-type"] ?? "");
  if (length > 0 && !isJson) return notSupported;
  if (length > LIMIT) return tooLarge;
  if (request.readableDidRead) return isJson ? parsedByHost(request.body) : notSupported;
  // So small a body needs no compression, and what is not inflated is no bomb.
  if (!/^(?:identity)?$/i.test(headers["content-encoding"] ?? "")) return notSupported;
  const bytes = request.readableEnded ? Buffer.alloc(0) : await readBytes(request);
  if (!Buffer.isBuffer(bytes)) return bytes;
  // Clients that send chunks may send none; then there is nothing that has a type.
  if (bytes.length === 0) return { value: undefined };
  return isJson ? parse(bytes) : notSupported;
}

function parsedByHost(body: unknown): Body {
  if (typeof body !== "string" && !Buffer.isBuffer(body)) return { value: body };
  return parse(Buffer.from(body));
}

function parse(bytes: Buffer): Body {
  if (bytes.length > LIMIT) return tooLarge;
  try {
    return { value: JSON.parse(decoder.decode(bytes)) as unknown };
  } catch {
    return brokenJson;
  }
}

// Express's own parser answers a body that is too large only once it has come to its end, and it may have none.
async function readBytes(request: IncomingMessage): Promise<Buffer | Refusal> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      // A host may have set an encoding.
      const bytes = Buffer.from(chunk as Buffer | string);
      length += bytes.length;
      if (length > LIMIT) return tooLarge;
      chunks.push(bytes);
    }
  } catch {
    return notRead;
  }
  return Buffer.concat(chunks);
}
