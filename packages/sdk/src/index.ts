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
  FieldError,
  Principal,
  Problem,
  ProblemCode,
} from "@latchkey/contract";
export type {
  ApiKeys,
  CreateApiKeyFields,
  ListApiKeysQuery,
  UpdateApiKeyFields,
} from "./api-keys.ts";
export type { AuditLog, ExportAuditLogQuery, ListAuditLogEntriesQuery } from "./audit-log.ts";
export { AbortedError } from "./errors/aborted-error.ts";
export { ConnectionError } from "./errors/connection-error.ts";
export { InvalidArgumentError } from "./errors/invalid-argument-error.ts";
export { LatchkeyError } from "./errors/latchkey-error.ts";
export { ProblemError } from "./errors/problem-error.ts";
export {
  AuthenticationError,
  ConflictError,
  InvalidCursorError,
  InvalidRequestError,
  NotFoundError,
  PermissionError,
  UnavailableError,
} from "./errors/problem-kinds.ts";
export { TimeoutError } from "./errors/timeout-error.ts";
export { UnexpectedAnswerError } from "./errors/unexpected-answer-error.ts";
export { Latchkey } from "./latchkey.ts";
export type {
  ApiKeyClientOptions,
  LatchkeyOptions,
  RequestOptions,
  SessionClientOptions,
} from "./options.ts";
