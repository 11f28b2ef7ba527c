import type { Database } from "./database.ts";

/** What became of an admitted request. */
export interface Outcome {
  readonly organizationId: string;
  readonly entryId: string;
  /** The HTTP status; 499 when the client went away first. */
  readonly status: number;
  readonly durationMs: number;
}

/** Writes outcomes, many in one statement; one that is written already stays as it is. */
export async function insertOutcomes(
  database: Database,
  outcomes: readonly Outcome[],
): Promise<void> {
  const rows = outcomes.map((outcome) => ({
    organization_id: outcome.organizationId,
    entry_id: outcome.entryId,
    status: outcome.status,
    duration_ms: outcome.durationMs,
  }));
  await database.query(
    `insert into ${database.schema}.audit_log_outcomes (organization_id, entry_id, status, duration_ms)
select organization_id, entry_id, status, duration_ms
from jsonb_to_recordset($1::jsonb) as outcome (organization_id text, entry_id uuid, status smallint, duration_ms integer)
on conflict (organization_id, entry_id) do nothing`,
    [JSON.stringify(rows)],
  );
}
