import { isCrossSite } from "@latchkey/server";
import type { RequestHandler } from "express";
import { sendProblem } from "./problem.ts";

/**
 * Refuses what a page of another site may have sent: the API's own rule, for the program's forms. A page on another port
 * of this machine is another origin but the same site, so the cookie's `SameSite` alone would not do.
 *
 * `Host` is not compared with a list against DNS rebinding: a name that is made to point here is another host to the
 * browser, which sends it no cookie, and without one there is nothing to be had.
 *
 * @param origins Where browsers reach the program besides the address that a proxy asks for.
 */
export function createSameOriginOnly(origins: readonly string[]): RequestHandler {
  return (request, response, next) => {
    if (isCrossSite(request, origins)) sendProblem(response, "cross_site_request");
    else next();
  };
}
