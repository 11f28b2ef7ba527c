import { describe, expect, test } from "vitest";
import { asking, post } from "./asking.fixture.ts";
import { createMockKeyService } from "./index.ts";
import type { MockKeyServiceOptions } from "./index.ts";

const NOW = "2026-11-23T09:00:00Z";
const SECRET = "sk_AbCdEFGH1JKLMN0PQRSTUVWXYZ23452gzFDH";

describe("a mock", () => {
  test("lets nobody in without a key", async () => {
    const mock = createMockKeyService();
    expect((await asking(mock)("/principal")).status).toBe(401);
    expect((await asking(mock, SECRET)("/principal")).status).toBe(401);
    expect(mock.auditLog()).toEqual([]);
  });

  test("has the keys that it was given, from the start and after a reset", async () => {
    const given = [
      { name: "Works", secret: SECRET },
      { name: "Ended", expiresAt: "2026-01-01T00:00:00Z" },
      { name: "Revoked", revoked: true, organizationId: "other" },
    ];
    const mock = createMockKeyService({ apiKeys: given });
    const ask = asking(mock, SECRET);
    await ask("/api-keys", post({ name: "More" }, SECRET));
    mock.signIn({ id: "u1", name: "Ada" });
    mock.failNext({ with: "outage" });
    mock.advance(60_000);
    mock.reset();
    expect(mock.apiKeys().map(({ name, status }) => [name, status])).toEqual([
      ["Works", "active"],
      ["Ended", "expired"],
    ]);
    expect(mock.apiKeys("other").map(({ name, status }) => [name, status])).toEqual([
      ["Revoked", "revoked"],
    ]);
    expect(mock.auditLog()).toEqual([]);
    expect((await asking(mock)("/principal")).status).toBe(401);
    expect((await ask("/principal")).status).toBe(200);
    expect(Math.abs(mock.now().getTime() - Date.now())).toBeLessThan(5_000);
  });

  test("does the same in every run, where it has a seed and a clock that stands still", async () => {
    const run = async (options: MockKeyServiceOptions) => {
      const mock = createMockKeyService({ now: NOW, ...options });
      const { secret } = mock.createApiKey({ name: "CI" });
      const made = await asking(mock)("/api-keys", post({ name: "Made" }, secret));
      return JSON.stringify([made.body, mock.apiKeys(), mock.auditLog(), secret]);
    };
    expect(await run({ seed: "a" })).toBe(await run({ seed: "a" }));
    expect(await run({ seed: "a" })).not.toBe(await run({ seed: "b" }));
    expect(await run({})).not.toBe(await run({}));
  });

  test("begins its seed again at a reset", () => {
    const mock = createMockKeyService({ now: NOW, seed: 1 });
    const first = mock.createApiKey({ name: "CI" });
    mock.reset();
    expect(mock.createApiKey({ name: "CI" })).toEqual(first);
  });

  test("keeps the log in order where its clock is moved back", async () => {
    const mock = createMockKeyService({ now: NOW });
    const { secret } = mock.createApiKey({ name: "CI" });
    const ask = asking(mock, secret);
    await ask("/principal");
    mock.advance(-1_000);
    await ask("/api-keys");
    mock.advance(2_000);
    await ask("/audit-log/export");
    expect(
      mock.auditLog({ action: "request.admitted" }).map(({ request }) => request?.path),
    ).toEqual(["/v1/api-keys", "/v1/principal", "/v1/audit-log/export"]);
  });

  test("hands out copies: whoever changes them changes nothing", async () => {
    const mock = createMockKeyService();
    const { secret } = mock.createApiKey({ name: "CI" });
    await asking(mock, secret)("/principal");
    const [entry] = mock.auditLog();
    const before = structuredClone(entry);
    Object.assign(entry?.actor ?? {}, { name: "x" });
    Object.assign(mock.apiKeys()[0] ?? {}, { name: "x" });
    expect(mock.auditLog()).toEqual([before]);
    expect(mock.apiKeys()[0]?.name).toBe("CI");
  });

  test("acts as whoever is signed in, in any organization", async () => {
    const mock = createMockKeyService({ organizationId: "acme" });
    const ask = asking(mock);
    mock.signIn({ id: "u1", name: "Ada" });
    expect((await ask("/principal")).body).toMatchObject({ id: "u1", organizationId: "acme" });
    mock.signIn({ id: "u2", name: "Grace", organizationId: "other" });
    expect((await ask("/principal")).body).toMatchObject({ id: "u2", organizationId: "other" });
    mock.signOut();
    expect((await ask("/principal")).status).toBe(401);
  });

  test("answers 500 and tells of it where what is signed in is no user", async () => {
    const told: unknown[] = [];
    const onError = (error: unknown): void => void told.push(error);
    const authenticateUser = (): { id: string; name: string; organizationId: string } => ({
      id: "",
      name: "Ada",
      organizationId: "acme",
    });
    const mock = createMockKeyService({ authenticateUser, onError });
    expect((await asking(mock)("/principal")).body).toMatchObject({ code: "internal_error" });
    expect(told).toEqual([expect.any(TypeError)]);
  });

  test("serves below a path, and says so in the log", async () => {
    const mock = createMockKeyService({ baseUrl: "https://example.com/latchkey/" });
    const { secret } = mock.createApiKey({ name: "CI" });
    expect((await asking(mock, secret)("/api-keys/x")).status).toBe(404);
    expect(mock.auditLog()[0]?.request).toMatchObject({
      route: "/latchkey/v1/api-keys/{apiKeyId}",
      path: "/latchkey/v1/api-keys/x",
    });
    await expect(mock.fetch("https://example.com/v1/principal")).rejects.toThrow("is not mocked");
    await expect(mock.fetch("https://example.org/latchkey/v1/principal")).rejects.toThrow(
      TypeError,
    );
  });

  test.each<[MockKeyServiceOptions, string]>([
    [{ baseUrl: "keys.example.com" }, "baseUrl"],
    [{ baseUrl: "https://keys.example.com?x" }, "baseUrl"],
    [{ organizationId: "" }, "organizationId"],
    [{ secretPrefix: "sk" }, "secretPrefix"],
    [{ realm: '"' }, "realm"],
    [{ now: "tomorrow" }, "now"],
    [{ apiKeys: [{ name: "CI", secret: "sk_x" }] }, "CI"],
    [{ apiKeys: [{ name: "CI", expiresAt: "tomorrow" }] }, "expiresAt"],
    [
      {
        apiKeys: [
          { name: "a", secret: SECRET },
          { name: "b", secret: SECRET },
        ],
      },
      "another key's",
    ],
  ])("refuses options that do not fit: %j", (options, named) => {
    expect(() => createMockKeyService(options)).toThrow(named);
  });
});
