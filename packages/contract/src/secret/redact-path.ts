import { ELLIPSIS } from "./hint.ts";
import { applyRedactions, findRedactions, redactSecrets } from "./redact.ts";
import type { Redaction } from "./redact.ts";

/** How many times over a path may be percent-encoded and still be kept. */
export const MAX_PATH_DECODINGS = 5;

// Every character of a secret is ASCII. Bytes above, and what is malformed, can stay as they are.
const ENCODED_ASCII = /%[0-7][0-9A-Fa-f]/g;

/** A path after some decodings; character i of it began at offsets[i] of the path as it came. */
interface DecodedPath {
  readonly text: string;
  readonly offsets: Uint32Array;
}

/**
 * A URL's path with everything of a secret's shape replaced by its hint, percent-encoded ones too; whatever else is
 * encoded stays so. A path that is encoded more than 5 times over is withheld whole and comes back as `…`.
 */
export function redactSecretsInPath(path: string, prefix: string): string {
  if (!path.includes("%")) return redactSecrets(path, prefix);
  const redactions = findRedactionsInPath(path, prefix);
  if (redactions === undefined) return ELLIPSIS;
  if (redactions.length === 0) return path;
  const redacted = applyRedactions(path, redactions);
  // Contrived paths exist in which a hint completes a shape with what stands before it: where one decoding both takes
  // a letter from the beginning of one shape (`%5ab_` is `Zb_`) and uncovers the next. They aren't worth a repair.
  return findRedactionsInPath(redacted, prefix)?.length === 0 ? redacted : ELLIPSIS;
}

/** What to redact, after any number of decodings; undefined if there are too many to tell. */
function findRedactionsInPath(path: string, prefix: string): Redaction[] | undefined {
  // By beginning: a secret that is readable before a decoding is found again, in the same place, after it.
  const redactions = new Map<number, Redaction>();
  let decoded: DecodedPath | undefined = { text: path, offsets: countingUp(path.length + 1) };
  for (let decodings = 0; decoded !== undefined; decodings += 1) {
    if (decodings > MAX_PATH_DECODINGS) return undefined;
    for (const redaction of findRedactions(decoded.text, prefix)) {
      const located = locate(redaction, decoded.offsets);
      redactions.set(located.start, located);
    }
    decoded = decodeOnce(decoded);
  }
  return [...redactions.values()].toSorted((one, other) => one.start - other.start);
}

/** Undefined if there is nothing to decode. */
function decodeOnce({ text, offsets }: DecodedPath): DecodedPath | undefined {
  const decodedOffsets = new Uint32Array(offsets.length);
  let read = 0;
  let written = 0;
  const copyOffsets = (end: number): void => {
    decodedOffsets.set(offsets.subarray(read, end), written);
    written += end - read;
    read = end;
  };
  const decoded = text.replace(ENCODED_ASCII, (escape: string, index: number) => {
    copyOffsets(index + 1);
    read = index + escape.length;
    return String.fromCharCode(Number.parseInt(escape.slice(1), 16));
  });
  if (read === 0) return undefined;
  copyOffsets(offsets.length);
  return { text: decoded, offsets: decodedOffsets.subarray(0, written) };
}

function locate({ start, end, hint }: Redaction, offsets: Uint32Array): Redaction {
  // Both are at most the text's length, and there is one offset more than that: neither is undefined.
  return { start: offsets[start] as number, end: offsets[end] as number, hint };
}

function countingUp(length: number): Uint32Array {
  const offsets = new Uint32Array(length);
  for (let index = 0; index < length; index += 1) offsets[index] = index;
  return offsets;
}
