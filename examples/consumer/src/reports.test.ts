import { createMockKeyService } from "@latchkey/mock";
import { Latchkey } from "@latchkey/sdk";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { totalOf } from "./reports.ts";

const SECRET = "sk_AbCdEFGH1JKLMN0PQRSTUVWXYZ23452gzFDH";
const mock = createMockKeyService({ apiKeys: [{ name: "Reports", secret: SECRET }] });
const server = setupServer(
  ...mock.handlers,
  http.get(
    "https://api.example.com/reports/:id",
    mock.protect(({ params }) => HttpResponse.json({ id: params["id"], total: 42 })),
  ),
);

// Anything that is not mocked fails, and the test with it.
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => mock.reset());
afterAll(() => server.close());

test("a report is read with a key, and the log says so", async () => {
  expect(await totalOf("sales", SECRET)).toBe(42);
  expect(mock.auditLogLines()).toEqual(["API Key: Reports: GET /reports/sales → 200"]);
});

test("without a valid key there is no report", async () => {
  await expect(totalOf("sales", "")).rejects.toThrow("400");
  await expect(totalOf("sales", "sk_wrong")).rejects.toThrow("401");
  const latchkey = new Latchkey({ baseUrl: mock.baseUrl, apiKey: SECRET });
  const { id } = await latchkey.principal();
  await latchkey.apiKeys.revoke(id);
  await expect(totalOf("sales", SECRET)).rejects.toThrow("401");
  expect(mock.auditLogLines().at(-1)).toBe("API Key: Reports: request.rejected (revoked)");
});

test("a request that nobody mocked fails", async () => {
  const notMocked = {
    message: "fetch failed",
    cause: { message: expect.stringContaining("Cannot bypass a request") },
  };
  await expect(fetch("https://elsewhere.example.com/")).rejects.toMatchObject(notMocked);
  await expect(fetch(`${mock.baseUrl}/v2/api-keys`)).rejects.toMatchObject(notMocked);
  const latchkey = new Latchkey({
    baseUrl: "https://other.example.com",
    apiKey: SECRET,
    fetch: mock.fetch,
    maxRetries: 0,
  });
  await expect(latchkey.principal()).rejects.toThrow("https://other.example.com");
});
