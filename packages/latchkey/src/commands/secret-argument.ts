import { defaultSecretFormat } from "@latchkey/contract";

// A host that embeds the service may have a prefix of its own.
const ANY_PREFIX = /(?<![0-9A-Za-z])[a-z][a-z0-9_]{0,18}_[0-9A-Za-z]{36}(?![0-9A-Za-z])/;

/** Whether an argument has something of a secret's shape in it, whatever its prefix and checksum. */
export function holdsSecret(argument: string): boolean {
  return defaultSecretFormat.contains(argument) || ANY_PREFIX.test(argument);
}

/** What is said then. It does not repeat the argument. */
export const secretFault =
  "An argument looks like a secret. By now it may be in your shell's history, and others may have seen it in the list of processes: revoke that API key, and create another. Secrets are taken from LATCHKEY_API_KEY only.";
