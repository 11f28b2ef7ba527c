import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { RequestEvent, ResponseEvent } from "./index.ts";
import { apiKeyId, clientOf, json, rejection, serve } from "./loopback-server.fixture.ts";
import { misbehave } from "./misbehaving-server.fixture.ts";

beforeEach(() => vi.spyOn(Math, "random").mockReturnValue(0));
afterEach(() => vi.restoreAllMocks());

function lines() {
  const all: string[] = [];
  const take = (level: string) => (line: string) => all.push(`${level} ${line}`);
  const logger = {
    debug: take("debug"),
    info: take("info"),
    warn: take("warn"),
    error: take("error"),
  };
  return { all, logger };
}

const untimed = (line: string) => line.replace(/in \d+ ms/g, "in N ms");

test("each attempt is a line, a retry a warning with its reason and wait", async () => {
  const server = await misbehave("answers 503", "answers HTML 502");
  const { all, logger } = lines();
  await clientOf(server, { logger, logLevel: "debug", maxRetries: 2 }).apiKeys.create({
    name: "a",
  });
  expect(all.map(untimed)).toEqual([
    "debug POST /v1/api-keys (attempt 1)",
    "warn POST /v1/api-keys 503 UnavailableError in N ms (request request-1, attempt 1, next in N ms)",
    "debug POST /v1/api-keys (attempt 2)",
    "warn POST /v1/api-keys 502 UnexpectedAnswerError in N ms (attempt 2, next in N ms)",
    "debug POST /v1/api-keys (attempt 3)",
    "info POST /v1/api-keys 201 in N ms (attempt 3)",
  ]);
});

test.each([
  [undefined, ["warn"]],
  ["off", []],
  ["error", []],
  ["warn", ["warn"]],
  ["info", ["warn", "info"]],
  ["debug", ["debug", "warn", "debug", "info"]],
] as const)("at level %s the logger gets %j", async (logLevel, levels) => {
  const server = await misbehave("answers 503");
  const { all, logger } = lines();
  await clientOf(server, { logger, logLevel, maxRetries: 1 }).principal();
  expect(all.map((line) => line.split(" ")[0])).toEqual(levels);
});

test("a call that is given up after retries is an error, a first refusal is not", async () => {
  const server = await misbehave("answers 500", "answers 500", "answers 404");
  const { all, logger } = lines();
  const latchkey = clientOf(server, { logger, maxRetries: 1 });
  await rejection(latchkey.principal());
  await rejection(latchkey.principal());
  expect(all.map((line) => line.split(" ")[0])).toEqual(["warn", "error"]);
});

test("nothing is printed unless there is a logger", async () => {
  const spies = (["log", "debug", "info", "warn", "error"] as const).map((name) =>
    vi.spyOn(console, name),
  );
  const server = await misbehave("answers 500");
  await clientOf(server, { maxRetries: 1, logLevel: "debug" }).principal();
  for (const spy of spies) expect(spy).not.toHaveBeenCalled();
});

test("observers see each attempt begin and end, failed ones too", async () => {
  const server = await misbehave("answers 503", "closes in mid-body");
  const began: RequestEvent[] = [];
  const ended: ResponseEvent[] = [];
  const latchkey = clientOf(server, {
    maxRetries: 2,
    onRequest: (event) => began.push(event),
    onResponse: (event) => ended.push(event),
  });
  await latchkey.apiKeys.get(apiKeyId, {});
  const event = { operationId: "getApiKey", method: "GET", path: `/v1/api-keys/${apiKeyId}` };
  expect(began).toEqual([1, 2, 3].map((attempt) => ({ ...event, attempt })));
  expect(ended).toMatchObject([
    { ...event, attempt: 1, status: 503, requestId: "request-1", error: { code: "unavailable" } },
    { ...event, attempt: 2, status: 200, error: { name: "ConnectionError" } },
    { ...event, attempt: 3, status: 200, error: undefined, durationMs: expect.any(Number) },
  ]);
});

test("what logger and observers throw, now or later, changes nothing", async () => {
  const unhandled = vi.fn<(error: unknown) => void>();
  process.on("unhandledRejection", unhandled);
  const fail = () => {
    throw new Error("No.");
  };
  const server = await misbehave("answers 503");
  const logger = { debug: fail, info: fail, warn: fail, error: fail };
  const failLater = () => Promise.reject(new Error("No."));
  const latchkey = clientOf(server, {
    logger,
    onRequest: fail,
    onResponse: failLater,
    maxRetries: 1,
  });
  expect(await latchkey.principal()).toMatchObject({ organizationId: "default" });
  // Node tells of rejections at the end of a turn.
  await new Promise(setImmediate);
  process.off("unhandledRejection", unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});

test("an operation that is deprecated is warned of once", async () => {
  const server = await serve((response, request) => {
    if (request.url === "/v1/principal") response.setHeader("Deprecation", "@1790000000");
    else response.setHeader("Sunset", "Sat, 31 Dec 2028 23:59:59 GMT");
    json(200, { organizationId: "default", data: [], nextCursor: null })(response);
  });
  const { all, logger } = lines();
  const latchkey = clientOf(server, { logger });
  for (const _time of [1, 2]) {
    await latchkey.principal();
    await latchkey.apiKeys.list();
  }
  expect(all).toEqual([
    "warn getPrincipal is deprecated.",
    "warn listApiKeys is deprecated until Sat, 31 Dec 2028 23:59:59 GMT.",
  ]);
});
