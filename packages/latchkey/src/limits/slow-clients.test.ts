import { connect } from "node:net";
import type { Socket } from "node:net";
import { afterAll, expect, test, vi } from "vitest";
import { programsOfTest } from "../../../../test/support/program.ts";

vi.setConfig({ testTimeout: 60_000 });

const programs = programsOfTest();
afterAll(programs.clean);

/** What a client sends at first, and then over and over. */
const slow: Readonly<Record<string, readonly [first: string, then: string]>> = {
  "with headers": ["GET /v1/principal HTTP/1.1\r\nHost: localhost\r\nX-A: ", "a"],
  "with its body": [
    "POST /v1/api-keys HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n{",
    " ",
  ],
  "with a form": [
    "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9000\r\n\r\nname=",
    "a",
  ],
  "to begin": ["", ""],
  "to go on": ["GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n", ""],
};

test("500 slow connections are dropped within 10 s, while others are served", async () => {
  const program = await programs.start(programs.newFolder());
  const url = program.baseUrl();
  const port = Number(new URL(url).port);
  const kinds = Object.entries(slow);
  const sockets: Socket[] = [];
  const lasted: Record<string, number[]> = {};
  const ended = Array.from({ length: 500 }, async (_, index) => {
    const [kind, [first, then]] = kinds[index % kinds.length] ?? ["", ["", ""]];
    const socket = connect(port, "127.0.0.1");
    sockets.push(socket);
    // A slow client is not one that goes away.
    socket.on("error", () => undefined).resume();
    await new Promise((resolve) => socket.once("connect", resolve));
    const began = performance.now();
    if (first !== "") socket.write(first);
    const timer = setInterval(() => then !== "" && socket.writable && socket.write(then), 500);
    await new Promise((resolve) => socket.once("close", resolve));
    clearInterval(timer);
    (lasted[kind] ??= []).push(performance.now() - began);
  });

  const waits: number[] = [];
  const deadline = performance.now() + 11_000;
  while (sockets.some(({ destroyed }) => !destroyed) && performance.now() < deadline) {
    const began = performance.now();
    const response = await fetch(new URL("/v1/principal", url), {
      headers: { authorization: `Bearer sk_${"0".repeat(36)}` },
    });
    expect(response.status).toBe(401);
    waits.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  for (const socket of sockets) socket.destroy();
  await Promise.all(ended);

  expect(Object.keys(lasted).toSorted()).toEqual(kinds.map(([kind]) => kind).toSorted());
  const longest = Object.entries(lasted).map(([kind, times]) => [kind, Math.max(...times)]);
  expect(longest.filter(([, time]) => Number(time) > 10_000)).toEqual([]);
  expect(waits.length).toBeGreaterThan(50);
  expect(waits.toSorted((a, b) => a - b)[Math.floor(waits.length / 2)]).toBeLessThan(500);
  expect(await program.stop()).toBe(0);
});

test("connections beyond --max-connections are closed, which is told once, and those there are served on", async () => {
  const program = await programs.start(programs.newFolder(), ["--max-connections", "10"]);
  const port = Number(new URL(program.baseUrl()).port);
  const sockets = Array.from({ length: 14 }, () => connect(port, "127.0.0.1"));
  let closed = 0;
  for (const socket of sockets) {
    socket.on("error", () => undefined).once("close", () => (closed += 1));
  }
  await expect.poll(() => closed).toBe(4);
  expect(program.stderr()).toBe(
    "latchkey: There are 10 connections, so more are closed. --max-connections is the bound.\n",
  );
  const open = sockets.find((socket) => !socket.destroyed);
  const answered = new Promise<string>((resolve) =>
    open?.once("data", (data: Buffer) => resolve(data.toString())),
  );
  open?.write("GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n");
  expect(await answered).toMatch(/^HTTP\/1\.1 200 /);
  for (const socket of sockets) socket.destroy();
});
