import { createMockKeyService } from "@latchkey/mock";
import { Latchkey } from "@latchkey/sdk";
import { beforeEach, expect, test } from "vitest";
import { offboard, provision, review } from "./access-review.ts";

// Its fetch is handed to the client: nothing is intercepted, so that tests may run side by side.
const mock = createMockKeyService({ now: "2026-11-23T09:00:00Z", seed: "access review" });
let latchkey: Latchkey;
let apiKeyId: string;

beforeEach(() => {
  mock.reset();
  const { apiKey, secret } = mock.createApiKey({
    name: "Reviewer",
    expiresAt: "2028-01-01T00:00:00Z",
  });
  apiKeyId = apiKey.id;
  latchkey = new Latchkey({ baseUrl: mock.baseUrl, apiKey: secret, fetch: mock.fetch });
});

const vault = () => {
  const kept = new Map<string, string>();
  return { kept, put: async (name: string, secret: string) => void kept.set(name, secret) };
};

test("a pipeline gets a key for 90 days, which works", async () => {
  const { kept, put } = vault();
  const apiKey = await provision(latchkey, { put }, "CI/CD Pipeline", mock.now());
  expect(apiKey).toMatchObject({ name: "CI/CD Pipeline", expiresAt: "2027-02-21T09:00:00.000Z" });
  const pipeline = latchkey.withOptions({ apiKey: kept.get("CI/CD Pipeline") });
  expect(await pipeline.principal()).toMatchObject({ id: apiKey.id });
  expect(mock.auditLogLines()).toEqual([
    "API Key: Reviewer: POST /v1/api-keys → 201",
    "API Key: Reviewer: api_key.created CI/CD Pipeline",
    "API Key: CI/CD Pipeline: GET /v1/principal → 200",
  ]);
});

test("a pipeline's key ends after 90 days", async () => {
  const { kept, put } = vault();
  await provision(latchkey, { put }, "CI/CD Pipeline", mock.now());
  mock.advance(90 * 86_400_000);
  const pipeline = latchkey.withOptions({ apiKey: kept.get("CI/CD Pipeline") });
  await expect(pipeline.principal()).rejects.toMatchObject({ code: "invalid_token" });
  expect(mock.auditLogLines().at(-1)).toBe("API Key: CI/CD Pipeline: request.rejected (expired)");
});

test("the review names what someone should look at", async () => {
  mock.createApiKey({ name: "Old", expiresAt: null });
  mock.createApiKey({ name: "Late", expiresAt: "2026-11-25T00:00:00Z" });
  mock.createApiKey({ name: "Gone", revoked: true });
  expect(await review(latchkey, mock.now())).toEqual([
    "Late expires soon",
    "Late was never used",
    "Old never expires",
    "Old was never used",
  ]);
});

test("offboarding ends a key and says what it did last", async () => {
  const { apiKey, secret } = mock.createApiKey({ name: "Leaver" });
  const leaver = latchkey.withOptions({ apiKey: secret });
  await leaver.apiKeys.list({ limit: 1 });
  expect(await offboard(latchkey, apiKey.id)).toBe("GET /v1/api-keys");
  await expect(leaver.principal()).rejects.toMatchObject({ code: "invalid_token" });
  expect(await offboard(latchkey, apiKeyId.replace(/.$/, "0"))).toBeUndefined();
});

test("a key that the outage hits is made all the same, once", async () => {
  mock.failNext({ operation: "createApiKey", with: "outage", retryAfterSeconds: 0 });
  await provision(latchkey, vault(), "CI/CD Pipeline", mock.now());
  expect(mock.apiKeys().map(({ name }) => name)).toEqual(["Reviewer", "CI/CD Pipeline"]);
});
