export type {
  ApiKey,
  AuditLogEntry,
  CreatedApiKey,
  EndedSecret,
  OperationId,
  PreviousSecret,
  Principal,
  PrincipalReference,
  ProblemCode,
  RevocationReason,
  RotatedApiKey,
} from "@latchkey/contract";
export type { AuditLogFilters, User } from "@latchkey/contract/rules";
export type { RotationFields } from "./api-keys/given-rotation.ts";
export type { ApiKeyFields } from "./api-keys/given.ts";
export type { ShownSecret } from "./api-keys/shown-secret.ts";
export { lineOf } from "./audit/line.ts";
export type { Now } from "./clock.ts";
export type { Fault } from "./faults.ts";
export type { Protect, ProtectedResolver, ProtectOptions } from "./http/protect.ts";
export { createMockKeyService } from "./mock-key-service.ts";
export type { EntriesSought, MockKeyService } from "./mock-key-service.ts";
export type { MockKeyServiceOptions } from "./options.ts";
