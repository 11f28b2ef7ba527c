import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { UnavailableError, UnexpectedAnswerError } from "./index.ts";
import type { Latchkey, LatchkeyError } from "./index.ts";
import { apiKeyId, clientOf, rejection } from "./loopback-server.fixture.ts";
import { misbehave } from "./misbehaving-server.fixture.ts";
import type { BehaviourName } from "./misbehaving-server.fixture.ts";
import { backOffMs } from "./retries.ts";

// Full jitter between 0 and the back-off: 10 ms before the first retry, 20 ms before the second.
beforeEach(() => vi.spyOn(Math, "random").mockReturnValue(0.02));
afterEach(() => vi.restoreAllMocks());

/** What the SDK did: how many requests, how long it waited between them, and how it ended. */
async function observe(
  names: readonly BehaviourName[],
  call: (latchkey: Latchkey) => Promise<unknown>,
) {
  const server = await misbehave(...names);
  const waits: number[] = [];
  const warn = (line: string) => {
    waits.push(Number(/next in (\d+) ms/.exec(line)?.[1]));
  };
  const quiet = () => undefined;
  const logger = { debug: quiet, info: quiet, error: quiet, warn };
  // Where nothing hangs, a busy machine has all the time it needs.
  const timeoutMs = names.some((name) => /hangs|nothing/.test(name)) ? 500 : 10_000;
  const latchkey = clientOf(server, { maxRetries: 2, timeoutMs, logger });
  const ended = await call(latchkey).then(
    () => "works",
    (error: LatchkeyError) => `${error.name} after ${error.attempts}`,
  );
  return { attempts: server.received.length, waits, ended };
}

const cases: [BehaviourName[], attempts: number, waits: number[], ended: string][] = [
  [["works"], 1, [], "works"],
  [["hangs"], 2, [10], "works"],
  [["hangs", "hangs", "hangs"], 3, [10, 20], "TimeoutError after 3"],
  [["sends headers, then nothing"], 2, [10], "works"],
  [["closes in mid-body"], 2, [10], "works"],
  [["closes in the middle of an error"], 2, [10], "works"],
  [["closes in mid-body", "hangs", "closes in mid-body"], 3, [10, 20], "ConnectionError after 3"],
  [["loses the answer after the write"], 2, [10], "works"],
  [["answers HTML 502"], 2, [10], "works"],
  [
    ["answers HTML 502", "answers HTML 502", "answers HTML 502"],
    3,
    [10, 20],
    "UnexpectedAnswerError after 3",
  ],
  [["answers 408"], 2, [10], "works"],
  [["answers 500", "answers 500"], 3, [10, 20], "works"],
  [["answers 503", "answers 500", "answers 500"], 3, [10, 20], "ProblemError after 3"],
  [["answers 429 with seconds"], 2, [1000], "works"],
  [["answers 429 with a past date"], 2, [0], "works"],
  [["answers 429 without more"], 2, [10], "works"],
  [["answers 429 with junk"], 2, [10], "works"],
  [["answers 429 for an hour"], 1, [], "UnexpectedAnswerError after 1"],
  [["answers 400"], 1, [], "InvalidCursorError after 1"],
  [["answers 401"], 1, [], "AuthenticationError after 1"],
  [["answers 404"], 1, [], "NotFoundError after 1"],
  [["answers 409"], 1, [], "ConflictError after 1"],
  [["answers 503", "answers 404"], 2, [10], "NotFoundError after 2"],
  [["redirects"], 1, [], "UnexpectedAnswerError after 1"],
  [["answers JSON of something else"], 1, [], "UnexpectedAnswerError after 1"],
  [["answers HTML 200"], 1, [], "UnexpectedAnswerError after 1"],
];

describe("a server that", () => {
  test.each(cases)(
    "%j is asked %i times, after %j ms, and the call ends: %s",
    async (names, attempts, waits, ended) => {
      const seen = await observe(names, (latchkey) => latchkey.principal());
      expect(seen).toEqual({ attempts, waits, ended });
    },
  );
});

test.each<[string, (latchkey: Latchkey) => Promise<unknown>]>([
  ["list", (latchkey) => latchkey.apiKeys.list()],
  ["get", (latchkey) => latchkey.apiKeys.get(apiKeyId)],
  ["update", (latchkey) => latchkey.apiKeys.update(apiKeyId, { name: "a" })],
  ["revoke", (latchkey) => latchkey.apiKeys.revoke(apiKeyId)],
  ["create", (latchkey) => latchkey.apiKeys.create({ name: "a" })],
  ["delete", (latchkey) => latchkey.apiKeys.delete(apiKeyId)],
  ["a page of the log", (latchkey) => latchkey.auditLog.list()],
  ["a GET of one's own", (latchkey) => latchkey.request({ method: "GET", path: "/v1/principal" })],
])("%s is tried again", async (_name, call) => {
  const seen = await observe(["hangs", "answers HTML 502"], call);
  expect(seen).toEqual({ attempts: 3, waits: [10, 20], ended: "works" });
});

test("a POST of one's own is tried again only with an idempotency key", async () => {
  const post = { method: "POST", path: "/v1/api-keys", body: { name: "a" } };
  const bare = await observe(["answers 503"], (latchkey) => latchkey.request(post));
  expect(bare).toMatchObject({ attempts: 1, ended: "UnavailableError after 1" });
  const keyed = await observe(["answers 503"], (latchkey) =>
    latchkey.request(post, { idempotencyKey: "k1" }),
  );
  expect(keyed).toMatchObject({ attempts: 2, ended: "works" });
});

test("retries say which they are, and the first attempt says nothing", async () => {
  const server = await misbehave("answers 503", "answers 503");
  await clientOf(server, { maxRetries: 2 }).principal();
  const counts = server.received.map(({ headers }) => headers["x-latchkey-retry-count"]);
  expect(counts).toEqual([undefined, "1", "2"]);
});

test("maxRetries holds for a client, and for a call instead", async () => {
  const server = await misbehave("answers 503", "answers 503", "answers 503", "answers 503");
  const latchkey = clientOf(server, { maxRetries: 1 });
  expect(await rejection(latchkey.principal())).toMatchObject({ attempts: 2 });
  expect(await rejection(latchkey.principal({ maxRetries: 0 }))).toMatchObject({ attempts: 1 });
});

test("an error says when to try again where the wait is too long to be made", async () => {
  const server = await misbehave("answers 429 for an hour", "answers 503 for 60 s");
  const latchkey = clientOf(server);
  const proxy = await rejection(latchkey.principal());
  expect(proxy).toBeInstanceOf(UnexpectedAnswerError);
  expect(proxy).toMatchObject({ status: 429, retryAfterSeconds: 3600 });
  const service = await rejection(latchkey.principal());
  expect(service).toBeInstanceOf(UnavailableError);
  expect(service).toMatchObject({ retryAfterSeconds: 60, attempts: 1 });
});

test("a Retry-After that is a date is waited for", async () => {
  const { waits, ...seen } = await observe(["answers 429 with a date"], (latchkey) =>
    latchkey.principal(),
  );
  expect(seen).toEqual({ attempts: 2, ended: "works" });
  expect([1000, 2000]).toContain(waits[0]);
});

test("aborting ends the wait at once and leaves no listener", async () => {
  const server = await misbehave("answers 503 for 60 s");
  const controller = new AbortController();
  const quiet = () => undefined;
  let started = Number.NaN;
  // The wait begins when it is warned of.
  const warn = () =>
    setImmediate(() => {
      started = performance.now();
      controller.abort("enough");
    });
  const logger = { debug: quiet, info: quiet, error: quiet, warn };
  const latchkey = clientOf(server, { maxRetries: 2, logger });
  const call = latchkey.principal({ signal: controller.signal });
  expect(await rejection(call)).toMatchObject({
    name: "AbortedError",
    cause: "enough",
    attempts: 1,
  });
  expect(performance.now() - started).toBeLessThan(2000);
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
});

test("the back-off doubles from half a second to eight, with full jitter", () => {
  vi.mocked(Math.random).mockReturnValue(1);
  expect([1, 2, 3, 4, 5, 6, 10].map(backOffMs)).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000]);
  vi.mocked(Math.random).mockReturnValue(0);
  expect(backOffMs(5)).toBe(0);
});

test("unless told otherwise, a call is tried three times with a real back-off", async () => {
  vi.restoreAllMocks();
  const server = await misbehave("answers 500", "answers 500", "answers 500");
  const error = await rejection(clientOf(server, { maxRetries: undefined }).principal());
  expect(error).toMatchObject({ attempts: 3 });
});

test("an export is tried again until its first byte, and then no more", async () => {
  const seen = await observe(["answers 503", "answers HTML 502", "answers 404"], (latchkey) =>
    latchkey.auditLog.export(),
  );
  expect(seen).toEqual({ attempts: 3, waits: [10, 20], ended: "NotFoundError after 3" });
});
