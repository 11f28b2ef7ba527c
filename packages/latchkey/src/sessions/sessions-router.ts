import { Router } from "express";
import type { ErrorRequestHandler } from "express";
import { LatchkeyError } from "@latchkey/server";
import { sendProblem } from "../problem.ts";
import { isUnavailable } from "../unavailable.ts";
import type { SessionRegister } from "./session-register.ts";

/** Where the holder of the database serves the commands that list and end sessions. */
export const sessionsPath = "/program/sessions";

/**
 * Lists sessions and ends them, for the program's commands. It judges nobody: to be mounted behind a gate.
 *
 * @param onError Told of what a request was answered 500 or 503 for.
 */
export function createSessionsRouter(
  register: SessionRegister,
  onError: (error: unknown) => void,
): Router {
  const router = Router();
  router.get(sessionsPath, async ({ query }, response) => {
    const { organizationId, userId } = query;
    const data = await register.list({
      organizationId: typeof organizationId === "string" ? organizationId : undefined,
      userId: typeof userId === "string" ? userId : undefined,
    });
    response.set("Cache-Control", "no-store").json({ data });
  });
  router.delete(`${sessionsPath}/:sessionId`, async ({ params }, response) => {
    if (await register.end(params.sessionId)) response.status(204).end();
    else sendProblem(response, "not_found", "There is no session of this id, or it has ended.");
  });
  // Express knows error handlers by their four parameters.
  const handleError: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
    onError(error);
    if (error instanceof LatchkeyError && error.code === "not_migrated") {
      const detail =
        'The database has no sessions yet. Run "latchkey migrate", or start the server.';
      sendProblem(response, "not_found", detail);
    } else {
      sendProblem(response, isUnavailable(error) ? "unavailable" : "internal_error");
    }
  };
  router.use(sessionsPath, handleError);
  return router;
}
