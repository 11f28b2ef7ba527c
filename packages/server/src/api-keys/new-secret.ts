import type { SecretFormat } from "@latchkey/contract";
import { secretDigest } from "../secret-digest.ts";

/** A new secret, for its one answer, and what of it is stored. */
interface NewSecret {
  readonly secret: string;
  readonly hint: string;
  readonly digest: Buffer;
}

/** Makes a secret that no key has yet. */
export function newSecret(format: SecretFormat): NewSecret {
  const secret = format.generate();
  return { secret, hint: format.hint(secret), digest: secretDigest(secret) };
}
