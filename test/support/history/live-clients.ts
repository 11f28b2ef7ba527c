import type { ApiKey, EndedSecret, Problem } from "@latchkey/contract";
import { bearer, call } from "../call.ts";
import { newUser } from "../on-every-database.ts";
import { signedInAs } from "../service.ts";
import { newSecret } from "./key-history.ts";
import type { KeyHistory, SecretHistory, Span } from "./key-history.ts";

/** What clients do with keys of their own, and what is known of it when they have stopped. */
export interface LiveClients {
  readonly keys: readonly KeyHistory[];
  /** How many calls there were. */
  readonly calls: () => number;
  /** Answers that belong to nothing that was asked, by what was asked. */
  readonly strange: readonly string[];
  readonly stop: () => Promise<void>;
}

export interface LiveClientsOptions {
  /** The servers, each call to any of them. */
  readonly urls: () => readonly string[];
  readonly clients: number;
  /** Statuses besides the usual ones that faults explain. */
  readonly tolerated?: readonly number[];
}

type Changed = { apiKey: ApiKey; secret: string; endedSecrets?: EndedSecret[] } & Problem;

/** So many keys are in use at once; when a key has ended, another one is made now and then. */
const KEYS = 24;
const EXPIRES_MS = 400;
const LATELY = 12;

const anyOf = <T>(list: readonly T[]): T => {
  const one = list[Math.floor(Math.random() * list.length)];
  if (one === undefined) throw new Error("There is none.");
  return one;
};

/** Begins clients that create, use, rotate and revoke keys, end overlaps, and let keys expire, at random. */
export function startClients({ urls, clients, tolerated = [] }: LiveClientsOptions): LiveClients {
  const headers = signedInAs(newUser());
  const keys: KeyHistory[] = [];
  let current: KeyHistory[] = [];
  /** What lately ended, or is about to. */
  let ending: SecretHistory[] = [];
  const endsSoon = (one: SecretHistory): void => {
    ending = [...ending, one].slice(-LATELY);
  };
  const strange: string[] = [];
  let calls = 0;
  const over = new AbortController();

  const timed = async (method: string, path: string, body?: unknown) => {
    calls += 1;
    const began = performance.now();
    const url = `${anyOf(urls())}/v1/api-keys${path}`;
    const answer = await call<Changed>(method, url, { headers, body }).catch(() => undefined);
    const span: Span = { began, ended: performance.now() };
    return { span, status: answer?.status ?? 0, body: answer?.body };
  };
  const expected = (what: string, status: number, usual: readonly number[]): boolean => {
    if (![...usual, ...tolerated].includes(status)) strange.push(`${what}: ${status}`);
    return status === usual[0];
  };

  const create = async (): Promise<void> => {
    const endsAt = Math.random() < 0.3 ? Date.now() + EXPIRES_MS : Infinity;
    const expiresAt = endsAt === Infinity ? null : new Date(endsAt).toISOString();
    const { span, status, body } = await timed("POST", "", { name: "CI", expiresAt });
    // Where the machine is busy, its instant may have come.
    const usual = endsAt === Infinity ? [201] : [201, 400];
    if (!expected("create", status, usual) || body === undefined) return;
    const secret = newSecret({ secret: body.secret, hint: body.apiKey.hint }, span, endsAt);
    const key: KeyHistory = { id: body.apiKey.id, secrets: [secret], endings: [] };
    keys.push(key);
    current = [...current, key].slice(-KEYS);
    if (endsAt < Infinity) endsSoon(secret);
  };

  const use = async (one: SecretHistory): Promise<void> => {
    calls += 1;
    const [began, beganAt] = [performance.now(), Date.now()];
    const url = `${anyOf(urls())}/v1/principal`;
    const answer = await call("GET", url, { headers: bearer(one.secret) }).catch(() => undefined);
    const status = answer?.status ?? 0;
    expected("use", status, [200, 401]);
    const accepted = status === 200 ? true : status === 401 ? false : undefined;
    one.uses.push({ began, beganAt, ended: performance.now(), endedAt: Date.now(), accepted });
  };

  /** A change that may end secrets: from when it is asked on, whatever becomes of it. */
  const change = async (key: KeyHistory, what: string, body?: unknown) => {
    const ending = { began: performance.now(), ended: Infinity };
    key.endings.push(ending);
    const answered = await timed("POST", `/${key.id}/${what}`, body);
    const { span, status } = answered;
    // One whose fate is not known may still end something.
    if (status === 200 || status === 409) ending.ended = span.ended;
    const done = expected(what, status, [200, 409]) ? answered.body : undefined;
    for (const { hint } of done?.endedSecrets ?? []) {
      const ended = key.secrets.find((one) => one.hint === hint);
      if (ended === undefined) continue;
      ended.endAnswered = Math.min(ended.endAnswered, span.ended);
      endsSoon(ended);
    }
    return { span, done };
  };
  const rotate = async (key: KeyHistory): Promise<void> => {
    const overlapSeconds = anyOf([0, 1, 3600]);
    const { span, done } = await change(key, "rotate", { overlapSeconds });
    if (done === undefined) return;
    const { apiKey, secret } = done;
    // A key ends for all its secrets at once.
    const endsAt = apiKey.expiresAt === null ? Infinity : Date.parse(apiKey.expiresAt);
    key.secrets.push(newSecret({ secret, hint: apiKey.hint }, span, endsAt));
    const { previousSecret } = apiKey;
    const previous = key.secrets.find(({ hint }) => hint === previousSecret?.hint);
    if (previousSecret === null || previous === undefined) return;
    previous.endsAt = Math.min(previous.endsAt, Date.parse(previousSecret.validUntil));
    if (overlapSeconds === 1) endsSoon(previous);
  };
  const revoke = async (key: KeyHistory): Promise<void> => {
    const { span, done } = await change(key, "revoke");
    if (done === undefined) return;
    for (const one of key.secrets) {
      one.endAnswered = Math.min(one.endAnswered, span.ended);
      endsSoon(one);
    }
  };

  const live = async (): Promise<void> => {
    while (!over.signal.aborted) {
      const dice = Math.random();
      if (current.length < KEYS || dice < 0.04) await create();
      else if (dice < 0.08) await revoke(anyOf(current));
      else if (dice < 0.12) await rotate(anyOf(current));
      else if (dice < 0.15) await change(anyOf(current), "end-overlap");
      else if (dice < 0.4 && ending.length > 0) await use(anyOf(ending));
      else await use(anyOf(anyOf(current).secrets.slice(-3)));
    }
  };
  const living = Array.from({ length: clients }, live);
  return {
    keys,
    calls: () => calls,
    strange,
    stop: async () => {
      over.abort();
      await Promise.all(living);
    },
  };
}
