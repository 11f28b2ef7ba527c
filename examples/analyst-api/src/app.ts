import { changesBetween, createKeyService, principalOf } from "@latchkey/server";
import type { KeyService, KeyServiceOptions } from "@latchkey/server";
import express from "express";
import type { ErrorRequestHandler, Express } from "express";
import type { Pool } from "pg";
import { inTransaction, readEnvironment, writeEnvironment } from "./database.ts";
import type { Environment } from "./database.ts";

/** The models that analysts ask questions of. */
const SEMANTIC_LAYER = {
  models: [
    { name: "orders", measures: ["revenue", "count"], dimensions: ["status", "created_at"] },
    { name: "customers", measures: ["count"], dimensions: ["country"] },
  ],
};

function isEnvironment(value: unknown): value is Environment {
  if (typeof value !== "object" || value === null) return false;
  const { warehouse, timezone } = value as Partial<Environment>;
  return typeof warehouse === "string" && typeof timezone === "string";
}

/**
 * The app: a public API of its own behind API keys, and the page's API to manage them. It brings its own pool, sign-in,
 * body parser and error handler.
 */
export function createApp(
  pool: Pool,
  authenticateUser: NonNullable<KeyServiceOptions["authenticateUser"]>,
): { app: Express; keys: KeyService } {
  const keys = createKeyService({ database: pool, authenticateUser });
  const app = express();

  app.use(keys.router);
  app.use("/api/public", express.json());

  app.get("/api/public/v1/semantic-layer", keys.requireApiKey(), (_request, response) => {
    response.json(SEMANTIC_LAYER);
  });

  app.get("/api/public/v1/environment", keys.requireApiKey(), async (request, response) => {
    const { organizationId } = principalOf(request);
    response.json(await readEnvironment(pool, organizationId));
  });

  app.put("/api/public/v1/environment", keys.requireApiKey(), async (request, response) => {
    const { organizationId } = principalOf(request);
    const after: unknown = request.body;
    if (!isEnvironment(after)) {
      response.status(400).json({ error: "Send { warehouse, timezone }." });
      return;
    }
    // The change and its entry are committed together, or neither is.
    await inTransaction(pool, async (client) => {
      const before = await readEnvironment(client, organizationId);
      const { warehouse, timezone } = after;
      const changes = changesBetween({ ...before }, { warehouse, timezone });
      if (changes === undefined) return;
      await writeEnvironment(client, organizationId, after);
      const resource = { type: "environment", id: organizationId, name: "Production" };
      const entry = { action: "environment.updated", resource, changes };
      await keys.audit.record(request, entry, { transaction: client });
    });
    response.json({ warehouse: after.warehouse, timezone: after.timezone });
  });

  // Express knows error handlers by their four parameters.
  const handleError: ErrorRequestHandler = (_error, _request, response, _next) => {
    response.status(500).json({ error: "Something went wrong." });
  };
  app.use(handleError);
  return { app, keys };
}
