import type { EntryRequest, ReportLeakedApiKeyRequest } from "@latchkey/contract";
import { statusOf } from "@latchkey/contract";
import {
  apiKeyResource,
  LEAK_REPORTER,
  leakReportSnapshot,
  revocationOf,
} from "@latchkey/contract/rules";
import { record } from "../audit/record.ts";
import type { Mock } from "../mock.ts";
import { revokeRow } from "./revoke.ts";
import { isEnded } from "./secrets.ts";

/** Takes a report of a secret. Only its first one is written, and what comes of it nobody is told. */
export function reportLeakedApiKey(
  mock: Mock,
  origin: EntryRequest,
  { secret, url }: ReportLeakedApiKeyRequest,
): void {
  const { memory, clock, settings } = mock;
  const found = memory.apiKeys.withSecret(secret.trim());
  if (found === undefined || found.presented.leakReportedAt !== null) return;
  const { row, presented } = found;
  const now = clock.now();
  presented.leakReportedAt = now;
  record(mock, {
    organizationId: row.organizationId,
    principal: LEAK_REPORTER,
    action: "api_key.leak_reported",
    resource: apiKeyResource(row),
    changes: leakReportSnapshot(settings.format, { hint: presented.hint, url }),
    origin,
  });
  const works = statusOf(row, now) === "active" && !isEnded(presented, now);
  if (settings.leakReports === "revoke" && works) {
    const why = revocationOf({ reason: "leaked" });
    revokeRow(mock, row, why, { principal: LEAK_REPORTER, origin }, now);
  }
}
