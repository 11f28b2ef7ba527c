import { admissionValues } from "../postgres/admission.ts";
import type { AdmissionRequest, AdmissionRow } from "../postgres/admission.ts";
import { isDataError } from "../postgres/database.ts";
import type { PreparedStatement } from "../postgres/prepared-statement.ts";
import { packOutcomes } from "../postgres/audit-log-outcomes.ts";
import type { Outcome } from "../postgres/audit-log-outcomes.ts";
import type { Notes } from "./notes.ts";

/** What the database says of a request's secret. */
export interface Judgment {
  /** Undefined where no key has it. */
  readonly row: AdmissionRow | undefined;
  /** Whether the request is the first one of its batch with this secret. */
  readonly first: boolean;
}

type Judged = readonly PromiseSettledResult<Judgment>[];

// Proved in test/faults/audit-completeness.test.ts.
/**
 * Judges a batch of requests by one statement, with the outcomes that are due aboard. Nothing is told before the
 * statement's promise has resolved: then it is committed.
 *
 * A request whose data the database cannot hold must not fail its neighbours: the batch is halved until it stands alone.
 * Anything else that goes wrong is the database's, and so the whole batch's.
 */
export async function judge(
  statement: PreparedStatement<AdmissionRow>,
  outcomes: Notes<Outcome>,
  requests: readonly AdmissionRequest[],
): Promise<Judged> {
  const attempt = async (
    part: readonly AdmissionRequest[],
    aboard: readonly Outcome[],
  ): Promise<Judged> => {
    const { values, numbers } = admissionValues(part, packOutcomes(aboard));
    const rows: AdmissionRow[] = [];
    for (const row of await statement.run(values)) rows[row.number] = row;
    let seen = 0;
    return numbers.map((number) => {
      // They are numbered as they come.
      const first = number > seen;
      seen = Math.max(seen, number);
      return { status: "fulfilled", value: { row: rows[number], first } };
    });
  };
  const isolate = async (part: readonly AdmissionRequest[], reason: unknown): Promise<Judged> => {
    if (part.length < 2 || !isDataError(reason)) {
      return part.map(() => ({ status: "rejected", reason }));
    }
    const middle = Math.ceil(part.length / 2);
    const judged: PromiseSettledResult<Judgment>[] = [];
    for (const half of [part.slice(0, middle), part.slice(middle)]) {
      judged.push(...(await attempt(half, []).catch((error: unknown) => isolate(half, error))));
    }
    return judged;
  };
  return outcomes
    .ride((aboard) => attempt(requests, aboard))
    .catch((error: unknown) => isolate(requests, error));
}
