import { existsSync } from "node:fs";
import { Agent, get } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { programsOfTest } from "../../../test/support/program.ts";

// Programs are started, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 60_000 });

const { newFolder, start, end, clean } = programsOfTest();
const folder = newFolder();
afterEach(end);
afterAll(clean);

interface Answered {
  status: number;
  whole: boolean;
}

test("every request in flight is answered before it ends, in order and in time", async () => {
  const program = await start(folder);
  const url = program.baseUrl();
  const secret = await createSecret(url, await program.signIn());

  const agent = new Agent({ keepAlive: true, maxSockets: 200 });
  const answers: Answered[] = [];
  const dropped: string[] = [];
  let afterSignal = 0;
  let signalled = false;
  // Each asks again and again on its own connection, until nothing listens any more.
  const served = new Set<number>();
  const client = async (_: unknown, number: number): Promise<void> => {
    for (;;) {
      try {
        answers.push(await ask(agent, url, secret));
        served.add(number);
        if (signalled) afterSignal += 1;
      } catch (error) {
        if (!(error instanceof NeverTaken)) dropped.push(String(error));
        return;
      }
    }
  };
  const clients = Array.from({ length: 200 }, client);
  // From then on each has a connection that the program has taken.
  await expect.poll(() => served.size, { timeout: 30_000 }).toBe(200);

  const endpointFile = join(folder, "endpoint.json");
  expect(existsSync(endpointFile)).toBe(true);
  signalled = true;
  const begun = performance.now();
  const code = await program.stop("SIGTERM");
  const seconds = (performance.now() - begun) / 1000;
  await Promise.all(clients);
  agent.destroy();

  expect(dropped).toEqual([]);
  expect(answers.filter(({ status, whole }) => status !== 200 || !whole)).toEqual([]);
  expect(afterSignal).toBeGreaterThanOrEqual(200);
  expect(code).toBe(0);
  expect(seconds).toBeLessThan(10);
  expect(program.stderr()).toBe("");
  // Nor does it leave commands a credential for nobody.
  expect(existsSync(endpointFile)).toBe(false);

  // What was in memory only is in the log too: what became of each request.
  const again = await start(folder);
  const entries = await readLog(again.baseUrl(), secret);
  expect(entries.filter(({ outcome }) => outcome?.state === "completed")).toHaveLength(
    answers.length,
  );
  await again.stop();
});

test("a connection that never asks for anything is closed, and Ctrl+C under npm, which comes twice, cuts nothing short", async () => {
  const program = await start(folder);
  const { port } = new URL(program.baseUrl());
  const socket = connect(Number(port), "127.0.0.1");
  await new Promise((resolve) => socket.once("connect", resolve));
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.on("error", () => undefined);
  program.child.kill("SIGINT");
  expect(await program.stop("SIGINT")).toBe(0);
  await closed;
  expect(program.stderr()).toBe("");
});

test("a second signal ends it at once, though a request is still in flight", async () => {
  const program = await start(folder);
  await beginForm(program.baseUrl());
  const begun = performance.now();
  program.child.kill("SIGTERM");
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(program.child.exitCode).toBeNull();
  expect(await program.stop("SIGTERM")).toBe(128 + 15);
  expect(performance.now() - begun).toBeLessThan(3_000);
});

test("a request that never comes in as a whole does not keep it for more than ten seconds", async () => {
  const program = await start(folder);
  await beginForm(program.baseUrl());
  const begun = performance.now();
  expect(await program.stop("SIGTERM")).toBe(0);
  expect(performance.now() - begun).toBeLessThan(10_000);
  expect(program.stderr()).toBe("");
});

/** Sends a form that never comes to its end. */
async function beginForm(url: string): Promise<void> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.on("error", () => undefined);
  const head = [
    "POST / HTTP/1.1",
    "Host: localhost",
    "Content-Type: application/x-www-form-urlencoded",
    "Content-Length: 9",
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\nname=`);
  // Long enough to arrive.
  await new Promise((resolve) => setTimeout(resolve, 200));
}

/**
 * A request on a connection that the program never took: refused, or reset while it waited to be accepted when the
 * listener closed. Had the program taken it, the log would have an entry more than there are answers.
 */
class NeverTaken extends Error {}

function ask(agent: Agent, url: string, secret: string): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${secret}` };
    const request = get(new URL("/v1/principal", url), { agent, headers }, (response) => {
      response.resume().once("close", () => {
        resolve({ status: response.statusCode ?? 0, whole: response.complete });
      });
    });
    request.once("error", (error: NodeJS.ErrnoException) => {
      const isNew = !request.reusedSocket;
      const code = error.code ?? "";
      const neverTaken = code === "ECONNREFUSED" || (isNew && code === "ECONNRESET");
      reject(neverTaken ? new NeverTaken(code) : error);
    });
  });
}

async function createSecret(url: string, cookie: string): Promise<string> {
  const response = await fetch(new URL("/v1/api-keys", url), {
    method: "POST",
    headers: { cookie, "content-type": "application/json" },
    body: JSON.stringify({ name: "Load" }),
  });
  return ((await response.json()) as { secret: string }).secret;
}

interface Entry {
  request: { path: string } | null;
  outcome: { state: string } | null;
}

async function readLog(url: string, secret: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  let cursor: string | null = null;
  do {
    const query = `?action=request.admitted&limit=100${cursor === null ? "" : `&cursor=${cursor}`}`;
    const response = await fetch(new URL(`/v1/audit-log-entries${query}`, url), {
      headers: { authorization: `Bearer ${secret}` },
    });
    const page = (await response.json()) as { data: Entry[]; nextCursor: string | null };
    entries.push(...page.data);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return entries.filter(({ request }) => request?.path === "/v1/principal");
}
