import { createMockKeyService } from "@latchkey/mock";
import { Latchkey } from "@latchkey/sdk";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

const mock = createMockKeyService();
const server = setupServer(...mock.handlers);
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => mock.reset());
afterAll(() => server.close());

const ways = { intercepted: undefined, handed: mock.fetch };

test.each(["intercepted", "handed"] as const)(
  "a service that does not answer in time is tried again (%s)",
  async (way) => {
    const { secret } = mock.createApiKey({ name: "CI" });
    const latchkey = new Latchkey({
      baseUrl: mock.baseUrl,
      apiKey: secret,
      fetch: ways[way],
      timeoutMs: 50,
      maxRetries: 1,
    });
    mock.failNext({ with: "timeout" });
    expect(await latchkey.principal()).toMatchObject({ name: "CI" });
    expect(mock.auditLogLines()).toEqual(["API Key: CI: GET /v1/principal → 200"]);
  },
);
