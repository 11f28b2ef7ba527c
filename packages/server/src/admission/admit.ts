import type { Principal } from "../principal.ts";
import { v7 as uuidv7 } from "uuid";
import { admitStatement } from "../postgres/admission.ts";
import type { Database } from "../postgres/database.ts";
import type { RequestOrigin } from "../request-origin.ts";
import { secretDigest } from "../secret-digest.ts";

/** Whether a request may go on; if so, as whom, and under which entry its outcome is to be noted. */
export type Verdict =
  | {
      readonly admitted: true;
      readonly principal: Principal;
      readonly hint: string;
      /** The entry's id; undefined where the request is not audited. */
      readonly entryId: string | undefined;
    }
  | { readonly admitted: false; readonly reason: "unknown" | "revoked" | "expired" | "ended" };

/**
 * Admits a request or rejects it: checks the secret and commits the request's entry, as one step. A verdict is as good
 * as the instant it was given; nothing of it may be kept for another request.
 *
 * @throws LatchkeyError `unavailable`: then the request must not go on.
 */
export async function admit(
  database: Database,
  request: { readonly secret: string; readonly origin: RequestOrigin; readonly audited: boolean },
): Promise<Verdict> {
  const { secret, origin, audited } = request;
  const entryId = uuidv7();
  const row = await admitStatement(database, {
    digest: secretDigest(secret),
    entryId,
    audited,
    requestId: origin.id,
    method: origin.method,
    route: origin.route,
    path: origin.path,
    ip: origin.ip,
    userAgent: origin.userAgent,
  });
  if (row === undefined) return { admitted: false, reason: "unknown" };
  if (row.reason !== null) return { admitted: false, reason: row.reason };
  const principal: Principal = {
    type: "api_key",
    id: row.api_key_id,
    name: row.name,
    organizationId: row.organization_id,
    expiresAt: row.expires_at?.toISOString() ?? null,
  };
  return { admitted: true, principal, hint: row.hint, entryId: audited ? entryId : undefined };
}
