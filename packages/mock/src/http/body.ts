import {
  bodyNotSupported,
  bodyTooLarge,
  isJsonType,
  isPlainEncoding,
  MOST_BODY_BYTES,
  parseJsonBody,
} from "@latchkey/contract/rules";
import type { Body } from "@latchkey/contract/rules";

/** Reads a request's body as JSON. Anything but JSON is refused, and so is broken JSON. */
export async function readBody(request: Request): Promise<Body> {
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length === 0) return { value: undefined };
  if (!isJsonType(request.headers.get("content-type"))) return bodyNotSupported;
  if (bytes.length > MOST_BODY_BYTES) return bodyTooLarge;
  if (!isPlainEncoding(request.headers.get("content-encoding"))) return bodyNotSupported;
  return parseJsonBody(bytes);
}
