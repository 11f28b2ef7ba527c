/** The prefix of secrets where none is configured. */
export const DEFAULT_SECRET_PREFIX = "sk_";

const MAX_LENGTH = 20;

// It is put into regular expressions as it is, and indexOfShape relies on its final underscore.
const SECRET_PREFIX = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*_$/;

/**
 * Whether a text can be the prefix of secrets: lower-case words of letters and digits, the first beginning with a
 * letter, each followed by one underscore; at most 20 characters. `sk_` and `acme_live_` can.
 */
export function isSecretPrefix(text: string): boolean {
  return text.length <= MAX_LENGTH && SECRET_PREFIX.test(text);
}
