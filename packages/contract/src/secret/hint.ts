import { isOfShape } from "./parse.ts";
import { BODY_LENGTH } from "./shape.ts";

const SHOWN_OF_RANDOM = 4;
const SHOWN_OF_CHECKSUM = 4;

/** Stands for what is left out: U+2026, which no secret holds, so that no hint can be taken for one. */
export const ELLIPSIS = "\u2026";

/**
 * What may be shown of a secret later: `sk_AbCd…WxYz`, its prefix, the first 4 characters of its random part and
 * the last 4 of its checksum.
 *
 * @throws TypeError where the text doesn't have a secret's shape. The error doesn't hold the text.
 */
export function hintOf(text: string, prefix: string): string {
  // Shortening any text would show most of a short one, which may be a secret cut off or mistyped.
  if (!isOfShape(text, prefix)) {
    throw new TypeError("Only a text that has a secret's shape has a hint.");
  }
  return hintAt(text, prefix, 0);
}

/** The hint of the secret's shape that begins at `start`, which the caller has found there. */
export function hintAt(text: string, prefix: string, start: number): string {
  const bodyStart = start + prefix.length;
  const bodyEnd = bodyStart + BODY_LENGTH;
  return (
    text.slice(start, bodyStart + SHOWN_OF_RANDOM) +
    ELLIPSIS +
    text.slice(bodyEnd - SHOWN_OF_CHECKSUM, bodyEnd)
  );
}
