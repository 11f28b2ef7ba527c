import type { BenchDatabase } from "../database/start-database.ts";
import { median } from "../median.ts";
import { sentStatements } from "../sent-statements.ts";
import type { RunningService } from "../../test/support/service.ts";
import type { Asked, Call } from "./calls.ts";
import { LARGE } from "./fill.ts";
import { hasPlan, planOf } from "./plans.ts";

/** How a call fared. */
export interface Measured {
  readonly operation: string;
  readonly what: string;
  readonly p50Ms: number;
  readonly worstMs: number;
  /** Items of a page, or lines of an export. */
  readonly rows: number | null;
  /** Rows that the scans of its statements came to. */
  readonly looked: number;
  readonly indexes: readonly string[];
  readonly sequential: readonly string[];
}

const USER = JSON.stringify({ id: "u1", name: "Ada Lovelace", organizationId: LARGE });

/** Asks so many times, over HTTP, and looks at the plans of what the service asked the database meanwhile. */
export async function measureCall(
  call: Call,
  rounds: number,
  { database, service }: { readonly database: BenchDatabase; readonly service: RunningService },
): Promise<Measured> {
  let rows: number | null = null;
  const once = async (): Promise<number> => {
    const asked = await call.request();
    const began = performance.now();
    rows = await ask(service.url, asked);
    return performance.now() - began;
  };
  await once();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await once());

  const asked = await call.request();
  const sent = await sentStatements(() => ask(service.url, asked));
  const plans = [];
  for (const statement of sent.filter(hasPlan)) plans.push(await planOf(database, statement));
  const { operation, what } = call;
  return {
    operation,
    what,
    p50Ms: median(times),
    worstMs: Math.max(...times),
    rows,
    looked: plans.reduce((sum, { looked }) => sum + (looked ?? 0), 0),
    indexes: [...new Set(plans.flatMap(({ indexes }) => indexes))],
    sequential: [...new Set(plans.flatMap(({ sequential }) => sequential))],
  };
}

/** @returns How many items came. */
async function ask(url: string, { method, path, body, secret }: Asked): Promise<number | null> {
  const response = await fetch(url + path, {
    method,
    headers: {
      ...(secret === undefined ? { "x-test-user": USER } : { authorization: `Bearer ${secret}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
  if (/ndjson/.test(response.headers.get("content-type") ?? "")) return text.split("\n").length - 1;
  const answer = (text === "" ? {} : JSON.parse(text)) as { data?: readonly unknown[] };
  return answer.data?.length ?? null;
}
