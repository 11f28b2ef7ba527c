import { request } from "node:http";
import type { Agent, IncomingMessage } from "node:http";
import type { Problem } from "@latchkey/contract";
import type { Answer } from "./call.ts";

export interface SendOptions {
  readonly method?: string;
  /** In this order and with every repetition. */
  readonly headers?: readonly (readonly [name: string, value: string])[];
  /** Sent whole with its length, or chunk by chunk for as long as there is no answer. */
  readonly body?: string | Uint8Array | AsyncIterable<Uint8Array>;
  /** Keeps connections for many requests; by default each has its own. */
  readonly agent?: Agent;
  /** The longest that the connection may stand still, in milliseconds. */
  readonly timeoutMs?: number;
}

/** Sends what fetch would not: the target as it stands, headers twice, bodies without an end. */
export async function send<Body = Problem>(
  origin: string,
  target: string,
  { method = "GET", headers = [], body, agent, timeoutMs }: SendOptions = {},
): Promise<Answer<Body>> {
  const { hostname, port, host } = new URL(origin);
  const whole = typeof body === "string" || body instanceof Uint8Array;
  const length = whole ? [["Content-Length", String(Buffer.byteLength(body))] as const] : [];
  const given = headers.map(([name]) => name.toLowerCase());
  const unbounded = body !== undefined && !whole && !given.includes("content-length");
  const chunked = unbounded ? [["Transfer-Encoding", "chunked"] as const] : [];
  const close = agent === undefined ? [["Connection", "close"] as const] : [];
  const own = [["Host", host] as const, ...length, ...chunked, ...close];
  const sent = [...own.filter(([name]) => !given.includes(name.toLowerCase())), ...headers];
  const outgoing = request({
    hostname,
    port,
    method,
    path: target,
    headers: sent.flat(),
    agent: agent ?? false,
  });
  if (timeoutMs !== undefined) {
    outgoing.setTimeout(timeoutMs, () => outgoing.destroy(new Error("It stood still.")));
  }
  let answered = false;
  const incoming = new Promise<IncomingMessage>((resolve, reject) => {
    outgoing.once("response", (response) => {
      answered = true;
      resolve(response);
    });
    // A server may close the connection on a body that it does not want, once it has answered.
    outgoing.on("error", (error) => {
      if (!answered) reject(error);
    });
  });
  if (body !== undefined && !whole) {
    void (async () => {
      for await (const chunk of body) {
        if (answered || outgoing.destroyed) return;
        if (!outgoing.write(chunk)) await new Promise((resolve) => setTimeout(resolve, 1));
      }
      outgoing.end();
    })();
  } else outgoing.end(body);

  const response = await incoming;
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  if (agent === undefined) outgoing.destroy();
  const text = Buffer.concat(chunks).toString();
  const answerHeaders = new Headers();
  for (const [name, values] of Object.entries(response.headersDistinct)) {
    for (const value of values ?? []) answerHeaders.append(name, value);
  }
  const isJson = /^application\/(?:problem\+)?json/.test(answerHeaders.get("content-type") ?? "");
  // What it really is, the test is about to look at.
  const parsed = (isJson && text !== "" ? JSON.parse(text) : undefined) as Body;
  return { status: response.statusCode ?? 0, headers: answerHeaders, text, body: parsed };
}
