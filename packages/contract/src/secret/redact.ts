import { hintAt } from "./hint.ts";
import { BODY_LENGTH, indexOfShape } from "./shape.ts";

/** A stretch of a text, from `start` to before `end`, and the hint that takes its place. */
export interface Redaction {
  readonly start: number;
  readonly end: number;
  readonly hint: string;
}

/** Whether anything in a text has a secret's shape. */
export function containsSecret(text: string, prefix: string): boolean {
  return indexOfShape(text, prefix) !== -1;
}

/** A text with everything of a secret's shape replaced by its hint; the same text if there is nothing. */
export function redactSecrets(text: string, prefix: string): string {
  return applyRedactions(text, findRedactions(text, prefix));
}

/** Everything of a secret's shape in a text, in the order of its beginning; two of them may overlap. */
export function findRedactions(text: string, prefix: string): Redaction[] {
  const redactions: Redaction[] = [];
  let start = indexOfShape(text, prefix);
  while (start !== -1) {
    const end = start + prefix.length + BODY_LENGTH;
    redactions.push({ start, end, hint: hintAt(text, prefix, start) });
    // Not from `end`: in `sk_<34 characters>sk_<36 characters>` the first one ends within the second one's prefix,
    // and the second would be left readable.
    start = indexOfShape(text, prefix, start + prefix.length);
  }
  return redactions;
}

/** Puts hints in the place of the stretches, which come in the order of their beginning. */
export function applyRedactions(text: string, redactions: readonly Redaction[]): string {
  let redacted = "";
  let kept = 0;
  for (const { start, end, hint } of redactions) {
    redacted += text.slice(kept, Math.max(kept, start)) + hint;
    kept = Math.max(kept, end);
  }
  return redacted + text.slice(kept);
}
