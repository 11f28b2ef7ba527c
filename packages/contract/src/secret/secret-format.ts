import { generateSecret } from "./generate.ts";
import type { GenerateSecretOptions } from "./generate.ts";
import { hintOf } from "./hint.ts";
import { isSecret, parseSecret } from "./parse.ts";
import type { ParsedSecret } from "./parse.ts";
import { secretPattern } from "./pattern.ts";
import { DEFAULT_SECRET_PREFIX, isSecretPrefix } from "./prefix.ts";
import { redactSecretsInPath } from "./redact-path.ts";
import { containsSecret, redactSecrets } from "./redact.ts";

/** What tells the secrets of one service from those of others. */
export interface SecretFormatOptions {
  /** What every secret begins with; see `isSecretPrefix`. Default `sk_`. */
  readonly prefix?: string | undefined;
}

/**
 * How the secrets of one service are made, read and hidden. Its functions need no `this`, take time linear in
 * their input, and, except for `hint`, never throw on a string.
 */
export interface SecretFormat {
  readonly prefix: string;

  /** The regular expression for scanners, as a source string: `\bsk_[0-9A-Za-z]{36}\b`. */
  readonly pattern: string;

  /** Makes a new secret, from the platform's source of randomness unless told otherwise. */
  readonly generate: (options?: GenerateSecretOptions) => string;

  /** Splits a secret into its parts, or says why the text is none: `shape` or `checksum`. */
  readonly parse: (text: string) => ParsedSecret;

  /** Whether `parse` would accept the text. Says nothing of whether any API key has this secret. */
  readonly isSecret: (text: string) => boolean;

  /**
   * What may be shown of a secret later, `sk_AbCd…WxYz`. The checksum need not be right.
   *
   * @throws TypeError where the text doesn't have a secret's shape. The error doesn't hold the text.
   */
  readonly hint: (secret: string) => string;

  /**
   * A text with everything of a secret's shape, wherever it stands and whatever its checksum, replaced by its hint.
   * The answer never contains a secret; a text without one comes back as it is.
   */
  readonly redact: (text: string) => string;

  /**
   * The same for a URL's path, in which a secret may be percent-encoded, in part or whole, up to 5 times over. A
   * path encoded more often than that, or so contrived that a hint in it would complete another secret, comes back
   * as `…`.
   */
  readonly redactPath: (path: string) => string;

  /** Whether `redact` would replace anything. */
  readonly contains: (text: string) => boolean;
}

/**
 * The format of secrets with a prefix: the prefix, 30 random base-62 characters, and their CRC-32 as 6 more.
 *
 * @throws TypeError where the prefix is none.
 */
export function secretFormat(options: SecretFormatOptions = {}): SecretFormat {
  const { prefix = DEFAULT_SECRET_PREFIX } = options;
  if (!isSecretPrefix(prefix)) {
    throw new TypeError(
      "A secret's prefix is lower-case words of letters and digits, each followed by one underscore, the first " +
        "beginning with a letter, at most 20 characters in all, like sk_ or acme_live_.",
    );
  }
  return Object.freeze<SecretFormat>({
    prefix,
    pattern: secretPattern(prefix),
    generate: (generateOptions) => generateSecret(prefix, generateOptions),
    parse: (text) => parseSecret(text, prefix),
    isSecret: (text) => isSecret(text, prefix),
    hint: (secret) => hintOf(secret, prefix),
    redact: (text) => redactSecrets(text, prefix),
    redactPath: (path) => redactSecretsInPath(path, prefix),
    contains: (text) => containsSecret(text, prefix),
  });
}

/** The format of secrets with the default prefix, `sk_`. */
export const defaultSecretFormat = secretFormat();
