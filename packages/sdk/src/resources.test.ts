import { getEventListeners } from "node:events";
import { env } from "node:process";
import { setTimeout as delay } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { Latchkey } from "./index.ts";
import { apiKey, clientOf, rejection, serve } from "./loopback-server.fixture.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

const all = env["LATCHKEY_TEST_ALL"] === "1";
const calls = all ? 100_000 : 5000;

function timers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
}

function openConnections(): number {
  return process.getActiveResourcesInfo().filter((name) => name === "TCPSocketWrap").length;
}

test(
  `${calls.toLocaleString("en")} calls leave nothing behind: no memory, timer or listener`,
  { timeout: 120_000 },
  async () => {
    const fetch = () => Promise.resolve(Response.json({ organizationId: "default" }));
    const latchkey = new Latchkey({
      baseUrl: "http://127.0.0.1",
      apiKey,
      fetch,
      onResponse: () => undefined,
    });
    const { signal } = new AbortController();
    const run = async (count: number) => {
      for (let done = 0; done < count; done += 100) {
        await Promise.all(Array.from({ length: 100 }, () => latchkey.principal({ signal })));
      }
    };
    const heap = async () => {
      // Several times, for what a finalizer lets go of.
      for (let time = 0; time < 5; time += 1) {
        await delay(20);
        collectGarbage();
      }
      return process.memoryUsage().heapUsed;
    };
    await run(calls / 5);
    const [before, timersBefore] = [await heap(), timers()];
    await run(calls);
    const grown = (await heap()) - before;
    expect(getEventListeners(signal, "abort")).toEqual([]);
    expect(timers()).toBeLessThanOrEqual(timersBefore);
    // A kilobyte a call would be 5 MB, or 100 in the large run, where the collector itself moves by ten.
    expect(grown).toBeLessThan(all ? 25e6 : 5e6);
  },
);

test("calls that are aborted, before, during and between attempts, leave no timer, socket or listener", async () => {
  const server = await serve(() => undefined);
  const latchkey = clientOf(server, { maxRetries: 2, timeoutMs: 60_000 });
  const before = timers();
  const controllers = Array.from({ length: 30 }, () => new AbortController());
  const running = controllers.map(({ signal }) => rejection(latchkey.principal({ signal })));
  await expect.poll(() => server.received.length, { timeout: 5000 }).toBe(30);
  for (const controller of controllers) controller.abort();
  for (const error of await Promise.all(running))
    expect(error).toMatchObject({ name: "AbortedError" });
  await delay(100);
  expect(timers()).toBeLessThanOrEqual(before);
  for (const { signal } of controllers) expect(getEventListeners(signal, "abort")).toEqual([]);
  // Closed sockets are counted until the loop has come round.
  await expect.poll(openConnections, { timeout: 5_000 }).toBeLessThan(10);
});
