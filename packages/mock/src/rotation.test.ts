import { describe, expect, test } from "vitest";
import { asking, post } from "./asking.fixture.ts";
import { createMockKeyService } from "./index.ts";

const NOW = "2026-11-23T09:00:00Z";

describe("a mock", () => {
  test("has a key in its overlap where a test begins with one, without an entry", async () => {
    const mock = createMockKeyService({ now: NOW });
    const { apiKey, secret } = mock.createApiKey({ name: "CI" });
    const rotated = mock.rotateApiKey(apiKey.id, { overlapSeconds: 60 });
    expect(mock.apiKeys()).toEqual([rotated.apiKey]);
    expect(rotated.apiKey.previousSecret?.hint).toBe(apiKey.hint);
    expect((await asking(mock, secret)("/principal")).status).toBe(200);
    expect((await asking(mock, rotated.secret)("/principal")).status).toBe(200);
    mock.advance(60_000);
    expect((await asking(mock, secret)("/principal")).status).toBe(401);
    expect(mock.auditLogLines()).toEqual([
      "API Key: CI: GET /v1/principal → 200",
      "API Key: CI: GET /v1/principal → 200",
      "API Key: CI: request.rejected (ended)",
    ]);
  });

  test("shows the secrets that a key has had, and not their texts", async () => {
    const mock = createMockKeyService({ now: NOW });
    const { apiKey, secret } = mock.createApiKey({ name: "CI" });
    await asking(mock, secret)("/principal");
    mock.advance(1_000);
    const second = mock.rotateApiKey(apiKey.id, { overlapSeconds: 0 });
    const third = mock.rotateApiKey(apiKey.id);
    const shown = mock.secretsOf(apiKey.id.toUpperCase());
    const never = { lastUsedAt: null, lastUsedIp: null, lastUsedUserAgent: null };
    const common = { createdAt: "2026-11-23T09:00:01.000Z", leakReportedAt: null };
    expect(shown).toEqual([
      { ...common, ...never, hint: third.apiKey.hint, state: "current", validUntil: null },
      {
        ...common,
        ...never,
        hint: second.apiKey.hint,
        state: "overlapping",
        validUntil: "2026-11-24T09:00:01.000Z",
      },
      {
        ...common,
        createdAt: "2026-11-23T09:00:00.000Z",
        hint: apiKey.hint,
        state: "ended",
        validUntil: "2026-11-23T09:00:01.000Z",
        lastUsedAt: "2026-11-23T09:00:00.000Z",
        lastUsedIp: "127.0.0.1",
        lastUsedUserAgent: null,
      },
    ]);
    expect(JSON.stringify([shown, mock.apiKeys(), mock.auditLog()])).not.toMatch(
      /sk_[0-9A-Za-z]{36}/,
    );
  });

  test("rotates no key that is not there or not active, nor for longer than may be", () => {
    const mock = createMockKeyService();
    const { apiKey } = mock.createApiKey({ name: "CI", revoked: true });
    const active = mock.createApiKey({ name: "CI" }).apiKey;
    expect(() => mock.rotateApiKey("x")).toThrow('There is no API key "x"');
    expect(() => mock.secretsOf("x")).toThrow(TypeError);
    expect(() => mock.rotateApiKey(apiKey.id)).toThrow("The API key is revoked.");
    for (const overlapSeconds of [-1, 0.5, 2_592_001]) {
      expect(() => mock.rotateApiKey(active.id, { overlapSeconds })).toThrow("overlapSeconds");
    }
  });

  test("takes 30 reports a minute from an address, by its own clock, and begins again at a reset", async () => {
    const mock = createMockKeyService({
      now: NOW,
      ip: (request) => request.headers.get("x-real-ip"),
    });
    const report = async (ip?: string) => {
      const { body } = post({ secret: "x" }, "none");
      const headers = { "content-type": "application/json", ...(ip && { "x-real-ip": ip }) };
      const init = { method: "POST", headers, body: body ?? null };
      const answer = await asking(mock)("/leaked-api-keys", init);
      return [answer.status, answer.headers.get("retry-after")];
    };
    for (let count = 0; count < 30; count += 1) expect(await report()).toEqual([202, null]);
    mock.advance(20_000);
    expect(await report()).toEqual([429, "40"]);
    expect(await report("203.0.113.7")).toEqual([202, null]);
    mock.advance(40_000);
    expect(await report()).toEqual([202, null]);
    for (let count = 0; count < 29; count += 1) await report();
    expect(await report()).toEqual([429, "60"]);
    mock.reset();
    expect(await report()).toEqual([202, null]);
  });

  test.each([
    [{ expiryWarningDays: 366 }, "expiryWarningDays"],
    [{ expiryWarningDays: 0.5 }, "expiryWarningDays"],
    // As somebody without types would have it.
    [{ leakReports: "yes" as "off" }, "leakReports"],
  ])("refuses options that do not fit: %j", (options, named) => {
    expect(() => createMockKeyService(options)).toThrow(named);
  });
});

describe("a fault", () => {
  const answerTo = async (
    fault: Parameters<ReturnType<typeof createMockKeyService>["failNext"]>[0],
    path: string,
    body: object,
  ) => {
    const mock = createMockKeyService({ now: NOW });
    const { apiKey, secret } = mock.createApiKey({ name: "CI" });
    mock.failNext(fault);
    const at = path.replace("{id}", apiKey.id);
    const asked = path.startsWith("/leaked") ? { ...body, secret } : body;
    const answer = await asking(mock)(at, post(asked, secret));
    return { answer, mock, apiKey, secret };
  };

  test("is a report that the database is away for, and nothing is written", async () => {
    const fault = { operation: "reportLeakedApiKey", with: "outage" } as const;
    const { answer, mock } = await answerTo(fault, "/leaked-api-keys", {});
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "1"]);
    expect(mock.auditLog()).toEqual([]);
    expect(mock.apiKeys()).toMatchObject([{ leakReportedAt: null }]);
  });

  test("is too many reports, with the seconds to wait", async () => {
    const fault = { with: "too_many_requests", retryAfterSeconds: 7 } as const;
    const { answer } = await answerTo(fault, "/leaked-api-keys", {});
    expect([answer.status, answer.headers.get("retry-after"), answer.body["code"]]).toEqual([
      429,
      "7",
      "too_many_requests",
    ]);
  });

  test("is a key in use, with its last use; nothing is ended", async () => {
    const fault = { operation: "endApiKeyOverlap", with: "api_key_in_use" } as const;
    const { answer, mock, apiKey } = await answerTo(fault, "/api-keys/{id}/end-overlap", {});
    expect(answer.body).toMatchObject({
      code: "api_key_in_use",
      lastUsedAt: "2026-11-23T09:00:00.000Z",
      lastUsedIp: null,
      lastUsedUserAgent: null,
    });
    expect(mock.auditLog({ action: "api_key.overlap_ended" })).toEqual([]);
    expect(mock.secretsOf(apiKey.id)).toHaveLength(1);
  });

  test("is a rotate whose reply is lost: carried out, and the old secret works on", async () => {
    const mock = createMockKeyService();
    const { apiKey, secret } = mock.createApiKey({ name: "CI" });
    mock.failNext({ operation: "rotateApiKey", with: "lost_reply" });
    const asked = asking(mock)(`/api-keys/${apiKey.id}/rotate`, post({}, secret));
    await expect(asked).rejects.toThrow(TypeError);
    expect(mock.secretsOf(apiKey.id).map(({ state }) => state)).toEqual(["current", "overlapping"]);
    expect((await asking(mock, secret)("/principal")).status).toBe(200);
  });
});
