import { expect, test } from "vitest";
import { InvalidArgumentError, Latchkey } from "./index.ts";
import type { LatchkeyOptions } from "./index.ts";
import { apiKey, clientOf, json, rejection, serve } from "./loopback-server.fixture.ts";

const baseUrl = "http://127.0.0.1:1";

function faultsOf(options: unknown): readonly string[] {
  try {
    // What callers without types may pass.
    expect(new Latchkey(options as LatchkeyOptions)).toBeUndefined();
    return [];
  } catch (error) {
    if (error instanceof InvalidArgumentError) return error.faults;
    throw error;
  }
}

test("everything wrong with the options is said at once", () => {
  const options = {
    baseUrl: "keys.example.com",
    apiKey: "",
    timeoutMs: 0,
    headers: { Authorization: "Basic x", "X Y": "1" },
    fetch: "fetch",
  };
  expect(faultsOf(options)).toEqual([
    "baseUrl or LATCHKEY_BASE_URL must be like https://keys.example.com, without /v1 or query.",
    "apiKey is mistyped or cut off.",
    "timeoutMs must be 1 to 2147483647.",
    "headers must leave Authorization to apiKey.",
    "fetch must be a function.",
  ]);
});

test.each([
  [
    "no apiKey, as from a variable that is not set",
    { baseUrl, apiKey: undefined },
    "apiKey is missing",
  ],
  [
    "both apiKey and credentials",
    { baseUrl, apiKey, credentials: "include" },
    "exclude each other",
  ],
  [
    "a secret that is cut off",
    { baseUrl, apiKey: apiKey.slice(0, -1) },
    "apiKey is mistyped or cut off",
  ],
  [
    "a mistyped secret",
    { baseUrl, apiKey: apiKey.replace("C", "D") },
    "apiKey is mistyped or cut off",
  ],
  ["an empty secret", { baseUrl, apiKey: "" }, "apiKey is mistyped or cut off"],
  ["retries without end", { apiKey, baseUrl, maxRetries: 11 }, "maxRetries must be 0 to 10"],
  [
    "a header that HTTP refuses",
    { apiKey, baseUrl, headers: { "X Y": "1" } },
    "headers has an invalid X Y",
  ],
  [
    "a level that there is not",
    { apiKey, baseUrl, logLevel: "verbose" },
    "logLevel must be one of off,error,warn,info,debug",
  ],
  [
    "a method in fetchOptions",
    { apiKey, baseUrl, fetchOptions: { method: "GET" } },
    "fetchOptions must not have method,body",
  ],
  [
    "one middleware",
    { apiKey, baseUrl, middleware: () => undefined },
    "middleware must be an array",
  ],
  ["a name with a line break", { apiKey, baseUrl, userAgent: "a\nb" }, "userAgent has an invalid"],
  ["baseURL", { apiKey, baseUrl, baseURL: baseUrl }, "baseURL is unknown; the nearest is baseUrl."],
  ["timeout", { apiKey, baseUrl, timeout: 5 }, "timeout is unknown; the nearest is timeoutMs."],
  ["retries", { apiKey, baseUrl, retries: 5 }, "retries is unknown; the nearest is maxRetries."],
  ["credentials that are omitted", { baseUrl, credentials: "omit" }, "credentials must be"],
  ["no baseUrl", { apiKey }, "must be like"],
  ["a baseUrl of another scheme", { apiKey, baseUrl: "file:///tmp" }, "must be like"],
  ["a baseUrl with a query", { apiKey, baseUrl: `${baseUrl}/?a=1` }, "must be like"],
  ["a baseUrl with a fragment", { apiKey, baseUrl: `${baseUrl}/#a` }, "must be like"],
  ["a time that timers cannot hold", { apiKey, baseUrl, timeoutMs: 2 ** 31 }, "timeoutMs must be"],
  ["a time that is no number", { apiKey, baseUrl, timeoutMs: Number.NaN }, "timeoutMs must be"],
  [
    "headers that are no object",
    { apiKey, baseUrl, headers: "a" },
    "headers must be a plain object",
  ],
  [
    "a Headers object",
    { apiKey, baseUrl, headers: new Headers() },
    "headers must be a plain object",
  ],
])("%s is refused", (_name, options, fault) => {
  expect(faultsOf(options)).toEqual([expect.stringContaining(fault)]);
});

test("a refusal does not repeat secrets", () => {
  const faults = faultsOf({
    apiKey: `${apiKey}\n`,
    baseUrl: "http://ada:password@127.0.0.1",
    headers: { "X-Key": `a\n${apiKey}` },
  });
  expect(faults).toHaveLength(3);
  expect(faults.join(" ")).not.toMatch(/AbCd|password@|ada/);
});

test("the options of a call are checked before anything is sent", async () => {
  const server = await serve(json(200, {}));
  const latchkey = clientOf(server);
  for (const options of [
    { timeoutMs: -1 },
    { headers: { authorization: "Bearer x" } },
    { headers: { "X-Note": "a\nb" } },
    { maxRetries: -1 },
    { idempotencyKey: "a\nb" },
    { timeout: 5 },
    // What callers without types may pass.
    { signal: {} as AbortSignal },
  ]) {
    expect(await rejection(latchkey.principal(options))).toBeInstanceOf(InvalidArgumentError);
  }
  expect(server.received).toEqual([]);
});
