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
    "apiKey must be the secret of an API key (sk_…) as it was shown, without spaces or line breaks.",
    "baseUrl must be an absolute http or https address, such as https://keys.example.com, without /v1.",
    "timeoutMs must be a number of milliseconds from 1 to 2,147,483,647.",
    "headers must not set Authorization: that is what apiKey is for.",
    'headers must hold names and values that HTTP allows; "X Y" does not.',
    "fetch must be a function that takes a Request and answers with a Response.",
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
  ["credentials that are omitted", { baseUrl, credentials: "omit" }, "credentials must be"],
  ["no baseUrl", { apiKey }, "baseUrl must be an absolute"],
  [
    "a baseUrl of another scheme",
    { apiKey, baseUrl: "file:///tmp" },
    "baseUrl must be an absolute",
  ],
  ["a baseUrl with a query", { apiKey, baseUrl: `${baseUrl}/?a=1` }, "must end with its path"],
  ["a baseUrl with a fragment", { apiKey, baseUrl: `${baseUrl}/#a` }, "must end with its path"],
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
    // What callers without types may pass.
    { signal: {} as AbortSignal },
  ]) {
    expect(await rejection(latchkey.principal(options))).toBeInstanceOf(InvalidArgumentError);
  }
  expect(server.received).toEqual([]);
});
