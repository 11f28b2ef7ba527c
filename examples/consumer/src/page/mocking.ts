import { createMockKeyService } from "@latchkey/mock";
import type { MockKeyService } from "@latchkey/mock";
import { setupWorker } from "msw/browser";

/** Puts the mock in the place of the service, for as long as the page is open. */
export async function startMocking(): Promise<MockKeyService> {
  const mock = createMockKeyService({ baseUrl: location.origin });
  mock.signIn({ id: "u1", name: "Ada" });
  mock.createApiKey({ name: "CI/CD Pipeline" });

  const worker = setupWorker(...mock.handlers);
  await worker.start({ onUnhandledFrame: "error" });
  return mock;
}
