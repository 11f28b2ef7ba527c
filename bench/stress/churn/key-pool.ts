import type { BenchKey } from "../../database/keys.ts";

/** A key that is used and changed at once. */
export interface LiveKey extends BenchKey {
  /** When its revoke was asked for first, and when the first answer was there; infinite as long as not. */
  revokeSent: number;
  revokeAnswered: number;
  /** Whether its delete was asked for. */
  deleted: boolean;
}

/** The keys of a run, in random order. */
export interface KeyPool {
  add(key: BenchKey): void;
  /** One to send a request with: mostly an active one, now and then one that was revoked lately. */
  toUse(): LiveKey;
  active(): LiveKey;
  /** Takes an active one that is to be revoked; it is used on. */
  toRevoke(): LiveKey;
  /** Undefined where there is none. */
  toDelete(): LiveKey | undefined;
}

const SHARE_OF_ENDED = 1 / 16;
const MOST_ENDED = 64;

export function createKeyPool(given: readonly BenchKey[]): KeyPool {
  const active: LiveKey[] = [];
  const ended: LiveKey[] = [];
  const any = (keys: readonly LiveKey[]): LiveKey => {
    const key = keys[Math.floor(Math.random() * keys.length)];
    if (key === undefined) throw new Error("No key is left.");
    return key;
  };
  const add = (key: BenchKey): void => {
    active.push({ ...key, revokeSent: Infinity, revokeAnswered: Infinity, deleted: false });
  };
  given.forEach(add);
  return {
    add,
    toUse: () => any(ended.length > 0 && Math.random() < SHARE_OF_ENDED ? ended : active),
    active: () => any(active),
    toRevoke: () => {
      const at = Math.floor(Math.random() * active.length);
      const last = active.pop();
      const key = active[at] ?? last;
      if (key === undefined || last === undefined) throw new Error("No key is left.");
      if (at < active.length) active[at] = last;
      ended.push(key);
      if (ended.length > MOST_ENDED) ended.shift();
      return key;
    },
    toDelete: () => {
      const key = ended.find(
        ({ deleted, revokeAnswered }) => !deleted && revokeAnswered < Infinity,
      );
      if (key !== undefined) key.deleted = true;
      return key;
    },
  };
}
