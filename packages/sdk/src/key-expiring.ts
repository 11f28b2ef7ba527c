import { notify } from "./events.ts";
import type { Settings } from "./settings.ts";

const told = new Set<string>();

/** Tells of the expiration that an answer warns of, once for each key of this process: the next secret is told of anew. */
export function tellKeyExpiring(
  { onKeyExpiring }: Settings,
  sent: Headers,
  answered: Headers,
): void {
  const expiresAt = answered.get("Latchkey-Key-Expires-At");
  const credentials = sent.get("Authorization") ?? "";
  // Of the 36 characters behind the prefix, what a hint shows.
  const hint = `${credentials.slice(7, -32)}…${credentials.slice(-4)}`;
  if (onKeyExpiring && expiresAt && credentials && !told.has(hint)) {
    told.add(hint);
    notify(onKeyExpiring, { expiresAt, hint });
  }
}
