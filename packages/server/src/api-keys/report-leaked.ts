import type { ReportLeakedApiKeyRequest, SecretFormat } from "@latchkey/contract";
import {
  apiKeyResource,
  LEAK_REPORTER,
  leakReportSnapshot,
  revocationOf,
} from "@latchkey/contract/rules";
import type { LeakReports } from "@latchkey/contract/rules";
import { entryStatement, record } from "../audit/record.ts";
import { markLeakReported, selectSecretByDigest } from "../postgres/api-key-secrets.ts";
import { lockApiKey } from "../postgres/api-keys.ts";
import type { Database } from "../postgres/database.ts";
import type { RequestOrigin } from "../request-origin.ts";
import { secretDigest } from "../secret-digest.ts";
import { statusOfRow } from "./api-key.ts";
import { revokeHeld } from "./revoke.ts";

/**
 * Takes the report of a leaked secret, by whoever has it. The first report of a secret marks it, and is an entry; where the
 * host wants so, and the secret works, its key is revoked with it. Nothing is told to the reporter, so nothing is returned.
 */
export async function reportLeakedApiKey(
  database: Database,
  format: SecretFormat,
  action: Exclude<LeakReports, "off">,
  report: ReportLeakedApiKeyRequest,
  origin: RequestOrigin,
): Promise<void> {
  const secret = report.secret.trim();
  if (!format.isSecret(secret)) return;
  const digest = secretDigest(secret);
  await database.transaction(async (transaction) => {
    const found = await selectSecretByDigest(transaction, digest);
    // Reported before: it is known, and another entry would only be noise.
    if (found === undefined || found.leak_reported_at !== null) return;
    const { organization_id: organizationId, api_key_id: id, hint } = found;
    const key = await lockApiKey(transaction, organizationId, id);
    if (key === undefined) return;
    const marked = await markLeakReported(transaction, digest);
    if (marked === undefined) return;
    const principal = { ...LEAK_REPORTER, organizationId };
    const resource = apiKeyResource(key);
    const changes = leakReportSnapshot(format, { hint, url: report.url });
    const entry = { principal, action: "api_key.leak_reported", resource, changes, origin };
    await record(transaction, entryStatement(database.schema, entry));
    const isActive = statusOfRow(key) === "active";
    const works = isActive && (marked.valid_until === null || marked.valid_until > key.now);
    if (action === "revoke" && works) {
      const why = revocationOf({ reason: "leaked" });
      await revokeHeld(transaction, database.schema, [key], principal, { ...why, origin });
    }
  });
}
