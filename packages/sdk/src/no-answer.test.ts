import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { AbortedError, ConnectionError, TimeoutError } from "./index.ts";
import { clientOf, json, rejection, serve } from "./loopback-server.fixture.ts";

test("a service that is not there is a connection error that says so", async () => {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  if (address === null || typeof address === "string") throw new Error("Not listening on a port.");
  probe.close();
  await once(probe, "close");
  const baseUrl = `http://127.0.0.1:${address.port}`;
  const error = await rejection(clientOf({ baseUrl, received: [] }).principal());
  expect(error).toBeInstanceOf(ConnectionError);
  expect(String(error)).toBe(
    `ConnectionError: ${baseUrl} cannot be reached: connect ECONNREFUSED 127.0.0.1:${address.port}`,
  );
});

test.each([
  ["before the answer", false, 0],
  ["within the answer", true, 200],
])("a connection that breaks off %s is a connection error", async (_name, answered, status) => {
  const server = await serve((response) => {
    if (status === 0) {
      response.destroy();
      return;
    }
    response.writeHead(status, { "Content-Type": "application/json" }).write('{"organizationId":');
    setTimeout(() => response.destroy(), 50);
  });
  const error = await rejection(clientOf(server).principal());
  expect(error).toBeInstanceOf(ConnectionError);
  expect(String(error)).toContain(answered ? "broke off its answer" : "cannot be reached");
});

test.each(["silence", "half an answer", "half a problem"])("%s ends at timeoutMs", async (kind) => {
  const server = await serve((response) => {
    if (kind === "silence") return;
    response.writeHead(kind === "half a problem" ? 503 : 200, {
      "Content-Type": "application/json",
    });
    response.write("{");
  });
  const started = performance.now();
  const latchkey = clientOf(server, { timeoutMs: 60_000 });
  const error = await rejection(latchkey.principal({ timeoutMs: 150 }));
  expect(error).toBeInstanceOf(TimeoutError);
  expect(error).toMatchObject({ timeoutMs: 150 });
  const took = performance.now() - started;
  expect(took).toBeGreaterThan(100);
  expect(took).toBeLessThan(5000);
});

test("timeoutMs and signal hold for a fetch that heeds neither", async () => {
  const fetch = () => new Promise<Response>(() => undefined);
  const latchkey = clientOf(
    { baseUrl: "http://127.0.0.1", received: [] },
    { fetch, timeoutMs: 50 },
  );
  expect(await rejection(latchkey.principal())).toBeInstanceOf(TimeoutError);
  const signal = AbortSignal.timeout(20);
  const error = await rejection(latchkey.principal({ signal, timeoutMs: 60_000 }));
  expect(error).toBeInstanceOf(AbortedError);
});

test.each(["silence", "half an answer"])(
  "aborting %s is an aborted error with the reason",
  async (kind) => {
    const controller = new AbortController();
    const server = await serve((response) => {
      if (kind !== "silence")
        response.writeHead(200, { "Content-Type": "application/json" }).write("{");
      setTimeout(() => controller.abort("enough"), 50);
    });
    const error = await rejection(clientOf(server).principal({ signal: controller.signal }));
    expect(error).toBeInstanceOf(AbortedError);
    expect(error).toMatchObject({ cause: "enough" });
  },
);

test("a signal that is aborted already lets nothing be sent", async () => {
  const server = await serve(json(200, { organizationId: "default" }));
  // Heeds no signal.
  const unheeding = (request: Request) => fetch(request.url);
  for (const options of [{}, { fetch: unheeding }]) {
    const call = clientOf(server, options).principal({ signal: AbortSignal.abort() });
    expect(await rejection(call)).toBeInstanceOf(AbortedError);
  }
  await expect(fetch(server.baseUrl)).resolves.toMatchObject({ ok: true });
  expect(server.received.map(({ url }) => url)).toEqual(["/"]);
});
