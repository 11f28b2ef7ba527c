export { changesBetween } from "@latchkey/contract/rules";
export type { Resource } from "./audit/entry.ts";
export type { AuditLogRecord } from "./audit/host-entry.ts";
export { errors, LatchkeyError } from "./errors.ts";
export type { LatchkeyErrorCode } from "./errors.ts";
export { principalOf } from "./http/admitted.ts";
export { isCrossSite } from "./http/cross-site.ts";
export type { AuthenticateSystem } from "./http/system-router.ts";
export type { HostTransaction, RecordOptions } from "./http/record.ts";
export type { ApiKeyGuard, RequireApiKeyOptions } from "./http/require-api-key.ts";
export { createKeyService } from "./key-service.ts";
export type { KeyService } from "./key-service.ts";
export type { AdmissionOptions, KeyServiceOptions } from "./key-service-options.ts";
export type { AdmissionObserver, AdmissionVerdict } from "./observer.ts";

export type { DatabaseSource, PgliteDatabase } from "./postgres/database.ts";
export type { PgPool, PgPoolClient } from "./postgres/pg-pool.ts";
export type { ActingPrincipal, Principal, SystemPrincipal, User } from "./principal.ts";
