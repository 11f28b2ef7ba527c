import { createRateLimit, LEAK_REPORTS_LIMIT } from "@latchkey/contract/rules";
import type { RequestHandler } from "express";
import { createAdmission } from "./admission/admit.ts";
import { startRetention } from "./audit/retention.ts";
import type { Retention } from "./audit/retention.ts";
import { createAdmittedRequests } from "./http/admitted.ts";
import type { Gate } from "./http/gate.ts";
import { createRecord } from "./http/record.ts";
import type { RecordEntry } from "./http/record.ts";
import { requireApiKey } from "./http/require-api-key.ts";
import type { ApiKeyGuard, RequireApiKeyOptions } from "./http/require-api-key.ts";
import { createRouter } from "./http/router.ts";
import { createSystemRouter } from "./http/system-router.ts";
import type { AuthenticateSystem } from "./http/system-router.ts";
import type { KeyServiceOptions } from "./key-service-options.ts";
import { parseOptions } from "./options.ts";
import type { ResolvedOptions } from "./options.ts";
import { openDatabase } from "./postgres/database.ts";
import type { Database } from "./postgres/database.ts";
import { migrate } from "./postgres/migrate.ts";

/** API keys, Bearer authentication and an audit log, to embed in an Express app. */
export interface KeyService {
  /**
   * The API of openapi.yaml. Mount it anywhere, before or after body parsers: `app.use(keys.router)` serves
   * `/v1/api-keys` and so on; requests for other paths are passed on. It answers its own errors.
   */
  readonly router: RequestHandler;
  /**
   * Middleware for the host's own routes: only requests with a valid API key pass, each with an entry in the audit log.
   * Behind it, `req.principal` says who the request acts as. Put it on the route itself for the entry to hold the
   * route's pattern.
   *
   * What does not pass is answered with a problem: `unauthenticated` or `invalid_token` (401), `invalid_request` (400:
   * the credentials are not well-formed), `unavailable` (503, with `Retry-After`), or `internal_error` (500).
   */
  readonly requireApiKey: (options?: RequireApiKeyOptions) => ApiKeyGuard;
  /**
   * The same API once more, for the host's own tools: those whom `authenticate` lets pass act as `system`, with a name and
   * in an organization that it says. API keys and sessions count for nothing here, reads leave no entry, and
   * `/v1/principal` is not found. Serve it where only those tools can reach it, never beside `router`.
   *
   * @param authenticate Who acts; null or undefined is answered 401, and anything else that is no
   *   `{ id, name, organizationId }` 500. It is the only gate.
   */
  readonly systemRouter: (authenticate: AuthenticateSystem) => RequestHandler;
  readonly audit: {
    /**
     * Writes an entry for a change of the host's own, into the same log. Given a request, its actor is the API key that
     * it was made with, or else the user that `authenticateUser` says, and it tells of the request; given a principal,
     * it tells of no request.
     *
     * @throws LatchkeyError `invalid_entry`, `no_principal`, or `unavailable`.
     */
    readonly record: RecordEntry;
    /**
     * Removes now what is older than `auditRetentionDays`, which happens every hour by itself. It is done in small steps that
     * nothing waits for, and is an entry of its own (`audit_log.pruned`) in the log of each organization that loses entries.
     *
     * @throws LatchkeyError `invalid_options` where that option is not set, or `unavailable`.
     */
    readonly prune: Retention["prune"];
  };
  /**
   * Brings the schema up to date. Call it before serving; any number of instances may do so at once.
   *
   * @throws LatchkeyError `schema_too_new`, or `unavailable`.
   */
  readonly migrate: () => Promise<void>;
  /** Writes what is still to be written, and closes what was opened here. Close the HTTP server first. */
  readonly close: () => Promise<void>;
}

/**
 * Creates the service. Nothing is asked of the database yet: call `migrate()` next.
 *
 * @throws LatchkeyError `invalid_options`, naming every fault.
 */
export function createKeyService(options: KeyServiceOptions): KeyService {
  const resolved = parseOptions(options);
  const { schema, databaseTimeoutMs, onError } = resolved;
  const database = openDatabase(resolved.database, {
    schema,
    timeoutMs: databaseTimeoutMs,
    onError: (error) => onError(error, {}),
  });
  return keyServiceOn(database, resolved);
}

/** The service on a database that is open already. */
export function keyServiceOn(database: Database, options: ResolvedOptions): KeyService {
  const admission = createAdmission(
    database,
    options.admission,
    (error) => options.onError(error, {}),
    options.observer,
  );
  const retention = startRetention(database, options.auditRetentionDays, (error) =>
    options.onError(error, {}),
  );
  const gate: Gate = {
    database,
    admission,
    admitted: createAdmittedRequests(),
    limitReports: createRateLimit(LEAK_REPORTS_LIMIT),
    options,
  };
  return {
    router: createRouter(gate),
    requireApiKey: (routeOptions) => requireApiKey(gate, routeOptions),
    systemRouter: (authenticate) => createSystemRouter(gate, authenticate),
    audit: { record: createRecord(gate), prune: retention.prune },
    migrate: () => migrate(database),
    close: async () => {
      await retention.stop();
      await Promise.all([admission.flushOutcomes(), admission.flushLastUsed()]);
      await database.close();
    },
  };
}
