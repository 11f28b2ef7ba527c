import { refuseField } from "./refusal.ts";
import type { Refusal } from "./refusal.ts";

/** The most that a body may hold, in bytes; the longest that openapi.yaml allows is a tenth of it. */
export const MOST_BODY_BYTES = 16 * 1024;

/** The refusal of a body that is larger. */
export const bodyTooLarge: Refusal = { refused: "payload_too_large" };

/** The refusal of a body that is not plain JSON. */
export const bodyNotSupported: Refusal = { refused: "unsupported_media_type" };

const decoder = new TextDecoder("utf-8", { fatal: true });
const brokenJson = refuseField("body", "", "must be JSON");

/** A request's body, parsed; undefined where it has none. */
export type Body = { readonly value: unknown } | Refusal;

/** Whether a `Content-Type` says JSON; a charset has no effect (RFC 8259, section 11). */
export function isJsonType(contentType: string | null | undefined): boolean {
  return /^application\/json[ \t]*(?:;|$)/i.test(contentType ?? "");
}

/** Whether a `Content-Encoding` leaves a body as it is: so small a one needs no compression, and what is not inflated is no bomb. */
export function isPlainEncoding(contentEncoding: string | null | undefined): boolean {
  return /^(?:identity)?$/i.test(contentEncoding ?? "");
}

/** Parses the bytes of a JSON body; too many are refused, and so is broken JSON. */
export function parseJsonBody(bytes: Uint8Array): Body {
  if (bytes.length > MOST_BODY_BYTES) return bodyTooLarge;
  try {
    return { value: JSON.parse(decoder.decode(bytes)) as unknown };
  } catch {
    return brokenJson;
  }
}
