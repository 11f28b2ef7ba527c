import {
  bodyNotSupported,
  bodyTooLarge,
  isJsonType,
  isPlainEncoding,
  MOST_BODY_BYTES,
  parseJsonBody,
  refuseField,
} from "@latchkey/contract/rules";
import type { Body, Refusal } from "@latchkey/contract/rules";
import type { IncomingMessage } from "node:http";

/** A request, and what the host's own parsers have made of its body, if there are any. */
type RequestWithBody = IncomingMessage & { readonly body?: unknown };

const notRead = refuseField("body", "", "could not be read in full");

/**
 * Reads the body as JSON, whatever the host's own parsers made of it before: nothing, the parsed value, or text and
 * bytes that are still to be parsed. Anything but JSON is refused, and so is broken JSON.
 */
export async function readBody(request: RequestWithBody): Promise<Body> {
  const { headers } = request;
  const length = Number(headers["content-length"] ?? 0);
  if (length === 0 && headers["transfer-encoding"] === undefined) return { value: undefined };
  const isJson = isJsonType(headers["content-type"]);
  if (length > 0 && !isJson) return bodyNotSupported;
  if (length > MOST_BODY_BYTES) return bodyTooLarge;
  if (request.readableDidRead) return isJson ? parsedByHost(request.body) : bodyNotSupported;
  if (!isPlainEncoding(headers["content-encoding"])) return bodyNotSupported;
  const bytes = request.readableEnded ? Buffer.alloc(0) : await readBytes(request);
  if (!Buffer.isBuffer(bytes)) return bytes;
  // Clients that send chunks may send none; then there is nothing that has a type.
  if (bytes.length === 0) return { value: undefined };
  return isJson ? parseJsonBody(bytes) : bodyNotSupported;
}

function parsedByHost(body: unknown): Body {
  if (typeof body !== "string" && !Buffer.isBuffer(body)) return { value: body };
  return parseJsonBody(Buffer.from(body));
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
      if (length > MOST_BODY_BYTES) return bodyTooLarge;
      chunks.push(bytes);
    }
  } catch {
    return notRead;
  }
  return Buffer.concat(chunks);
}
