import { expect, expectTypeOf, test } from "vitest";
import { toResult } from "./index.ts";
import type { ApiKeyEnvelope, LatchkeyError } from "./index.ts";
import { apiKeyId, clientOf, json, problem, serve } from "./loopback-server.fixture.ts";

test("a call that is made a result has its data, or its error, and does not throw", async () => {
  const envelope = { apiKey: { id: apiKeyId } };
  const good = clientOf(await serve(json(200, envelope)));
  const found = await toResult(good.apiKeys.get(apiKeyId));
  expect(found).toEqual({ ok: true, data: envelope });
  if (found.ok) expectTypeOf(found.data).toEqualTypeOf<ApiKeyEnvelope>();

  const bad = clientOf(await serve(problem(404, "not_found")));
  const lost = await toResult(bad.apiKeys.get(apiKeyId));
  expect(lost).toMatchObject({ ok: false, error: { code: "not_found", attempts: 1 } });
  if (!lost.ok) expectTypeOf(lost.error).toEqualTypeOf<LatchkeyError>();
});

test("a fault in the program is thrown all the same", async () => {
  const call = Promise.reject(new RangeError("a fault of the program's own"));
  await expect(toResult(call)).rejects.toBeInstanceOf(RangeError);
});
