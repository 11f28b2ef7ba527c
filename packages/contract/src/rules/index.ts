export { actorOf, referenceOf } from "./actor.ts";
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
export { challenge, DEFAULT_REALM, isRealm } from "./challenge.ts";
export { changesBetween } from "./changes.ts";
export { readCredentials, refuseUnauthenticated } from "./credentials.ts";
export type { Credentials } from "./credentials.ts";
export { mayBeCrossSite } from "./cross-site.ts";
export { csvHeader, csvLine } from "./csv.ts";
export { expirationPast, refuseOutliving } from "./expiration.ts";
export {
  DEFAULT_EXPIRY_WARNING_DAYS,
  EXPIRES_AT_HEADER,
  expiryWarning,
  isExpiryWarningDays,
} from "./expiry-warning.ts";
export { EXPORT_TYPES, exportDisposition } from "./export-answer.ts";
export type { ExportFormat } from "./export-answer.ts";
export { CLAIM_HOURS } from "./idempotency-key.ts";
export { refuseInactive } from "./inactive.ts";
export { LAST_USED_PRECISION_SECONDS, refuseUsedSince } from "./last-use.ts";
export type { LastUse } from "./last-use.ts";
export {
  DEFAULT_LEAK_REPORTS,
  isLeakReports,
  LEAK_REPORTER,
  LEAK_REPORTS_LIMIT,
  leakReportSnapshot,
} from "./leak-report.ts";
export type { LeakReports } from "./leak-report.ts";
export { apiKeyPosition, DEFAULT_LIMIT, DEFAULT_SORT, entryPosition } from "./list-position.ts";
export { isOneLineText } from "./one-line-text.ts";
export { problemOf, RETRY_AFTER_SECONDS } from "./problem-of-refusal.ts";
export type { ProblemHeaders } from "./problem-of-refusal.ts";
export { parseQuery } from "./query.ts";
export { createRateLimit } from "./rate-limit.ts";
export type { RateLimit } from "./rate-limit.ts";
export { refusalOfFailures } from "./refusal-of-failures.ts";
export { isRefusal, refuseField } from "./refusal.ts";
export type { Refusal } from "./refusal.ts";
export {
  rejected,
  rejectedByOperation,
  rejectUnauthenticated,
  rejectUnavailable,
} from "./rejection.ts";
export type { Rejection } from "./rejection.ts";
export { isRequestId } from "./request-id.ts";
export { originOf } from "./request-origin.ts";
export { apiKeyResource } from "./resource.ts";
export { judgeRevocation, MOST_CREATED_SHOWN, revocationOf } from "./revocation.ts";
export type { Revocation } from "./revocation.ts";
export { DEFAULT_OVERLAP_SECONDS, judgeRotation, overlapEndChanges } from "./rotation.ts";
export type { Rotation, ToldSecret } from "./rotation.ts";
export { refuseSecretIn } from "./secret-in-text.ts";
export { judgeUpdate } from "./update.ts";
export { isUser, principalOfUser, userExpected } from "./user.ts";
export type { User } from "./user.ts";
export { createdSnapshot, sameCreateText, sameRotateText, wantedApiKey } from "./wanted-api-key.ts";
export type { WantedApiKey, WantedRotation } from "./wanted-api-key.ts";
export { withoutSecrets } from "./without-secrets.ts";
