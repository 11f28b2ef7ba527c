import pg from "pg";
import {
  admissionStatement,
  admissionValues,
} from "../../packages/server/src/postgres/admission.ts";
import type { AdmissionEntry, AdmissionRow } from "../../packages/server/src/postgres/admission.ts";
import { packOutcomes } from "../../packages/server/src/postgres/audit-log-outcomes.ts";
import type {
  Outcome,
  OutcomesRow,
} from "../../packages/server/src/postgres/audit-log-outcomes.ts";
import {
  rejectionsStatement,
  rejectionsValues,
} from "../../packages/server/src/postgres/rejections.ts";
import type { AuditedRequest } from "./mix.ts";

/** What one server writes with: its connection for batches, and the outcomes that it has still to write. */
export interface Writer {
  readonly client: pg.Client;
  /** Admits a batch by the statement of admission, with the outcomes of earlier ones where enough are due. */
  admit(requests: readonly AuditedRequest[]): Promise<void>;
  /** Writes rejections as a revoked key leaves them. */
  reject(requests: readonly AuditedRequest[]): Promise<void>;
  /** Writes all outcomes that are due. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** As in the service: fewer outcomes wait, and no more than so many go at once. */
const LEAST_OUTCOMES = 250;
const MOST_OUTCOMES = 1_000;

export interface WriterOptions {
  readonly url: string;
  /** Default `latchkey`. */
  readonly schema?: string;
  /** Whether each outcome takes a row of its own, as where requests come one by one. Default false. */
  readonly apart?: boolean;
}

export async function openWriter(options: WriterOptions): Promise<Writer> {
  const { url, schema = "latchkey", apart = false } = options;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  client.on("error", () => {});
  const quoted = `"${schema}"`;
  const rejecting = { name: "rejections", text: rejectionsStatement(quoted) };
  const noted: Outcome[] = [];
  let rows = 0;
  const pack = (outcomes: readonly Outcome[]): OutcomesRow[] =>
    apart ? outcomes.flatMap((one) => packOutcomes([one]).map(later)) : packOutcomes(outcomes);
  // Each in a time of its own, as requests that come one by one are.
  const later = (row: OutcomesRow): OutcomesRow => ({ ...row, slot: row.slot + (rows += 1) });

  const judge = async (
    requests: readonly AuditedRequest[],
    outcomes: readonly Outcome[],
    audited = true,
  ): Promise<{ readonly entry: AdmissionEntry; readonly row: AdmissionRow }[]> => {
    const judged = audited ? requests : requests.map((one) => ({ ...one, entry: undefined }));
    const { values, numbers } = admissionValues(judged, pack(outcomes));
    const result = await client.query<AdmissionRow>({
      name: `admission ${values.length}`,
      text: admissionStatement(quoted, values.length),
      values: [...values],
    });
    const found = new Map(result.rows.map((row) => [row.number, row]));
    return requests.map(({ entry }, index) => {
      const row = found.get(numbers[index] ?? 0);
      if (row === undefined) throw new Error("A request's key is not there.");
      return { entry, row };
    });
  };
  return {
    client,
    admit: async (requests) => {
      const aboard = noted.length < LEAST_OUTCOMES ? [] : noted.splice(0, MOST_OUTCOMES);
      for (const { entry, row } of await judge(requests, aboard)) {
        if (row.reason !== null) throw new Error(`A request was rejected: ${row.reason}.`);
        noted.push({
          organizationId: row.organization_id,
          entryId: row.entry_time + entry.rest,
          status: 200,
          durationMs: Math.ceil(Math.random() * 250),
        });
      }
    },
    reject: async (requests) => {
      // They are judged like any others; no more entries are to come of that.
      const judged = await judge(requests, [], false);
      const rejected = judged.map(({ entry, row }) => ({
        entry,
        row: { ...row, reason: "revoked" as const },
      }));
      await client.query({ ...rejecting, values: [...rejectionsValues(rejected)] });
    },
    flush: async () => {
      while (noted.length > 0) await judge([], noted.splice(0, MOST_OUTCOMES));
    },
    close: () => client.end(),
  };
}
