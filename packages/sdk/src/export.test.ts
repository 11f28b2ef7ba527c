import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import {
  AbortedError,
  AuthenticationError,
  ConnectionError,
  TimeoutError,
  UnexpectedAnswerError,
} from "./index.ts";
import { clientOf, problem, rejection, serve } from "./loopback-server.fixture.ts";

const ndjson = { "Content-Type": "application/x-ndjson; charset=utf-8" };

/** Reads an export to its end, and notes what was read even where it fails. */
async function read(chunks: AsyncIterable<Uint8Array>, into: string[]): Promise<void> {
  const decoder = new TextDecoder();
  for await (const chunk of chunks) into.push(decoder.decode(chunk, { stream: true }));
}

test("an export arrives whole, in the format and with the filters asked for", async () => {
  const lines = Array.from({ length: 5000 }, (_, line) => `${line},é💥\r\n`);
  const server = await serve((response) => {
    response.writeHead(200, { "Content-Type": "text/csv; charset=utf-8" });
    for (const line of lines) response.write(line);
    response.end();
  });
  const parts: string[] = [];
  await read(await clientOf(server).auditLog.export({ format: "csv", actor: "u 1" }), parts);
  expect(parts.join("")).toBe(lines.join(""));
  expect(server.received[0]?.url).toBe("/v1/audit-log/export?format=csv&actor=u%201");
});

test("an export is ndjson unless said otherwise, and may be empty", async () => {
  const server = await serve((response) =>
    response.writeHead(200, { ...ndjson, "Content-Length": 0 }).end(),
  );
  const parts: string[] = [];
  await read(await clientOf(server).auditLog.export(), parts);
  expect(parts).toEqual([]);
});

test("parts can be read before the last one was sent", async () => {
  let finish: () => void = () => undefined;
  const server = await serve((response) => {
    response.writeHead(200, ndjson).write("first\n");
    finish = () => response.end("last\n");
  });
  const parts: string[] = [];
  for await (const chunk of await clientOf(server).auditLog.export()) {
    parts.push(new TextDecoder().decode(chunk));
    finish();
  }
  expect(parts).toEqual(["first\n", "last\n"]);
});

test.each([
  ["chunked", {}],
  ["with a length", { "Content-Length": "1000" }],
])(
  "an export that breaks off (%s) ends in an error, never as if it were complete",
  async (_name, headers) => {
    const server = await serve((response) => {
      response.writeHead(200, { ...ndjson, ...headers }).write("first\n");
      setTimeout(() => response.destroy(), 50);
    });
    const parts: string[] = [];
    const stream = await clientOf(server, { maxRetries: 2 }).auditLog.export();
    const error = await rejection(read(stream, parts));
    expect(parts).toEqual(["first\n"]);
    expect(server.received).toHaveLength(1);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(String(error)).toContain("broke off its answer");
  },
);

test("an export that stands still ends in a timeout", async () => {
  const server = await serve((response) => response.writeHead(200, ndjson).write("first\n"));
  const parts: string[] = [];
  const stream = await clientOf(server, { timeoutMs: 200 }).auditLog.export();
  expect(await rejection(read(stream, parts))).toBeInstanceOf(TimeoutError);
  expect(parts).toEqual(["first\n"]);
});

test("neither a long export nor a slow reader runs into the timeout", async () => {
  const server = await serve((response) => {
    response.writeHead(200, ndjson);
    let line = 0;
    const timer = setInterval(() => {
      line += 1;
      response.write(`${line}\n`);
      if (line < 6) return;
      clearInterval(timer);
      response.end();
    }, 100);
  });
  let whole = "";
  const stream = await clientOf(server, { timeoutMs: 350 }).auditLog.export();
  await delay(450);
  for await (const chunk of stream) {
    if (whole === "") await delay(450);
    whole += new TextDecoder().decode(chunk);
  }
  expect(whole).toBe("1\n2\n3\n4\n5\n6\n");
});

test("aborting ends an export while it is read, and between two parts", async () => {
  const server = await serve((response) => response.writeHead(200, ndjson).write("first\n"));
  for (const wait of [true, false]) {
    const controller = new AbortController();
    const parts: string[] = [];
    const stream = await clientOf(server).auditLog.export({}, { signal: controller.signal });
    if (wait) setTimeout(() => controller.abort(), 50);
    else controller.abort();
    expect(await rejection(read(stream, parts))).toBeInstanceOf(AbortedError);
  }
});

test("aborting ends an export whose fetch does not heed the signal", async () => {
  const controller = new AbortController();
  const body = new ReadableStream<Uint8Array>({
    start: (source) => source.enqueue(new TextEncoder().encode("first\n")),
  });
  const fetch = () => Promise.resolve(new Response(body, { headers: ndjson }));
  const latchkey = clientOf({ baseUrl: "http://127.0.0.1", received: [] }, { fetch });
  const stream = await latchkey.auditLog.export({}, { signal: controller.signal });
  setTimeout(() => controller.abort(), 50);
  const parts: string[] = [];
  expect(await rejection(read(stream, parts))).toBeInstanceOf(AbortedError);
  expect(parts).toEqual(["first\n"]);
});

test("leaving the loop early closes the connection", async () => {
  let closed: () => void = () => undefined;
  const closing = new Promise<void>((resolve) => {
    closed = resolve;
  });
  const server = await serve((response) => {
    response.on("close", closed);
    response.writeHead(200, ndjson).write("first\n");
  });
  for await (const chunk of await clientOf(server).auditLog.export()) {
    expect(chunk).toHaveLength(6);
    break;
  }
  await closing;
});

test("a refused export is the error of its kind", async () => {
  const server = await serve(problem(401, "invalid_token"));
  const error = await rejection(clientOf(server).auditLog.export({ format: "csv" }));
  expect(error).toBeInstanceOf(AuthenticationError);
});

test("an export in another format than asked for is an unexpected answer", async () => {
  const server = await serve((response) => {
    response.writeHead(200, { "Content-Type": "text/html" }).end("<!doctype html>");
  });
  const error = await rejection(clientOf(server).auditLog.export({ format: "csv" }));
  expect(error).toBeInstanceOf(UnexpectedAnswerError);
});
