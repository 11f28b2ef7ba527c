const NEWLINE = 0x0a;
const QUOTE = 0x22;

/** How an export's text is counted: bytes in, and the number of entries that are complete by then. */
export type CountEntries = (part: Uint8Array) => number;

/** Counts the entries of an export as it comes in. A line of NDJSON is one; a CSV has a header, and lines within quotes. */
export function countEntries(format: "csv" | "ndjson"): CountEntries {
  let count = format === "csv" ? -1 : 0;
  let isQuoted = false;
  return (part) => {
    for (const byte of part) {
      if (byte === NEWLINE) count += isQuoted ? 0 : 1;
      // A quote within quotes is written twice, and leaves it as it was.
      else if (byte === QUOTE && format === "csv") isQuoted = !isQuoted;
    }
    return Math.max(count, 0);
  };
}
