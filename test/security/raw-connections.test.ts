// Guards what the program takes for a request, and how long it bears with connections: packages/latchkey/src/limits.
import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import type { Server, ServerOptions } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { AuditLogEntry, CreatedApiKey } from "@latchkey/contract";
import express from "express";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { bearer, call, createKey } from "../support/call.ts";
import { pglite } from "../support/databases.ts";
import { HIDDEN, headerGames } from "../support/header-games.ts";
import type { HeaderGame } from "../support/header-games.ts";
import { programsOfTest } from "../support/program.ts";
import type { Program } from "../support/program.ts";
import { isLongForm, recordProof, recordSkipped } from "../support/proof.ts";
import { exchangeRaw, openSocket } from "../support/raw-exchange.ts";
import { startService, stop } from "../support/service.ts";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

const programs = programsOfTest();
let program: Program;
let secret: string;
const measured: string[] = [];
const BETWEEN_MS = isLongForm ? 10 : 100;
let requests = 0;
let caught = 0;
let violations = 0;

beforeAll(async () => {
  program = await programs.start(programs.newFolder(), ["--max-connections", "15000"]);
  const headers = { cookie: await program.signIn() };
  const url = `${program.baseUrl()}/v1/api-keys`;
  const created = await call<CreatedApiKey>("POST", url, { headers, body: { name: "CI" } });
  secret = created.body.secret;
});
afterAll(async () => {
  await programs.clean();
  recordProof({
    proof: "Header games over raw sockets, and connections that do nothing",
    promises: [3, 6],
    guards: [
      "packages/latchkey/src/limits/server-limits.ts",
      "packages/server/src/http/bearer.ts",
      "packages/server/src/http/body.ts",
    ],
    requests,
    faults: 0,
    planted: { caught, of: planted.length },
    violations,
    measured: measured.join("; "),
  });
});

/** What is wrong with how a server takes a game; nothing if it refuses it, once, and lets go of the connection. */
async function faultsOf(origin: string, { name, parts }: HeaderGame): Promise<string[]> {
  requests += 1;
  const { text, closed } = await exchangeRaw(origin, parts, 20_000);
  const statuses = [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status));
  const faults: string[] = [];
  if (!closed) faults.push("the connection stays");
  if (statuses.length > 1) faults.push(`it is taken for ${statuses.length} requests`);
  if (statuses.some((status) => status < 400 || status > 499))
    faults.push(`answered ${statuses.join()}`);
  return faults.map((fault) => `${name}: ${fault}`);
}

/** How many hidden requests were carried out. */
async function hiddenIn(origin: string, working: string): Promise<number> {
  const url = `${origin}/v1/audit-log-entries?limit=100`;
  const { body } = await call<{ data: AuditLogEntry[] }>("GET", url, { headers: bearer(working) });
  return body.data.filter(({ request }) => request?.userAgent === HIDDEN).length;
}

async function play(origin: string, working: string): Promise<string[]> {
  const games = headerGames(working);
  const faults = await Promise.all(games.map((game) => faultsOf(origin, game)));
  const hidden = await hiddenIn(origin, working);
  return [...faults.flat(), ...(hidden > 0 ? [`${hidden} hidden requests are carried out`] : [])];
}

const plants: readonly [what: string, options: ServerOptions, fault: RegExp][] = [
  ["a parser that bears with everything", { insecureHTTPParser: true }, /hidden requests are/],
  ["headers of any size", { maxHeaderSize: 2 ** 20 }, /20 KiB of headers: answered 200/],
];

// Each takes some seconds, of waiting for time-outs.
const planted = isLongForm ? plants : plants.slice(0, 1);

test.each(planted)("a server with what is planted is found out: %s", async (_, options, fault) => {
  const database = await pglite.open();
  const service = await startService(database.source);
  const limits = { headersTimeout: 1_000, requestTimeout: 1_500, connectionsCheckingInterval: 200 };
  const server: Server = createServer(
    { ...limits, ...options },
    express().use(service.keys.router),
  );
  server.keepAliveTimeout = 500;
  server.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const working = await createKey(service.url);
    expect((await play(`http://127.0.0.1:${port}`, working.secret)).join("\n")).toMatch(fault);
    caught += 1;
  } finally {
    await stop(server);
    await service.close();
    await database.close();
  }
});

test("each game is refused once, nothing that is hidden in it is carried out, and others are served", async () => {
  const waits: number[] = [];
  const over = new AbortController();
  const others = (async () => {
    while (!over.signal.aborted) waits.push(await waitOf(program.baseUrl()));
  })();
  const faults = await play(program.baseUrl(), secret);
  over.abort();
  await others;
  violations += faults.length;
  expect(faults).toEqual([]);
  measured.push(`${headerGames(secret).length} games, others meanwhile ${medianOf(waits)} ms`);
  expect(program.stderr()).toBe("");
});

/** How long a request takes that behaves, in milliseconds. */
async function waitOf(origin: string): Promise<number> {
  const began = performance.now();
  const { status } = await call("GET", `${origin}/v1/principal`, { headers: bearer(secret) });
  expect(status).toBe(200);
  requests += 1;
  await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
  return performance.now() - began - BETWEEN_MS;
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
}

/** How many connections there may be: each is a file of this process, and one of the program's. */
const files = Number(execFileSync("sh", ["-c", "ulimit -n"]).toString()) || Infinity;
const CONNECTIONS = Math.min(10_000, files - 500);

// In short, packages/latchkey/src/limits/slow-clients.test.ts has 500 of every kind.
test.runIf(isLongForm)(
  `${CONNECTIONS} connections that send nothing are closed within 15 s, while others are served`,
  async () => {
    const proof = "10,000 connections that send nothing";
    if (CONNECTIONS < 10_000) {
      recordSkipped(proof, `the limit of open files is ${files}; ${CONNECTIONS} were opened`);
    }
    const origin = program.baseUrl();
    const lasted: number[] = [];
    const open = new Set<Socket>();
    const idle = async (): Promise<void> => {
      const socket: Socket = await openSocket(origin);
      const began = performance.now();
      open.add(socket);
      socket.resume();
      await new Promise((resolve) => socket.once("close", resolve));
      open.delete(socket);
      lasted.push(performance.now() - began);
    };
    const waits: number[] = [];
    const before = await waitOf(origin);
    const all: Promise<void>[] = [];
    let most = 0;
    // In steps that the queue of a listening socket holds (511): what is beyond is connected for one side alone.
    while (all.length < CONNECTIONS) {
      const step = Math.min(400, CONNECTIONS - all.length);
      const reached = all.length + step;
      all.push(...Array.from({ length: step }, idle));
      while (open.size + lasted.length < reached) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      // It is answered once those before it are accepted.
      waits.push(await waitOf(origin));
      most = Math.max(most, open.size);
    }
    const deadline = performance.now() + 20_000;
    while (open.size > 0 && performance.now() < deadline) {
      waits.push(await waitOf(origin));
    }
    expect(open.size).toBe(0);
    await Promise.all(all);
    expect(Math.max(...lasted)).toBeLessThan(15_000);
    expect(medianOf(waits)).toBeLessThan(1_000);
    measured.push(
      `${CONNECTIONS} idle connections, ${most} at once: gone after ${(Math.max(...lasted) / 1000).toFixed(1)} s at the most, others meanwhile ${medianOf(waits)} ms (alone ${Math.round(before)} ms)`,
    );
    expect(await program.stop()).toBe(0);
  },
);
