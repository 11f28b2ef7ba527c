import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { KeyService } from "@latchkey/server";
import express from "express";
import type { EndpointAddress } from "../embedded/endpoint-file.ts";
import { sendProblem } from "../problem.ts";
import { httpUrl, portOf } from "../server-address.ts";
import type { SessionRegister } from "../sessions/session-register.ts";
import { createSessionsRouter } from "../sessions/sessions-router.ts";
import { version } from "../version.ts";
import { actorHeader, organizationHeader, readName } from "./caller-headers.ts";
import { createCredentialGate } from "./credential-gate.ts";

export interface Endpoint extends EndpointAddress {
  /** Lets what is in flight end, for some seconds, and takes nothing more. */
  close(): Promise<void>;
}

/** What the endpoint says of itself at `/`. */
export interface EndpointGreeting {
  readonly version: string;
  /** The organization that is meant where a command names none. */
  readonly organizationId: string;
}

const CLOSE_WITHIN_MS = 5_000;

/**
 * Serves the API as `system`, and the sessions, to whoever shows the credential: to the commands of whoever may read this
 * process's folder. It listens on a loopback port of its own, so that nothing of it is ever beside what API keys and
 * sessions reach.
 */
export async function openEndpoint(
  keys: Pick<KeyService, "systemRouter">,
  parts: {
    readonly organizationId: string;
    readonly sessions: SessionRegister;
    readonly onError: (error: unknown) => void;
  },
): Promise<Endpoint> {
  const { organizationId, sessions, onError } = parts;
  const credential = randomBytes(32).toString("base64url");
  const app = express().disable("x-powered-by").disable("etag");
  app.use(createCredentialGate(credential));
  app.get("/", (_request, response) => {
    const greeting: EndpointGreeting = { version: version(), organizationId };
    response.set("Cache-Control", "no-store").json(greeting);
  });
  app.use(createSessionsRouter(sessions, onError));
  const systemRouter = keys.systemRouter((request) => {
    const name = readName(request, actorHeader);
    const organization = readName(request, organizationHeader) ?? organizationId;
    return name === undefined ? undefined : { id: name, name, organizationId: organization };
  });
  app.use(systemRouter);
  app.use((_request, response) => void sendProblem(response, "not_found"));

  const server = createServer({ headersTimeout: 5_000, requestTimeout: 10_000 }, app);
  const host = "127.0.0.1";
  server.listen(0, host);
  await once(server, "listening");
  // It serves, and keeps no process alive by itself.
  server.unref();
  return {
    baseUrl: httpUrl(host, portOf(server)),
    credential,
    async close() {
      const closed = once(server, "close");
      server.close();
      const cut = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN_MS);
      await closed;
      clearTimeout(cut);
    },
  };
}
