import type { User } from "@latchkey/server";
import { undocumentedIn } from "../../support/openapi-check.ts";
import { signedInAs } from "../../support/service.ts";
import type { Send } from "../target.ts";
import type { Call, Command, Reference, Value, Who } from "./command.ts";
import { createNames } from "./names.ts";

/** One of the two that a sequence is sent to. It knows ids and secrets of its own. */
export interface Side {
  /** Carries a command out, and says what came of it, in words that are the same on both sides. */
  readonly carryOut: (command: Command) => Promise<Said>;
}

/** What an answer says, without what differs from one service to another. */
interface Said {
  readonly sent: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | null>>;
  readonly text: string;
  readonly undocumented: readonly string[];
}

const COMPARED = [
  "content-type",
  "cache-control",
  "www-authenticate",
  "retry-after",
  "allow",
  "content-disposition",
  "x-request-id",
  "latchkey-key-expires-at",
  "etag",
];

/** What says where a request comes from, as a proxy would say it. */
export const IP_HEADER = "x-forwarded-for";

/** A key and one of its secrets: a rotated key is there once for each. */
interface OwnKey {
  readonly id: string;
  readonly secret: string;
  readonly hint: string;
}

/**
 * @param now What both sides' clocks say.
 */
export function createSide(
  service: { readonly baseUrl: string; readonly send: Send },
  users: { readonly user: User; readonly stranger: User },
  now: () => Date,
): Side {
  const names = createNames();
  const keys: OwnKey[] = [];
  const entries: string[] = [];
  let list: { readonly path: string; readonly cursor: string } | undefined;

  const keyAt = (number: number): OwnKey | undefined =>
    keys.at(-1 - (number % Math.max(1, keys.length)));
  const headersOf = (who: Who): Record<string, string> => {
    if (who.as === "key") return { authorization: `Bearer ${keyAt(who.key)?.secret ?? "x"}` };
    if (who.as !== "nobody") return signedInAs(users[who.as]);
    return who.authorization === undefined ? {} : { authorization: who.authorization };
  };
  const resolve = (reference: Reference): string => {
    if (reference.to === "text") return reference.text;
    if (reference.to === "entry") return entries[reference.number % entries.length] ?? "none";
    const id = keyAt(reference.number)?.id ?? "none";
    return reference.capitals ? id.toUpperCase() : id;
  };
  const later = (milliseconds: number): string =>
    new Date(now().getTime() + milliseconds).toISOString();
  const valueOf = (value: Value): string => {
    if (typeof value === "string") return value;
    if ("hintOf" in value) return keyAt(value.hintOf)?.hint ?? "none";
    return "from" in value ? later(value.from) : resolve(value);
  };
  const bodyOf = (body: NonNullable<Call["body"]>): string =>
    typeof body === "string"
      ? body
      : JSON.stringify(body, (_, value: unknown) => {
          if (typeof value !== "object" || value === null) return value;
          if ("from" in value) return later(Number(value.from));
          return "secretOf" in value ? (keyAt(Number(value.secretOf))?.secret ?? "none") : value;
        });

  const learn = (path: string, text: string): void => {
    if (!text.startsWith("{")) return;
    // Whichever of these it has.
    const body = JSON.parse(text.split("\n", 1)[0] ?? "") as {
      apiKey?: { id: string; hint: string };
      secret?: string;
      data?: { id: string; action?: string }[];
      nextCursor?: string | null;
    };
    if (body.apiKey !== undefined && body.secret !== undefined) {
      keys.push({ ...body.apiKey, secret: body.secret });
    }
    if (body.data !== undefined) {
      const cursor = body.nextCursor ?? undefined;
      if (cursor !== undefined) list = { path, cursor };
      else if (path.includes("cursor=")) list = undefined;
      if (body.data[0]?.action !== undefined) {
        entries.splice(0, entries.length, ...body.data.map(({ id }) => id));
      }
    }
  };

  const send = async (
    who: Who,
    method: string,
    path: string,
    more: { headers?: Readonly<Record<string, string>>; body?: string | undefined } = {},
  ): Promise<Said> => {
    const type = more.body === undefined ? {} : { "content-type": "application/json" };
    const request = new Request(service.baseUrl + path, {
      method,
      headers: { "user-agent": "sequence/1", ...type, ...headersOf(who), ...more.headers },
      body: more.body ?? null,
    });
    const response = await service.send(request);
    const text = await response.text();
    learn(path, text);
    const { status, headers } = response;
    const [own = ""] = path.split("?", 1);
    const said = names.inText(text);
    return {
      sent: `${method} ${names.inText(path)}`,
      status,
      headers: Object.fromEntries(
        COMPARED.map((name) => [name, names.inText(headers.get(name) ?? "")]),
      ),
      text: said,
      undocumented: undocumentedIn(method, own, { status, headers, text }),
    };
  };

  return {
    carryOut: async (command) => {
      if (command.kind === "wait" || command.kind === "nothing") {
        throw new Error("Only what is sent is carried out.");
      }
      if (command.kind === "next-page") {
        if (list === undefined) return send(command.who, "GET", "/v1/audit-log-entries?limit=2");
        const path = list.path.replace(/&cursor=[\w-]+/, "");
        return send(command.who, "GET", `${path}&cursor=${list.cursor}`);
      }
      const { who, method, query = [], body, id, ip } = command;
      const headers = { ...command.headers, ...(ip === undefined ? {} : { [IP_HEADER]: ip }) };
      const given = query.map(([name, value]): [string, string] => [name, valueOf(value)]);
      const search = new URLSearchParams(given).toString();
      const at = command.path.replace("{id}", id === undefined ? "" : resolve(id));
      const hasBody = body !== undefined && method !== "GET";
      // So that there is always something to add a cursor to.
      const isList = method === "GET" && /(?:keys|entries)$/.test(command.path);
      const path = search === "" ? at + (isList ? "?limit=50" : "") : `${at}?${search}`;
      return send(who, method, path, { headers, body: hasBody ? bodyOf(body) : undefined });
    },
  };
}
