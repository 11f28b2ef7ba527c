import { connect } from "node:net";
import { forbiddenIn } from "./forbidden-sql.ts";
import { startProxyServer } from "./proxy-server.ts";
import { queryMessage, textsOf, wireReader } from "./wire-messages.ts";
import type { WireMessage } from "./wire-messages.ts";

/** A proxy before PostgreSQL that lets through what a distributed one can do, and asks for every transaction once more. */
export interface PortableProxy {
  readonly url: string;
  /** How much was asked. */
  readonly asked: () => number;
  /** Each text that was asked for. */
  readonly statements: ReadonlySet<string>;
  /** What was refused, in the words of the list. */
  readonly refused: readonly string[];
  /** How many transactions it failed with 40001. */
  readonly failed: () => number;
  readonly close: () => Promise<void>;
}

/** What one request of a client is: a statement by itself, or a prepared one with its values. */
interface Asked {
  readonly text: string;
  /** Tells it from others of the same text. */
  readonly identity: string;
}

/** A transaction that a client has begun. */
interface Begun {
  identity: string | undefined;
  /** Whether it fails where it is committed. */
  fails: boolean;
}

/** What is asked for with the same values once more is taken for the same transaction for so long. */
const COMES_AGAIN_WITHIN_MS = 2_000;

const raise = (code: string): Buffer =>
  queryMessage(`do $$ begin raise exception 'planted' using errcode = '${code}'; end $$`);

/**
 * Begins a proxy. The first time that a transaction is asked for, it fails with 40001: one of a single statement at once,
 * another at its first statement and where it is committed, by turns. A transaction is known by its first statement.
 */
export async function startPortableProxy(target: string): Promise<PortableProxy> {
  const { hostname, port } = new URL(target);
  const statements = new Set<string>();
  const refused: string[] = [];
  /** When each was failed. */
  const since = new Map<string, number>();
  let failed = 0;
  let asked = 0;

  const isFirst = (identity: string): boolean => {
    const now = performance.now();
    if (now - (since.get(identity) ?? -Infinity) < COMES_AGAIN_WITHIN_MS) return false;
    since.set(identity, now);
    failed += 1;
    return true;
  };

  /** What is sent instead of what was asked for; undefined: nothing. */
  function judge(begun: Begun | undefined, { text, identity }: Asked): Buffer | undefined {
    asked += 1;
    statements.add(text);
    const forbidden = forbiddenIn(text);
    if (forbidden.length > 0) {
      refused.push(...forbidden);
      return raise("0A000");
    }
    if (begun === undefined) return isFirst(identity) ? raise("40001") : undefined;
    if (begun.identity === undefined) {
      begun.identity = identity;
      if (!isFirst(identity)) return undefined;
      begun.fails = failed % 2 === 0;
      return begun.fails ? undefined : raise("40001");
    }
    return begun.fails && text === "commit" ? raise("40001") : undefined;
  }

  const { url, close } = await startProxyServer(target, (client) => {
    const upstream = connect(Number(port), hostname);
    const end = (): void => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream])
      socket.setNoDelay(true).on("error", end).on("close", end);
    upstream.pipe(client);

    const named = new Map<string, string>();
    let gathered: WireMessage[] = [];
    let begun: Begun | undefined;
    const pass = (asked: Asked, messages: readonly WireMessage[]): void => {
      const isBegin = /^(?:begin|start transaction)\b/i.test(asked.text);
      const instead = isBegin || asked.text === "rollback" ? undefined : judge(begun, asked);
      if (isBegin) begun = { identity: undefined, fails: false };
      else if (/^(?:commit|rollback)$/.test(asked.text)) begun = undefined;
      upstream.write(instead ?? Buffer.concat(messages.map(({ bytes }) => bytes)));
    };
    const read = wireReader(true, (message) => {
      if (message.type === "Q") {
        const [text = ""] = textsOf(message, 1);
        pass({ text, identity: text }, [message]);
      } else if (/^[PBDEHC]$/.test(message.type)) gathered.push(message);
      else if (message.type === "S") {
        const messages = [...gathered, message];
        gathered = [];
        pass(askedBy(messages, named), messages);
      } else upstream.write(message.bytes);
    });
    client.on("data", read);
  });
  return {
    url,
    asked: () => asked,
    statements,
    refused,
    failed: () => failed,
    close,
  };
}

/** @param named The texts of the statements that are prepared on this connection. */
function askedBy(messages: readonly WireMessage[], named: Map<string, string>): Asked {
  let text = "";
  let values = "";
  for (const message of messages) {
    if (message.type === "P") {
      const [name = "", parsed = ""] = textsOf(message, 2);
      named.set(name, parsed);
      text = parsed;
    } else if (message.type === "B") {
      const [, name = ""] = textsOf(message, 2);
      text = named.get(name) ?? text;
      values = message.bytes.toString("latin1", 7 + Buffer.byteLength(name));
    }
  }
  return { text, identity: text + values };
}
