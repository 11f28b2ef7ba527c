import { notify } from "./events.ts";
import type { Settings } from "./settings.ts";

/** What a hint shows of a secret, and nothing of a header of another form. */
const SECRET = /^Bearer (\w*_[0-9A-Za-z]{4})[0-9A-Za-z]*([0-9A-Za-z]{4})$/;

const told = new Set<string>();

/** Tells of the expiration that an answer warns of, once for each key of this process: the next secret is told of anew. */
export function tellKeyExpiring(
  { onKeyExpiring }: Settings,
  sent: Headers,
  answered: Headers,
): void {
  const expiresAt = answered.get("Latchkey-Key-Expires-At");
  const parts = SECRET.exec(sent.get("Authorization") ?? "");
  if (!onKeyExpiring || !expiresAt || !parts) return;
  const hint = `${parts[1]}…${parts[2]}`;
  if (!told.has(hint)) {
    told.add(hint);
    notify(onKeyExpiring, { expiresAt, hint });
  }
}
