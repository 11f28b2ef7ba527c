export { ApiKeys } from "./api-keys/api-keys.tsx";
export type { ApiKeysProps } from "./api-keys/api-keys.tsx";
export type { ApiKeysAddress } from "./api-keys/filters.ts";
export { AuditLog } from "./audit-log/audit-log.tsx";
export type { AuditLogProps } from "./audit-log/audit-log.tsx";
export type { AuditLogAddress } from "./audit-log/filters/filter-address.ts";
export { englishLabels } from "./frame/labels.ts";
export type { LabelChanges, Labels } from "./frame/labels.ts";
export type { FrameProps } from "./frame/frame.tsx";
