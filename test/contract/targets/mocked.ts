import { createMockKeyService } from "@latchkey/mock";
import type { MockKeyService, MockKeyServiceOptions } from "@latchkey/mock";
import type { User } from "@latchkey/server";
import { getResponse } from "msw";
import { setupServer } from "msw/node";
import { ada, signedInAs } from "../../support/service.ts";
import { OTHERS } from "../target.ts";
import type { Send, TargetKind } from "../target.ts";
import { hostHandlers } from "./host-endpoints.ts";
import { START } from "./stopped-clock.ts";
import { createStrangersKey } from "./strangers-key.ts";

const userOf = (request: Request): User | null => {
  const user = request.headers.get("x-test-user");
  return user === null ? null : (JSON.parse(user) as User);
};

/** @param wire How requests get to the mock. */
function mocked({ mock, usersOnly, strict }: Mocks, wire: (mock: MockKeyService) => Send) {
  const own = { baseUrl: mock.baseUrl, send: wire(mock) };
  const failing =
    (fault: "outage" | "internal_error") => async (times: number, work: () => Promise<void>) => {
      mock.failNext({ with: fault, times });
      await work();
    };
  return {
    ...own,
    user: signedInAs(ada),
    strangersKey: () => createStrangersKey(own),
    others: {
      usersOnly: { baseUrl: usersOnly.baseUrl, send: wire(usersOnly) },
      strict: { baseUrl: strict.baseUrl, send: wire(strict) },
    },
    now: mock.now,
    advance: async (milliseconds: number) => {
      for (const one of [mock, usersOnly, strict]) one.advance(milliseconds);
    },
    whileAway: failing("outage"),
    whileFaulty: failing("internal_error"),
  };
}

function createMocks() {
  const options = { authenticateUser: userOf, organizationId: "acme", now: START };
  const at = (name: string, own: MockKeyServiceOptions = {}): MockKeyService =>
    createMockKeyService({ ...options, ...own, baseUrl: `https://${name}.test` });
  return {
    mock: at("keys"),
    usersOnly: at("users-only", OTHERS.usersOnly),
    strict: at("strict", OTHERS.strict),
  };
}

type Mocks = ReturnType<typeof createMocks>;

/** The mock's own fetch. @param change What is planted between the mock and the suite. */
export function mockByFetch(change: (send: Send) => Send = (send) => send): TargetKind {
  return {
    name: "the mock's fetch",
    open: async () => {
      const mocks = createMocks();
      const { mock } = mocks;
      const asked: Send = async (request) =>
        (await getResponse(hostHandlers(mock), request)) ?? Response.error();
      return {
        ...mocked(mocks, (one) => change(one.fetch)),
        host: { baseUrl: mock.baseUrl, send: change(asked) },
        close: async () => {},
      };
    },
  };
}

export const mockThroughMsw: TargetKind = {
  name: "the mock through msw",
  open: async () => {
    const mocks = createMocks();
    const { mock } = mocks;
    const handlers = Object.values(mocks).flatMap((one) => one.handlers);
    const server = setupServer(...handlers, ...hostHandlers(mock));
    server.listen({ onUnhandledFrame: "error" });
    return {
      ...mocked(mocks, () => (request) => fetch(request)),
      host: { baseUrl: mock.baseUrl, send: (request) => fetch(request) },
      close: async () => server.close(),
    };
  },
};
