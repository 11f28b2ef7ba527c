import { setTimeout as sleep } from "node:timers/promises";
import type { ApiKey, Problem } from "@latchkey/contract";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { bearer, call, createKey } from "../support/call.ts";
import type { Answer } from "../support/call.ts";
import { ada, signedInAs, startService } from "../support/service.ts";
import type { RunningService } from "../support/service.ts";

/** How long the service waits for its database. */
export const timeoutMs = 800;
/** A statement in flight may time out, and then a second one. */
export const withinMs = 2 * timeoutMs + 600;

/** The two ways in which a host hands over PostgreSQL. */
export const ways = [
  { name: "a connection string", pooled: false },
  { name: "the host's pool", pooled: true },
];

/** A request of the kinds that ask the database for something. */
type Asking = readonly [
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: unknown,
];

/** A host and its service on a database that is about to fail; there once `beforeAll` has run. */
export interface ServedDatabase {
  readonly service: RunningService;
  /** Undefined where the service was handed a connection string. */
  readonly pool: pg.Pool | undefined;
  readonly key: { readonly apiKey: ApiKey; readonly secret: string };
  /** Of every kind: with a key and by a user, to the host's own routes and to the API. */
  readonly requests: readonly Asking[];
  readonly send: (request: Asking) => Promise<Answer<Problem>>;
  /** Resolves when the next request to `GET /host/slow` has reached its handler, which takes 300 ms. */
  readonly slowArrival: () => Promise<void>;
  /**
   * Expects all of these requests, sent at once, to get 503 in time, the host to be told of each, and none to reach a
   * handler.
   */
  readonly expectUnavailable: (sent?: readonly Asking[], limitMs?: number) => Promise<void>;
  /** Expects requests to be served again, without anyone doing anything. */
  readonly recovered: () => Promise<void>;
}

/**
 * Runs a service for the tests of a `describe`, after each of which it must have recovered.
 *
 * @param urlOf Where the database is, once `beforeAll` has run.
 */
export function serveDatabase(urlOf: () => string, pooled: boolean): ServedDatabase {
  const now = {} as { service: RunningService; pool?: pg.Pool; key: ServedDatabase["key"] };
  let handled = 0;
  let arrive = (): void => {};
  const requests: Asking[] = [];
  beforeAll(async () => {
    if (pooled) now.pool = new pg.Pool({ connectionString: urlOf(), max: 4 });
    now.pool?.on("error", () => {});
    now.service = await startService(now.pool ?? urlOf(), {
      databaseTimeoutMs: timeoutMs,
      mount: (app, keys) => {
        app.use(keys.router);
        app.get("/host", keys.requireApiKey(), (_request, response) => {
          handled += 1;
          response.json({});
        });
        app.get("/host/unaudited", keys.requireApiKey({ audit: "none" }), (_request, response) => {
          handled += 1;
          response.json({});
        });
        app.get("/host/slow", keys.requireApiKey(), async (_request, response) => {
          arrive();
          await sleep(300);
          response.json({});
        });
      },
    });
    now.key = await createKey(now.service.url, { name: "CI" });
    requests.push(...requestsWith(now.key));
    // From now on all of it is loaded, and has its connections.
    for (const request of requests) await send(request);
  });
  const send: ServedDatabase["send"] = ([method, path, headers, body]) =>
    call(method, now.service.url + path, { headers, body });

  const expectUnavailable: ServedDatabase["expectUnavailable"] = async (
    sent = requests,
    limitMs = withinMs,
  ) => {
    const { service } = now;
    const before = handled;
    const told = service.failures.length;
    const began = performance.now();
    const answers = await Promise.all(sent.map(send));
    expect(performance.now() - began).toBeLessThan(limitMs);
    for (const [index, { status, headers, body }] of answers.entries()) {
      const { code } = body;
      expect([sent[index]?.slice(0, 2), status, code]).toEqual([
        sent[index]?.slice(0, 2),
        503,
        "unavailable",
      ]);
      expect(headers.get("retry-after")).toBe("1");
      expect(headers.get("content-type")).toMatch("application/problem+json");
      expect(body.requestId).toBe(headers.get("x-request-id"));
      // Nothing of the database's own is told to the caller.
      expect(JSON.stringify(body)).not.toMatch(/ECONN|postgres|57P|relation|timeout/i);
    }
    expect(handled).toBe(before);
    const failures = service.failures.slice(told);
    expect(failures.length).toBeGreaterThanOrEqual(sent.length);
    for (const failure of failures) expect(failure).toMatchObject({ code: expect.any(String) });
  };
  const recovered: ServedDatabase["recovered"] = async () => {
    const use = async (): Promise<number> =>
      (await call("GET", `${now.service.url}/host`, { headers: bearer(now.key.secret) })).status;
    await expect.poll(use, { timeout: 5000 }).toBe(200);
    for (const request of requests) expect((await send(request)).status).toBeLessThan(300);
  };
  afterEach(recovered);
  afterAll(async () => {
    await now.service.close();
    await now.pool?.end();
  });
  return {
    get service() {
      return now.service;
    },
    get pool() {
      return now.pool;
    },
    get key() {
      return now.key;
    },
    requests,
    send,
    slowArrival: () =>
      new Promise((resolve) => {
        arrive = resolve;
      }),
    expectUnavailable,
    recovered,
  };
}

function requestsWith({ apiKey, secret }: ServedDatabase["key"]): Asking[] {
  const user = signedInAs(ada);
  const keys = "/v1/api-keys";
  return [
    ["GET", "/host", bearer(secret)],
    ["GET", "/v1/principal", bearer(secret)],
    ["GET", "/host/unaudited", bearer(secret)],
    ["GET", keys, user],
    ["POST", keys, user, { name: "made" }],
    ["PATCH", `${keys}/${apiKey.id}`, user, { name: `renamed ${Date.now()}` }],
    ["GET", "/v1/audit-log-entries", user],
    ["GET", "/v1/audit-log/export", user],
  ];
}
