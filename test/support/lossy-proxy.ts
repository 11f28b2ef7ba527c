import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { listenOnLoopback, stop } from "./loopback.ts";

/** What becomes of a request on its way, or of its answer. */
export type Fate =
  | "passes"
  | "is lost before the service"
  | "is answered 503 before the service"
  | "loses its answer"
  | "loses its answer halfway"
  | "has its answer replaced by 503"
  | "has its answer held back";

/** A proxy before a service, on a port of its own. */
export interface LossyProxy {
  readonly url: string;
  /** What happened to creates and rotations, in order: the fate, and the service's status if it was reached. */
  readonly creates: readonly (readonly [Fate, number?])[];
  readonly close: () => Promise<void>;
}

/**
 * Begins a proxy that lets everything pass but creates and rotations.
 *
 * @param fatesOf What befalls the attempts of a create or rotation, one after the other; those after them pass. Attempts
 *   with one `Idempotency-Key` are one; the first is 0.
 */
export async function startLossyProxy(
  target: string,
  fatesOf: (create: number) => readonly Fate[],
): Promise<LossyProxy> {
  const creates: [Fate, number?][] = [];
  const toCome = new Map<string, Fate[]>();

  const fateOf = (request: IncomingMessage): Fate => {
    if (!makesSecret(request)) return "passes";
    const key = String(request.headers["idempotency-key"]);
    const fates = toCome.get(key) ?? [...fatesOf(toCome.size)];
    toCome.set(key, fates);
    return fates.shift() ?? "passes";
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const sent = await buffer(request);
    const fate = fateOf(request);
    const seen: [Fate, number?] = [fate];
    if (makesSecret(request)) creates.push(seen);
    if (fate === "is lost before the service") return void response.destroy();
    if (fate === "is answered 503 before the service") return gatewayError(response);

    const { host: _, connection: __, ...headers } = request.headers;
    const answer = await fetch(new URL(request.url ?? "/", target), {
      method: request.method ?? "GET",
      headers: headers as Record<string, string>,
      ...(sent.length > 0 ? { body: new Uint8Array(sent) } : {}),
    });
    // All of it: the service has done its work, and said so.
    const body = Buffer.from(await answer.arrayBuffer());
    seen.push(answer.status);
    if (fate === "loses its answer") return void response.destroy();
    if (fate === "has its answer replaced by 503") return gatewayError(response);
    if (fate === "has its answer held back") return;
    response.writeHead(answer.status, {
      ...Object.fromEntries(answer.headers),
      "content-length": body.length,
    });
    if (fate === "passes") return void response.end(body);
    response.write(body.subarray(0, body.length / 2), () => response.destroy());
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  const port = await listenOnLoopback(server);
  return { url: `http://127.0.0.1:${port}`, creates, close: () => stop(server) };
}

function makesSecret({ method, url }: IncomingMessage): boolean {
  return method === "POST" && /^\/v1\/api-keys(?:\/[^/]+\/rotate)?$/.test(url ?? "");
}

function gatewayError(response: ServerResponse): void {
  response.writeHead(503, { "content-type": "text/html", "retry-after": "0" }).end("<h1>503</h1>");
}
