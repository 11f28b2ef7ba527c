import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Latchkey } from "./index.ts";
import type { Middleware } from "./index.ts";
import { apiKey, clientOf, rejection } from "./loopback-server.fixture.ts";
import { misbehave } from "./misbehaving-server.fixture.ts";

beforeEach(() => vi.spyOn(Math, "random").mockReturnValue(0));
afterEach(() => vi.restoreAllMocks());

test("middleware runs around each attempt, the first one outermost", async () => {
  const server = await misbehave("answers 503");
  const order: string[] = [];
  const named = (name: string): Middleware => {
    return async (request, next) => {
      order.push(`${name} before`);
      request.headers.set("traceparent", name);
      const answer = await next(request);
      order.push(`${name} ${answer.status}`);
      return answer;
    };
  };
  await clientOf(server, { middleware: [named("a"), named("b")], maxRetries: 1 }).principal();
  expect(order).toEqual(
    [503, 200].flatMap((status) => ["a before", "b before", `b ${status}`, `a ${status}`]),
  );
  expect(server.received.map(({ headers }) => headers["traceparent"])).toEqual(["b", "b"]);
});

test("middleware may answer itself, and what it throws is a connection error", async () => {
  const answering: Middleware = () => Promise.resolve(Response.json({ organizationId: "cached" }));
  const baseUrl = "http://127.0.0.1:1";
  const cached = new Latchkey({ baseUrl, apiKey, middleware: [answering] });
  expect(await cached.principal()).toEqual({ organizationId: "cached" });
  const failing: Middleware = () => Promise.reject(new Error(`No tunnel for ${apiKey}`));
  const broken = new Latchkey({ baseUrl, apiKey, middleware: [failing], maxRetries: 0 });
  expect(await rejection(broken.principal())).toMatchObject({
    name: "ConnectionError",
    reason: "No tunnel for [secret]",
  });
});
