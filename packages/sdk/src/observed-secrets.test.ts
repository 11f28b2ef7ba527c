import { inspect } from "node:util";
import { secretFormat } from "@latchkey/contract";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { apiKey, clientOf, problem, serve } from "./loopback-server.fixture.ts";
import { behaviours, misbehave } from "./misbehaving-server.fixture.ts";
import type { BehaviourName } from "./misbehaving-server.fixture.ts";

beforeEach(() => vi.spyOn(Math, "random").mockReturnValue(0));
afterEach(() => vi.restoreAllMocks());

test("neither logger nor observers ever see a secret, whatever the server does", async () => {
  const rotated = secretFormat({ prefix: "sk_live_" }).generate();
  const seen: unknown[] = [];
  const see = (...all: unknown[]) => seen.push(...all);
  const logger = { debug: see, info: see, warn: see, error: see };
  const echo = await serve((response, request) => {
    const secret = request.headers.authorization ?? "";
    response.setHeader("X-Request-Id", secret.replace("Bearer ", ""));
    response.setHeader("Sunset", secret);
    problem(401, "invalid_token", { detail: secret, [secret]: [secret] })(response);
  });
  for (const key of [apiKey, () => rotated]) {
    const options = {
      apiKey: key,
      logger,
      logLevel: "debug",
      onRequest: see,
      onResponse: see,
    } as const;
    const quick = { ...options, maxRetries: 1, timeoutMs: 60 };
    const names = (Object.keys(behaviours) as BehaviourName[]).filter(
      (name) => !/seconds|date|60 s/.test(name),
    );
    await Promise.all(
      names.map(async (name) => {
        const latchkey = clientOf(await misbehave(name), quick);
        await latchkey.apiKeys.create({ name: "a" }).catch(() => undefined);
      }),
    );
    const latchkey = clientOf(echo, options);
    await Promise.allSettled([
      latchkey.apiKeys.create({ name: "a" }),
      latchkey.apiKeys.get(rotated),
      latchkey.apiKeys.list({ search: rotated }),
      latchkey.apiKeys.update(rotated, { name: rotated }),
      latchkey.apiKeys.revoke(apiKey),
      latchkey.apiKeys.delete(apiKey),
      latchkey.auditLog.list({ actor: rotated }),
      latchkey.auditLog.get(rotated),
      latchkey.auditLog.export({ actor: rotated }),
      latchkey.principal({ headers: { "X-Key": rotated } }),
      latchkey.request({ method: "GET", path: `/v1/${rotated}` }),
    ]);
  }
  const text = seen.map((one) => inspect(one, { depth: Infinity, showHidden: true })).join("\n");
  expect(seen.length).toBeGreaterThan(200);
  expect(text).toContain("[secret]");
  expect(text).not.toMatch(/\bsk_/);
});
