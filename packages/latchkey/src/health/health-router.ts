import { Router } from "express";
import type { Response } from "express";
import type { Readiness } from "./readiness.ts";

/**
 * `/livez`: the process answers. `/readyz`: traffic may be sent here; 503 and what stands in the way if not. Both are for
 * orchestrators and load balancers, so they ask for no sign-in, and leave no entry in the audit log.
 */
export function createHealthRouter(readiness: Readiness): Router {
  const router = Router();
  router.get("/livez", (_request, response) => {
    send(response, 200, { status: "live" });
  });
  router.get("/readyz", async (_request, response) => {
    const failing = await readiness.look();
    if (failing.length === 0) send(response, 200, { status: "ready" });
    else send(response.set("Retry-After", "1"), 503, { status: "not_ready", failing });
  });
  return router;
}

function send(response: Response, status: number, body: object): void {
  response.status(status).set("Cache-Control", "no-store").json(body);
}
