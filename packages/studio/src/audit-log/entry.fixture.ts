import type { AuditLogEntry } from "@latchkey/sdk";

const keyId = "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10";

/** An entry of a request that was admitted, with what a test wants otherwise. */
export function entryWith(changes: Partial<AuditLogEntry>): AuditLogEntry {
  return {
    id: "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a11",
    occurredAt: "2026-11-23T09:12:41.218Z",
    action: "request.admitted",
    actor: {
      type: "api_key",
      id: keyId,
      name: "CI/CD Pipeline",
      display: "API Key: CI/CD Pipeline",
    },
    initiator: null,
    resource: null,
    changes: null,
    request: {
      id: "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a12",
      method: "GET",
      route: "/reports/:reportId",
      path: "/reports/7",
      ip: "203.0.113.7",
      userAgent: "curl/8.14.1",
      secretHint: "sk_AbCd…zFDH",
    },
    outcome: { state: "completed", status: 200, durationMs: 4 },
    reason: null,
    count: 1,
    ...changes,
  };
}
