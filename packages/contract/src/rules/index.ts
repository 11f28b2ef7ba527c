export { actorOf } from "./actor.ts";
export { hasBody, isApiPath, isForAnyone, leavesTrace, managesApiKeys } from "./api-path.ts";
export { readAuditLogFilters, redactedFilters } from "./audit-log-filter.ts";
export type { AuditLogFilter, AuditLogFilters } from "./audit-log-filter.ts";
export {
  bodyNotSupported,
  bodyTooLarge,
  isJsonType,
  isPlainEncoding,
  MOST_BODY_BYTES,
  parseJsonBody,
} from "./body.ts";
export type { Body } from "./body.ts";
export { challenge } from "./challenge.ts";
export { changesBetween } from "./changes.ts";
export { readCredentials, refuseUnauthenticated } from "./credentials.ts";
export type { Credentials } from "./credentials.ts";
export { mayBeCrossSite } from "./cross-site.ts";
export { csvHeader, csvLine } from "./csv.ts";
export { expirationPast, refuseOutliving } from "./expiration.ts";
export { EXPIRES_AT_HEADER, expiryWarning } from "./expiry-warning.ts";
export { EXPORT_TYPES, exportDisposition } from "./export-answer.ts";
export type { ExportFormat } from "./export-answer.ts";
export { refuseInactive } from "./inactive.ts";
export { refuseUsedSince } from "./last-use.ts";
export type { LastUse } from "./last-use.ts";
export { LEAK_REPORTER, leakReportSnapshot } from "./leak-report.ts";
export { apiKeyPosition, entryPosition } from "./list-position.ts";
export { isOneLineText } from "./one-line-text.ts";
export { problemOf, RETRY_AFTER_SECONDS } from "./problem-of-refusal.ts";
export type { ProblemHeaders } from "./problem-of-refusal.ts";
export { parseQuery } from "./query.ts";
export { createRateLimit, LEAK_REPORTS_LIMIT } from "./rate-limit.ts";
export type { RateLimit } from "./rate-limit.ts";
export { refusalOfFailures } from "./refusal-of-failures.ts";
export { isRefusal, refuseField } from "./refusal.ts";
export type { Refusal } from "./refusal.ts";
export { originOf } from "./request-origin.ts";
export { judgeRevocation, MOST_CREATED_SHOWN, revocationOf } from "./revocation.ts";
export type { Revocation } from "./revocation.ts";
export { DEFAULT_OVERLAP_SECONDS, judgeRotation, overlapEndChanges } from "./rotation.ts";
export type { Rotation, ToldSecret } from "./rotation.ts";
export { refuseSecretIn } from "./secret-in-text.ts";
export { judgeUpdate } from "./update.ts";
export { principalOfUser, userExpected } from "./user.ts";
export type { User } from "./user.ts";
export { sameCreateText, sameRotateText } from "./wanted-api-key.ts";
export type { WantedApiKey, WantedRotation } from "./wanted-api-key.ts";
export { withoutSecrets } from "./without-secrets.ts";
