import { inspect } from "node:util";
import { expect, test } from "vitest";
import { ConnectionError, LatchkeyError } from "./index.ts";
import {
  apiKey,
  apiKeyId,
  clientOf,
  problem,
  rejection,
  serve,
} from "./loopback-server.fixture.ts";

test("no error shows the secret, not even where the answer repeats it", async () => {
  const newSecret = apiKey.replace("AbCd", "ZyXw");
  const failing = [
    await serve((response, request) => {
      const authorization = request.headers.authorization ?? "";
      response.setHeader("X-Echo", authorization);
      problem(401, "invalid_token", { detail: `Not ${authorization}.`, echo: [authorization] })(
        response,
      );
    }),
    await serve((response, request) => {
      const authorization = request.headers.authorization ?? "";
      response
        .writeHead(502, { "X-Echo": authorization, "Content-Type": "text/html" })
        .end(authorization);
    }),
    await serve((response, request) => {
      const authorization = request.headers.authorization ?? "";
      response.writeHead(302, { Location: `/login?${encodeURI(authorization)}` }).end();
    }),
    await serve((response) => {
      response.writeHead(201, { "Content-Type": "application/json" }).end(`{"secret":${newSecret}`);
    }),
    await serve((response) => response.destroy()),
    await serve(() => undefined),
  ];
  for (const server of failing) {
    const latchkey = clientOf(server, { timeoutMs: 300 });
    const error = await rejection(latchkey.apiKeys.create({ name: "a" }));
    expect(error).toBeInstanceOf(LatchkeyError);
    const shown = inspect(error, { depth: Infinity, showHidden: true }) + JSON.stringify(error);
    expect(shown).not.toContain(apiKey);
    expect(shown).not.toContain(newSecret);
    expect(shown).not.toContain(apiKey.slice(3, 20));
    expect(shown).not.toContain(newSecret.slice(3, 20));
  }
  const failingFetch = (request: Request) =>
    Promise.reject(
      new TypeError(`No: ${request.headers.get("Authorization")}`, { cause: request }),
    );
  const latchkey = clientOf({ baseUrl: "http://127.0.0.1", received: [] }, { fetch: failingFetch });
  const error = await rejection(latchkey.apiKeys.get(apiKeyId));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain(apiKey);
});
