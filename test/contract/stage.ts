import type { ApiKey, AuditLogEntry, Problem } from "@latchkey/contract";
import { expect } from "vitest";
import type { Answer } from "../support/call.ts";
import { undocumentedIn } from "../support/openapi-check.ts";
import { outcomeOf } from "./documented.ts";
import type { RequestHeaders, Target } from "./target.ts";

interface Asked {
  readonly headers?: RequestHeaders | undefined;
  /** JSON, unless it is a text or bytes, which are sent as they are. */
  readonly body?: unknown;
  /** A service of other settings; default the one that is as it comes. */
  readonly at?: keyof Target["others"] | undefined;
}

/** A key, and what a request acts as it with. */
interface OwnKey {
  readonly apiKey: ApiKey;
  readonly secret: string;
  readonly headers: RequestHeaders;
}

/** A target, and what behaviours do with it. */
export interface Stage {
  readonly target: Target;
  /** Every outcome that came, as `outcomeOf` names it, and the code of every problem. */
  readonly outcomes: Set<string>;
  readonly codes: Set<string>;
  /** Asks, and sees to it that what is answered is documented. The path begins with `/v1`. */
  readonly ask: <Body = Problem>(
    method: string,
    path: string,
    asked?: Asked,
  ) => Promise<Answer<Body>>;
  /** Asks as the user, and expects the status. */
  readonly asUser: <Body>(
    method: string,
    path: string,
    status: number,
    body?: unknown,
  ) => Promise<Body>;
  readonly createKey: (fields?: object) => Promise<OwnKey>;
  /** The entries that the filters let through, the oldest first. */
  readonly entries: (filters: Readonly<Record<string, string>>) => Promise<AuditLogEntry[]>;
  /** An instant so long from now. */
  readonly later: (milliseconds: number) => string;
}

export const bearer = (secret: string): RequestHeaders => ({ authorization: `Bearer ${secret}` });
export const USER_AGENT = "conformance/1";

export function stageOn(target: Target): Stage {
  const outcomes = new Set<string>();
  const codes = new Set<string>();

  const ask = async <Body = Problem>(
    method: string,
    path: string,
    { headers = {}, body, at }: Asked = {},
  ): Promise<Answer<Body>> => {
    const service = at === undefined ? target : target.others[at];
    if (service === undefined) throw new Error("This target has no such service.");
    const isRaw = typeof body === "string" || body instanceof Uint8Array;
    const type = body === undefined ? {} : { "content-type": "application/json" };
    const response = await service.send(
      new Request(service.baseUrl + path, {
        method,
        headers: { "user-agent": USER_AGENT, ...type, ...headers },
        // What is neither is JSON.
        ...(body === undefined
          ? {}
          : { body: isRaw ? (body as string | Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    const isJson = /^application\/(?:problem\+)?json/.test(
      response.headers.get("content-type") ?? "",
    );
    // What it really is, the behaviour is about to look at.
    const parsed = (isJson && text !== "" ? JSON.parse(text) : undefined) as Body;
    const answer = { status: response.status, headers: response.headers, text, body: parsed };
    const [own = ""] = path.split("?", 1);
    expect(undocumentedIn(method, own, answer), `${method} ${path} ${text}`).toEqual([]);
    const code = response.status >= 400 && isJson ? (parsed as Partial<Problem>)?.code : undefined;
    outcomes.add(outcomeOf(method, own, response.status, code));
    if (code !== undefined) codes.add(code);
    return answer;
  };

  const asUser: Stage["asUser"] = async <Body>(
    method: string,
    path: string,
    status: number,
    body?: unknown,
  ) => {
    const answer = await ask<Body>(method, path, { headers: target.user, body });
    expect(answer.status, `${method} ${path} ${answer.text}`).toBe(status);
    return answer.body;
  };

  return {
    target,
    outcomes,
    codes,
    ask,
    asUser,
    createKey: async (fields = {}) => {
      const created = await asUser<{ apiKey: ApiKey; secret: string }>(
        "POST",
        "/v1/api-keys",
        201,
        {
          name: "CI/CD Pipeline",
          ...fields,
        },
      );
      return { ...created, headers: bearer(created.secret) };
    },
    entries: async (filters) => {
      const query = new URLSearchParams({ limit: "100", ...filters });
      const path = `/v1/audit-log-entries?${query}`;
      const { data } = await asUser<{ data: AuditLogEntry[] }>("GET", path, 200);
      return data.toReversed();
    },
    later: (milliseconds) => new Date(target.now().getTime() + milliseconds).toISOString(),
  };
}

/** Something that every target does. */
export interface Behaviour {
  readonly says: string;
  readonly run: (stage: Stage) => Promise<void>;
  /** That it needs services of other settings. */
  readonly needsOthers?: boolean;
  /** That it needs endpoints of a host's own. */
  readonly needsHost?: boolean;
}
