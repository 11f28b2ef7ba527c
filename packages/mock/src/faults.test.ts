import { describe, expect, test } from "vitest";
import { asking, post } from "./asking.fixture.ts";
import { createMockKeyService } from "./index.ts";
import type { Fault } from "./index.ts";

describe("a fault", () => {
  const statusAfter = async (fault: Fault, requests = 1) => {
    const mock = createMockKeyService();
    const { secret } = mock.createApiKey({ name: "CI" });
    mock.failNext(fault);
    const ask = asking(mock, secret);
    const answers: { status: number; retryAfter: string | null; code: unknown }[] = [];
    for (let index = 0; index < requests; index += 1) {
      const { status, headers, body } = await ask("/principal");
      answers.push({ status, retryAfter: headers.get("retry-after"), code: body["code"] });
    }
    return { answers, entries: mock.auditLog().length };
  };

  test("is an outage: 503, and nothing is written", async () => {
    expect(await statusAfter({ with: "outage", times: 2 }, 3)).toEqual({
      answers: [
        { status: 503, retryAfter: "1", code: "unavailable" },
        { status: 503, retryAfter: "1", code: "unavailable" },
        { status: 200, retryAfter: null, code: undefined },
      ],
      entries: 1,
    });
  });

  test("is a rate limit, in front of the service", async () => {
    const fault = { with: "rate_limited", retryAfterSeconds: 0 } as const;
    expect(await statusAfter(fault)).toEqual({
      answers: [{ status: 429, retryAfter: "0", code: undefined }],
      entries: 0,
    });
  });

  test.each(["internal_error", "invalid_cursor", "invalid_token", "not_found"] as const)(
    "is the problem %s, in place of the answer; the request has its entry",
    async (code) => {
      expect(await statusAfter({ operation: "getPrincipal", with: code })).toMatchObject({
        answers: [{ code }],
        entries: 1,
      });
    },
  );

  test("waits for its operation", async () => {
    const { answers } = await statusAfter({ operation: "createApiKey", with: "outage" });
    expect(answers).toMatchObject([{ status: 200 }]);
  });

  test("is a lost reply: carried out, and never heard of", async () => {
    const mock = createMockKeyService();
    const { secret } = mock.createApiKey({ name: "CI" });
    mock.failNext({ with: "lost_reply" });
    await expect(asking(mock)("/api-keys", post({ name: "Made" }, secret))).rejects.toThrow(
      TypeError,
    );
    expect(mock.apiKeys().map(({ name }) => name)).toEqual(["CI", "Made"]);
  });

  test("is a timeout: no answer until the client gives up", async () => {
    const mock = createMockKeyService();
    const { secret } = mock.createApiKey({ name: "CI" });
    mock.failNext({ with: "timeout" });
    const waiting = asking(mock)("/principal", {
      headers: { authorization: `Bearer ${secret}` },
      signal: AbortSignal.timeout(30),
    });
    await expect(waiting).rejects.toMatchObject({ name: "TimeoutError" });
    expect(mock.auditLog()).toEqual([]);
  });

  test("does not let a request without a key pass for a faulty one", async () => {
    const mock = createMockKeyService();
    mock.failNext({ with: "not_found" });
    expect((await asking(mock)("/principal")).status).toBe(401);
  });

  test("is refused where its number of requests is none", () => {
    expect(() => createMockKeyService().failNext({ with: "outage", times: 0 })).toThrow(TypeError);
  });
});
