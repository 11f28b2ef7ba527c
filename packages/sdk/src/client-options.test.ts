import { secretFormat } from "@latchkey/contract";
import { afterEach, expect, test, vi } from "vitest";
import { InvalidArgumentError, Latchkey } from "./index.ts";
import type { ChangedOptions } from "./index.ts";
import { apiKey, clientOf, json, rejection, serve } from "./loopback-server.fixture.ts";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

const other = secretFormat({ prefix: "acme_" }).generate();
const principal = json(200, { organizationId: "default" });

test("what is not given is taken from the environment, trimmed", async () => {
  const server = await serve(principal);
  vi.stubEnv("LATCHKEY_API_KEY", ` ${apiKey}\n`);
  vi.stubEnv("LATCHKEY_BASE_URL", ` ${server.baseUrl} `);
  await new Latchkey().principal();
  await new Latchkey({ apiKey: other }).principal();
  await new Latchkey({ apiKey: undefined, baseUrl: `${server.baseUrl}/x` }).principal();
  expect(server.received.map(({ url, headers }) => `${url} ${headers.authorization}`)).toEqual([
    `/v1/principal Bearer ${apiKey}`,
    `/v1/principal Bearer ${other}`,
    `/x/v1/principal Bearer ${apiKey}`,
  ]);
});

test("an empty variable is none, and the environment's secret is not used beside credentials", async () => {
  vi.stubEnv("LATCHKEY_API_KEY", " ");
  vi.stubEnv("LATCHKEY_BASE_URL", "");
  expect(() => new Latchkey()).toThrow(/baseUrl or LATCHKEY_BASE_URL must.*apiKey is missing/);
  vi.stubEnv("LATCHKEY_API_KEY", apiKey);
  const server = await serve(principal);
  await new Latchkey({ baseUrl: server.baseUrl, credentials: "include" }).principal();
  expect(server.received[0]?.headers.authorization).toBeUndefined();
  vi.stubGlobal("process", undefined);
  expect(() => new Latchkey({ baseUrl: server.baseUrl })).toThrow("apiKey is missing");
});

test("a function is asked for the secret at each attempt", async () => {
  const server = await serve(principal);
  const secrets = [apiKey, other];
  const latchkey = clientOf(server, { apiKey: () => Promise.resolve(secrets.shift() ?? "") });
  await latchkey.principal();
  await latchkey.principal();
  expect(server.received.map(({ headers }) => headers.authorization)).toEqual([
    `Bearer ${apiKey}`,
    `Bearer ${other}`,
  ]);
});

test.each([
  ["no secret", () => apiKey.slice(1, -1), "mistyped or cut off"],
  ["nothing", () => undefined as unknown as string, "mistyped or cut off"],
  [
    "an error",
    () => Promise.reject(new Error(`vault: ${apiKey} denied`)),
    "failed: vault: [secret] denied",
  ],
])("a function that gives %s lets nothing be sent", async (_name, asked, fault) => {
  const server = await serve(principal);
  const error = await rejection(clientOf(server, { apiKey: asked }).principal());
  expect(error).toBeInstanceOf(InvalidArgumentError);
  expect(error).toMatchObject({ attempts: 0, message: expect.stringContaining(fault) });
  expect(String(error)).not.toContain(apiKey.slice(3, 20));
  expect(server.received).toEqual([]);
});

test("a function that never answers ends in a timeout, and nothing is sent later", async () => {
  const server = await serve(principal);
  let give: (secret: string) => void = () => undefined;
  const asked = () => new Promise<string>((resolve) => (give = resolve));
  const error = await rejection(clientOf(server, { apiKey: asked, timeoutMs: 30 }).principal());
  expect(error).toMatchObject({ name: "TimeoutError", attempts: 0 });
  give(apiKey);
  // Had anything been sent, it would have come before this.
  await fetch(server.baseUrl);
  expect(server.received.map(({ url }) => url)).toEqual(["/"]);
});

test.each(["document", "importScripts"])(
  "where there is a %s, a secret needs leave, and a session none",
  async (name) => {
    vi.stubGlobal(name, {});
    const server = await serve(principal);
    const { baseUrl } = server;
    expect(() => new Latchkey({ baseUrl, apiKey })).toThrow(
      "give credentials or dangerouslyAllowBrowser",
    );
    expect(() => new Latchkey({ baseUrl, apiKey: () => apiKey })).toThrow(InvalidArgumentError);
    await new Latchkey({
      baseUrl,
      apiKey,
      dangerouslyAllowBrowser: true,
      userAgent: "a",
    }).principal();
    await new Latchkey({ baseUrl, credentials: "include" }).principal();
    for (const { headers } of server.received) expect(headers["user-agent"]).toBe("node");
  },
);

test("headers may be left out of a call, the user agent is put before, fetch gets its options", async () => {
  const server = await serve(principal);
  const inits: unknown[] = [];
  const dispatcher = {};
  const latchkey = clientOf(server, {
    headers: { "X-Team": "a" },
    userAgent: "my-app/1.2",
    fetchOptions: { dispatcher, keepalive: true },
    fetch: (request, ...init) => {
      inits.push(init);
      return fetch(request);
    },
  });
  await latchkey.principal({ headers: { "x-team": null, "X-New": "b" } });
  expect(server.received[0]?.headers).toMatchObject({ "x-new": "b" });
  expect(server.received[0]?.headers).not.toHaveProperty("x-team");
  expect(server.received[0]?.headers["user-agent"]).toMatch(/^my-app\/1\.2 latchkey-sdk\//);
  expect(inits).toEqual([[{ dispatcher, keepalive: true }]]);
  const plain = clientOf(server, { fetch: (...given) => fetch(...(inits.push(given), given)) });
  await plain.principal();
  expect(inits[1]).toHaveLength(1);
});

async function sentBy(changes: ChangedOptions, from: "key" | "session" = "key") {
  const [here, elsewhere] = [await serve(principal), await serve(principal)];
  vi.stubEnv("LATCHKEY_API_KEY", other);
  const { baseUrl } = here;
  const headers = { "X-Team": "a" };
  const latchkey =
    from === "key"
      ? new Latchkey({ baseUrl, apiKey, headers })
      : new Latchkey({ baseUrl, credentials: "include", headers });
  const place = changes.baseUrl === "elsewhere" ? { baseUrl: elsewhere.baseUrl } : {};
  await latchkey.withOptions({ ...changes, ...place }).principal();
  const { authorization, "x-team": team } =
    [...here.received, ...elsewhere.received][0]?.headers ?? {};
  return { authorization, team, elsewhere: elsewhere.received.length > 0 };
}

test("withOptions changes what is given and keeps the rest", async () => {
  const kept = { authorization: `Bearer ${apiKey}`, team: "a", elsewhere: false };
  expect(await sentBy({ timeoutMs: 5000, apiKey: undefined, headers: undefined })).toEqual(kept);
  expect(await sentBy({ apiKey: other })).toEqual({ ...kept, authorization: `Bearer ${other}` });
  expect(await sentBy({ headers: {} })).toEqual({ ...kept, team: undefined });
  const session = { ...kept, authorization: undefined };
  expect(await sentBy({ credentials: "same-origin" })).toEqual(session);
  expect(await sentBy({ maxRetries: 0 }, "session")).toEqual(session);
  expect(await sentBy({ apiKey: other }, "session")).toEqual({
    ...kept,
    authorization: `Bearer ${other}`,
  });
});

test("a baseUrl of another origin takes neither the secret nor the headers along", async () => {
  const gone = { team: undefined, elsewhere: true };
  expect(await rejection(sentBy({ baseUrl: "elsewhere" }))).toBeInstanceOf(InvalidArgumentError);
  expect(await sentBy({ baseUrl: "elsewhere", apiKey: other })).toEqual({
    ...gone,
    authorization: `Bearer ${other}`,
  });
  expect(await sentBy({ baseUrl: "elsewhere" }, "session")).toEqual({
    ...gone,
    authorization: undefined,
  });
  expect(await sentBy({ baseUrl: "elsewhere", apiKey, headers: { "X-Team": "b" } })).toMatchObject({
    team: "b",
  });
  const latchkey = new Latchkey({ baseUrl: "https://a.example", apiKey });
  for (const baseUrl of [
    "https://a.example.evil",
    "https://a.example:444",
    "http://a.example",
    "https://a.example\\@evil.example",
    "no address",
  ]) {
    expect(() => latchkey.withOptions({ baseUrl })).toThrow(InvalidArgumentError);
  }
  expect(latchkey.withOptions({ baseUrl: "https://a.example/mounted" })).toBeInstanceOf(Latchkey);
});
