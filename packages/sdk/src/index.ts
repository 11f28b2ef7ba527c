// First, and what sends first in it, so that in a bundle ky comes before the rest: what is alike is then near enough to be
// compressed together.
export { Latchkey } from "./latchkey.ts";
export type {
  Actor,
  ApiKey,
  ApiKeyEnvelope,
  ApiKeyPage,
  ApiKeyStatus,
  AuditLogEntry,
  AuditLogEntryEnvelope,
  AuditLogEntryPage,
  CreatedApiKey,
  EndedApiKeyOverlap,
  EndedSecret,
  FieldError,
  PreviousSecret,
  Principal,
  Problem,
  ProblemCode,
  RevocationReason,
  RevokedApiKey,
  RotatedApiKey,
} from "@latchkey/contract";
export type {
  CreateApiKeyFields,
  EndOverlapFields,
  LeakReportFields,
  ListApiKeysQuery,
  RevokeApiKeyFields,
  RotateApiKeyFields,
  UpdateApiKeyFields,
} from "./api-key-fields.ts";
export type { ApiKeys } from "./api-keys.ts";
export type {
  AuditLogFilters,
  ExportAuditLogQuery,
  ListAuditLogEntriesQuery,
} from "./audit-log-queries.ts";
export type { AuditLog } from "./audit-log.ts";
export type { ChangedOptions } from "./changed-options.ts";
export { AbortedError } from "./errors/aborted-error.ts";
export { ConnectionError } from "./errors/connection-error.ts";
export { InvalidArgumentError } from "./errors/invalid-argument-error.ts";
export { isLatchkeyError, isProblemError } from "./errors/is-latchkey-error.ts";
export { LatchkeyError } from "./errors/latchkey-error.ts";
export { ProblemError } from "./errors/problem-error.ts";
export {
  AuthenticationError,
  ConflictError,
  IdempotencyKeyReusedError,
  InvalidCursorError,
  InvalidRequestError,
  NotFoundError,
  PermissionError,
  UnavailableError,
} from "./errors/problem-kinds.ts";
export { SecretLostError } from "./errors/secret-lost-error.ts";
export { TimeoutError } from "./errors/timeout-error.ts";
export { UnexpectedAnswerError } from "./errors/unexpected-answer-error.ts";
export type { KeyExpiringEvent, RequestEvent, ResponseEvent } from "./events.ts";
export type { ListPromise, Page } from "./list-promise.ts";
export type { Logger, LogLevel } from "./log.ts";
export type { Middleware } from "./middleware.ts";
export type {
  ApiKeyClientOptions,
  ClientOptions,
  FetchOptions,
  IdempotentRequestOptions,
  LatchkeyOptions,
  RequestOptions,
  SessionClientOptions,
} from "./options.ts";
export type { RawRequest } from "./raw-request.ts";
export type { ResponseDetails, ResponsePromise, WithResponse } from "./response-promise.ts";
export { toResult } from "./to-result.ts";
export type { Result } from "./to-result.ts";
export { version } from "./version.ts";
