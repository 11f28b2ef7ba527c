// Uses every name that @latchkey/sdk exports, as an app would, together with uses-errors.ts. It must compile with no error.
import { Latchkey, LatchkeyError, toResult, version } from "@latchkey/sdk";
import type {
  Actor,
  ApiKey,
  ApiKeyClientOptions,
  ApiKeyEnvelope,
  ApiKeyPage,
  ApiKeys,
  ApiKeyStatus,
  AuditLog,
  AuditLogEntry,
  AuditLogEntryEnvelope,
  AuditLogEntryPage,
  AuditLogFilters,
  ChangedOptions,
  ClientOptions,
  CreateApiKeyFields,
  CreatedApiKey,
  EndedApiKeyOverlap,
  EndedSecret,
  EndOverlapFields,
  ExportAuditLogQuery,
  FetchOptions,
  IdempotentRequestOptions,
  KeyExpiringEvent,
  LatchkeyOptions,
  LeakReportFields,
  ListApiKeysQuery,
  ListAuditLogEntriesQuery,
  ListPromise,
  Logger,
  LogLevel,
  Middleware,
  Page,
  PreviousSecret,
  Principal,
  RawRequest,
  RequestEvent,
  RequestOptions,
  ResponseDetails,
  ResponseEvent,
  ResponsePromise,
  Result,
  RevocationReason,
  RevokeApiKeyFields,
  RevokedApiKey,
  RotateApiKeyFields,
  RotatedApiKey,
  SessionClientOptions,
  UpdateApiKeyFields,
  WithResponse,
} from "@latchkey/sdk";
import { validateAnswers } from "@latchkey/sdk/validation";

export const seen: string[] = [version];

const traced: Middleware = async (request, next) => {
  request.headers.set("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
  const response: Response = await next(request);
  return response;
};

const logger: Logger = console;
const logLevel: LogLevel = "debug";
const fetchOptions: FetchOptions = { keepalive: true };
const shared: ClientOptions = {
  baseUrl: "https://keys.example.com",
  timeoutMs: 5_000,
  maxRetries: 4,
  fetch: (request) => fetch(request),
  fetchOptions,
  headers: { "X-Team": "billing" },
  userAgent: "my-app/1.2",
  logger,
  logLevel,
  onRequest: ({ operationId, method, path, attempt }: RequestEvent) =>
    seen.push(`${operationId} ${method} ${path} ${attempt}`),
  onResponse: ({ status, requestId, durationMs, error }: ResponseEvent) => {
    const failure: LatchkeyError | undefined = error;
    seen.push(
      `${status ?? "none"} ${requestId ?? ""} ${durationMs.toFixed(0)} ${failure?.name ?? ""}`,
    );
  },
  middleware: [traced, validateAnswers],
  onKeyExpiring: ({ hint, expiresAt }: KeyExpiringEvent) => seen.push(`${hint} ${expiresAt}`),
  dangerouslyAllowBrowser: false,
};
const withKey: ApiKeyClientOptions = { ...shared, apiKey: async () => "sk_…" };
const withSession: SessionClientOptions = { ...shared, credentials: "same-origin" };
const either: readonly LatchkeyOptions[] = [withKey, withSession, {}];

export const latchkey = new Latchkey(withKey);
const changes: ChangedOptions = { timeoutMs: 60_000, apiKey: undefined };
export const patient: Latchkey = latchkey.withOptions(changes);
export const all: Latchkey[] = either.map((options) => new Latchkey(options));

export async function create(): Promise<string> {
  const apiKeys: ApiKeys = latchkey.apiKeys;
  const fields: CreateApiKeyFields = { name: "CI", description: null, expiresAt: new Date() };
  const options: IdempotentRequestOptions = { idempotencyKey: "order-66", maxRetries: 1 };
  const call: ResponsePromise<CreatedApiKey> = apiKeys.create(fields, options);
  const { apiKey, secret } = await call;
  const update: UpdateApiKeyFields = {
    description: "Runs at 2 a.m.",
    expiresAt: "2027-01-01T00:00:00Z",
  };
  const updated: ApiKeyEnvelope = await apiKeys.update(apiKey.id, update);
  const { data, response }: WithResponse<ApiKeyEnvelope> = await apiKeys
    .get(apiKey.id)
    .withResponse();
  const details: ResponseDetails = response;
  const headers: Headers = details.headers;
  seen.push(
    `${details.status} ${details.requestId ?? ""} ${details.attempts} ${headers.get("date") ?? ""}`,
  );
  const why: RevocationReason = "unused";
  const condition: RevokeApiKeyFields = { reason: why, ifUnusedForSeconds: 60 };
  const revoked: RevokedApiKey = await apiKeys.revoke(data.apiKey.id, condition, {
    headers: { "X-Team": null },
  });
  seen.push(...revoked.createdApiKeys.map(({ name }) => name));
  const report: LeakReportFields = { secret, url: "https://git.example.com/acme/app" };
  await apiKeys.reportLeaked(report);
  const nothing: void = await apiKeys.delete(updated.apiKey.id);
  return nothing ?? secret;
}

export async function rotate(apiKeyId: string): Promise<string> {
  const fields: RotateApiKeyFields = { overlapSeconds: 3_600, expiresAt: new Date() };
  const options: IdempotentRequestOptions = { idempotencyKey: "rotation-66" };
  const rotated: RotatedApiKey = await latchkey.apiKeys.rotate(apiKeyId, fields, options);
  const previous: PreviousSecret | null = rotated.apiKey.previousSecret;
  seen.push(previous?.hint ?? "", previous?.validUntil ?? "");
  const condition: EndOverlapFields = { ifUnusedForSeconds: 60 };
  const over: EndedApiKeyOverlap = await latchkey.apiKeys.endOverlap(apiKeyId, condition);
  const ended: EndedSecret[] = [...rotated.endedSecrets, ...over.endedSecrets];
  seen.push(...ended.map(({ hint }) => hint), over.apiKey.name);
  return rotated.secret;
}

export async function lists(signal: AbortSignal): Promise<number> {
  const options: RequestOptions = { signal, timeoutMs: 1_000 };
  const query: ListApiKeysQuery = {
    status: "active",
    sort: "-lastUsedAt",
    limit: 20,
    search: "CI",
  };
  const list: ListPromise<ApiKey> = latchkey.apiKeys.list(query, options);
  for await (const { name, hint, status, expiresAt } of list) {
    const instant: string | null = expiresAt;
    const known: ApiKeyStatus = status;
    seen.push(name, hint, known, instant ?? "never");
  }
  const page: Page<ApiKey> = await list;
  const body: ApiKeyPage = page;
  if (page.hasNextPage()) for await (const { id } of await page.nextPage()) seen.push(id);

  const auditLog: AuditLog = latchkey.auditLog;
  const filters: AuditLogFilters = { from: new Date(), to: "2027-01-01T00:00:00Z", actor: "u1" };
  const entries: ListAuditLogEntriesQuery = { ...filters, limit: 100 };
  for await (const { data, nextCursor } of auditLog.list(entries).pages()) {
    const [first]: AuditLogEntry[] = data;
    const actor: Actor | undefined = first?.actor;
    seen.push(actor?.display ?? "", nextCursor ?? "");
  }
  const newest: AuditLogEntry[] = await auditLog.list().toArray({ limit: 500 });
  const { data, response } = await auditLog.list(entries).withResponse();
  const entryPage: AuditLogEntryPage = data;
  const one: AuditLogEntryEnvelope = await auditLog.get("0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10");
  seen.push(one.auditLogEntry.action);
  return body.data.length + newest.length + entryPage.data.length + response.attempts;
}

export async function exported(): Promise<number> {
  const query: ExportAuditLogQuery = { format: "csv", action: "api_key.created" };
  const stream: ReadableStream<Uint8Array> = await latchkey.auditLog.export(query);
  let bytes = 0;
  for await (const chunk of stream) bytes += chunk.byteLength;
  return bytes;
}

export async function others(): Promise<string> {
  const principal: Principal = await latchkey.principal();
  if (principal.type === "api_key") seen.push(principal.expiresAt ?? "never");
  const request: RawRequest = { method: "GET", path: "/v1/principal", query: { at: new Date() } };
  const answer: unknown = await latchkey.request(request);
  const result: Result<Principal> = await toResult(latchkey.principal());
  if (!result.ok) seen.push(result.error.message);
  return `${principal.organizationId} ${typeof answer} ${result.data?.name ?? ""}`;
}
