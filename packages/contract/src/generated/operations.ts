// Generated from openapi.yaml by npm run generate; do not edit.
export const operations = {
  "listApiKeys": {
    "method": "GET",
    "path": "/v1/api-keys"
  },
  "createApiKey": {
    "method": "POST",
    "path": "/v1/api-keys"
  },
  "getApiKey": {
    "method": "GET",
    "path": "/v1/api-keys/{apiKeyId}"
  },
  "updateApiKey": {
    "method": "PATCH",
    "path": "/v1/api-keys/{apiKeyId}"
  },
  "deleteApiKey": {
    "method": "DELETE",
    "path": "/v1/api-keys/{apiKeyId}"
  },
  "rotateApiKey": {
    "method": "POST",
    "path": "/v1/api-keys/{apiKeyId}/rotate"
  },
  "endApiKeyOverlap": {
    "method": "POST",
    "path": "/v1/api-keys/{apiKeyId}/end-overlap"
  },
  "revokeApiKey": {
    "method": "POST",
    "path": "/v1/api-keys/{apiKeyId}/revoke"
  },
  "reportLeakedApiKey": {
    "method": "POST",
    "path": "/v1/leaked-api-keys"
  },
  "listAuditLogEntries": {
    "method": "GET",
    "path": "/v1/audit-log-entries"
  },
  "getAuditLogEntry": {
    "method": "GET",
    "path": "/v1/audit-log-entries/{auditLogEntryId}"
  },
  "exportAuditLog": {
    "method": "GET",
    "path": "/v1/audit-log/export"
  },
  "getPrincipal": {
    "method": "GET",
    "path": "/v1/principal"
  }
} as const;
