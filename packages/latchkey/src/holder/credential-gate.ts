import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "express";
import { sendProblem } from "../problem.ts";
import { credentialHeader } from "./caller-headers.ts";

/** What browsers send along, and no command does. */
const BROWSERS = ["origin", "cookie", "referer", "sec-fetch-site"];

/** Lets only those pass who show the credential, by a client that is no browser. */
export function createCredentialGate(credential: string): RequestHandler {
  // Digests are of one length, as the comparison wants them.
  const expected = digestOf(credential);
  return (request, response, next) => {
    const shown = request.headers[credentialHeader];
    if (BROWSERS.some((name) => name in request.headers) || !isNumbered(request)) {
      sendProblem(response, "not_found");
    } else if (typeof shown === "string" && timingSafeEqual(digestOf(shown), expected)) {
      next();
    } else {
      sendProblem(response, "unauthenticated", "The credential is missing or wrong.");
    }
  };
}

/** Whether it was asked for by its number: a name that leads here could be anybody's. */
function isNumbered({ headers, socket }: IncomingMessage): boolean {
  return headers.host === `127.0.0.1:${socket.localPort}`;
}

function digestOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
