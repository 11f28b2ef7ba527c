import { LAST_USED_PRECISION_SECONDS } from "@latchkey/contract/rules";
import { NOW } from "./clock.ts";
import type { OutcomesRow } from "./audit-log-outcomes.ts";
import { ENTRY_TIME } from "./entry-id.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Prepare, PreparedStatement } from "./prepared-statement.ts";
import { cellOf, nullableCellOf, rowsOf, textRow, textRows } from "./text-rows.ts";

// Proved in test/faults/audit-completeness.test.ts and revocation-history.test.ts.
/**
 * The write is the check. One statement looks the digests of a batch up, judges them by the database's clock, writes the
 * entries of the requests that are admitted, and takes the outcomes of earlier ones along. So a verdict is never given
 * without its entry, never from an older state than the one its entry was written on, and many requests share one round
 * trip and one commit.
 *
 * Its values are three texts: the digests, each once; the requests as rows, each with the number of its digest; the
 * outcomes as JSON, for an organization's id may be any text, and they are few. text-rows.ts says why not arrays.
 *
 * - `found` goes down one index for each digest and another for its key. `offset 0` keeps the planner from reading a
 *   whole table where it takes a batch to be large. It reads without a lock, and api_keys is never written here: it
 *   waits for no revoke and makes none wait.
 * - `admitted` has no `on conflict`, which would cost a fifth of it: a statement whose fate is unknown is not sent again.
 * - What is not part of the promise is left out, for every clause costs each batch, used or not: rejections and last-used
 *   have statements of their own, and where there are no outcomes, or no entries either, their clause is not there.
 */
export const admissionStatement = (schema: string, values: number): string => `
with found as materialized (
  select p.number, k.organization_id, k.api_key_id, k.name, k.expires_at, k.hint, k.last_used_at,
    case
      when k.revoked_at is not null then 'revoked'
      when k.expires_at <= statement_timestamp() then 'expired'
      when k.valid_until <= statement_timestamp() then 'ended'
    end as reason,
    ${NOW} as now, ${ENTRY_TIME} as entry_time
  from string_to_table($1, ',') with ordinality as p (hex, number)
  cross join lateral (
    select s.organization_id, s.api_key_id, s.hint, s.valid_until, s.last_used_at, k.name, k.expires_at, k.revoked_at
    from ${schema}.api_key_secrets s
    join ${schema}.api_keys k on k.organization_id = s.organization_id and k.id = s.api_key_id
    where s.digest = decode(p.hex, 'hex') offset 0
  ) k${values > 1 ? admitted(schema) : ""}${values > 2 ? noted(schema) : ""}
)
select number::integer, organization_id, api_key_id, name, expires_at, hint, reason, entry_time,
  reason is null and (last_used_at is null or last_used_at <= now - interval '${LAST_USED_PRECISION_SECONDS} seconds') as last_used_is_due
from found`;

const admitted = (schema: string): string => `
), admitted as (
  insert into ${schema}.audit_log_admissions (id, occurred_at, api_key_id, organization_id, actor_name, request_id,
    method, route, path, ip, user_agent, secret_hint)
  select (f.entry_time || ${cellOf("request", 2)})::uuid, f.now, f.api_key_id, f.organization_id, f.name,
    ${cellOf("request", 3)}, ${cellOf("request", 4)}, ${nullableCellOf("request", 5)}, ${cellOf("request", 6)},
    ${nullableCellOf("request", 7)}, ${nullableCellOf("request", 8)}, f.hint
  from ${rowsOf("$2")} as request
  join found f on f.number = ${cellOf("request", 1)}::bigint
  where f.reason is null`;

const noted = (schema: string): string => `
), noted as (
  insert into ${schema}.audit_log_outcomes (slot, organization_id, outcomes)
  select slot, organization, decode(hex, 'hex')
  from json_to_recordset($3::json) as outcomes (slot bigint, organization text, hex text)`;

/** A request whose secret is to be judged, and what its entry tells of it. */
export interface AdmissionRequest {
  /** In hexadecimal digits. */
  readonly digest: string;
  /** Undefined where it gets none. */
  readonly entry: AdmissionEntry | undefined;
}

/** What an entry tells of its request. */
export interface AdmissionEntry {
  /** What its id ends with; the database's clock says what it begins with. */
  readonly rest: string;
  readonly origin: RequestOrigin;
}

/** What the statement says of one digest; of a digest that no secret has it says nothing. */
export interface AdmissionRow {
  /** The place of the digest in the list, from 1. */
  readonly number: number;
  readonly organization_id: string;
  readonly api_key_id: string;
  readonly name: string;
  readonly expires_at: Date | null;
  readonly hint: string;
  /** Why the secret is rejected, or null where it is admitted. */
  readonly reason: "revoked" | "expired" | "ended" | null;
  /** What the ids of this batch's entries begin with. */
  readonly entry_time: string;
  /** Whether last-used is older than its precision; the first use always moves it. */
  readonly last_used_is_due: boolean;
}

/** The statement's values for a batch, and the number of each request's digest. */
export function admissionValues(
  requests: readonly AdmissionRequest[],
  outcomes: readonly OutcomesRow[],
): { readonly values: readonly string[]; readonly numbers: readonly number[] } {
  const presented = new Map<string, number>();
  const numbers: number[] = [];
  const entries: string[] = [];
  for (const { digest, entry } of requests) {
    const number = presented.get(digest) ?? presented.size + 1;
    presented.set(digest, number);
    numbers.push(number);
    if (entry === undefined) continue;
    const { id, method, route, path, ip, userAgent } = entry.origin;
    entries.push(textRow([number, entry.rest, id, method, route, path, ip, userAgent]));
  }
  const values = [[...presented.keys()].join(",")];
  if (entries.length > 0 || outcomes.length > 0) values.push(textRows(entries));
  if (outcomes.length > 0) values.push(JSON.stringify(outcomes));
  return { values, numbers };
}

/** Prepares the statement, in each of its forms: which one is run follows from the number of values. */
export function prepareAdmission(
  prepare: Prepare,
  schema: string,
): PreparedStatement<AdmissionRow> {
  const forms = [1, 2, 3].map((values) =>
    prepare<AdmissionRow>(admissionStatement(schema, values)),
  );
  return {
    run: async (values) => {
      const form = forms[values.length - 1];
      if (form === undefined) throw new RangeError("Admission takes one to three values.");
      return form.run(values);
    },
  };
}
