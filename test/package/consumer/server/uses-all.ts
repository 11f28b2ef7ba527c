// Uses every name that @latchkey/server exports, as a host would. It must compile with no error.
import {
  changesBetween,
  createKeyService,
  errors,
  isCrossSite,
  LatchkeyError,
  principalOf,
} from "@latchkey/server";
import type {
  ActingPrincipal,
  AdmissionObserver,
  AdmissionOptions,
  AdmissionVerdict,
  ApiKeyGuard,
  AuditLogRecord,
  AuthenticateSystem,
  DatabaseSource,
  HostTransaction,
  KeyService,
  KeyServiceOptions,
  LatchkeyErrorCode,
  PgliteDatabase,
  PgPool,
  PgPoolClient,
  Principal,
  RecordOptions,
  RequireApiKeyOptions,
  Resource,
  SystemPrincipal,
  User,
} from "@latchkey/server";
import { migrate, migrationState, openDatabase } from "@latchkey/server/postgres";
import type { MigrationState } from "@latchkey/server/postgres";
import express from "express";
import type { Request, RequestHandler, Response } from "express";

const verdicts = new Map<AdmissionVerdict, number>();
const observer: AdmissionObserver = {
  onVerdict: (verdict) => verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1),
  onBatch: (size, waitMs, durationMs) => console.log(size, waitMs, durationMs),
  onOutcomes: (count, lagMs) => console.log(count, lagMs),
};
const admission: AdmissionOptions = {
  maxBatchSize: 500,
  maxQueueLength: 500,
  maxWaitMs: 1_000,
  statementTimeoutMs: 1_000,
};

export function serviceOn(database: PgPool | PgliteDatabase): KeyService {
  const source: DatabaseSource = database;
  const options: KeyServiceOptions = {
    database: source,
    schema: "keys",
    authenticateUser: async (request: Request): Promise<User | null> =>
      request.get("x-user") === undefined
        ? null
        : { id: "u1", name: "Ada", organizationId: "acme" },
    secretPrefix: "acme_",
    realm: "Acme",
    origins: ["https://app.example.com"],
    apiKeysManageApiKeys: false,
    expiryWarningDays: 30,
    leakReports: "revoke",
    requestId: (request) => request.get("x-request-id"),
    onError: (error, { requestId }) => console.error(requestId, error),
    databaseTimeoutMs: 2_000,
    auditRetentionDays: 365,
    observer,
    admission,
  };
  return createKeyService(options);
}

export async function app(keys: KeyService, client: PgPoolClient): Promise<void> {
  const host = express();
  const api: RequestHandler = keys.router;
  host.use("/internal/keys", api);
  const whole: RequireApiKeyOptions = { optional: true, audit: "none" };
  const guard: ApiKeyGuard = keys.requireApiKey(whole);
  host.get("/reports/:id", guard, (request, response: Response<{ name: string }>) => {
    const principal: Principal = principalOf(request);
    response.json({ name: `${request.params.id} ${principal.name}` });
  });
  host.post("/forms", (request, response, next) => {
    if (isCrossSite(request, ["https://app.example.com"])) response.sendStatus(403);
    else next();
  });
  const tools: AuthenticateSystem = () => ({ id: "cron", name: "Cron", organizationId: "acme" });
  host.use(keys.systemRouter(tools));

  const system: SystemPrincipal = { type: "system", id: "c", name: "Cron", organizationId: "acme" };
  const acting: ActingPrincipal = system;
  const resource: Resource = { type: "environment", id: "production", name: null };
  const record: AuditLogRecord = {
    action: "environment.updated",
    resource,
    changes: changesBetween({ region: "eu" }, { region: "us" }),
    initiator: { type: "user", id: "u1", name: "Ada" },
  };
  const transaction: HostTransaction = {
    query: (text, values) => Promise.resolve([client, text, values]),
  };
  const options: RecordOptions = { transaction };
  await keys.audit.record(acting, record, options);
  await keys.audit.prune();
  await keys.close();
}

export async function look(url: string): Promise<readonly string[]> {
  const database = openDatabase(url, { schema: "keys", timeoutMs: 1_000, onError: console.error });
  const before: MigrationState = await migrationState(database);
  if (before.unknown.length === 0) await migrate(database);
  await database.close();
  return before.pending;
}

export function adviceOn(error: unknown): string {
  if (!(error instanceof LatchkeyError)) throw error;
  const code: LatchkeyErrorCode = error.code;
  return errors[code];
}
