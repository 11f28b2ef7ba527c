import type { Database } from "./database.ts";
import { MILLISECONDS_LENGTH, millisecondsOf } from "./entry-id.ts";

/** What became of an admitted request. */
export interface Outcome {
  readonly organizationId: string;
  readonly entryId: string;
  /** The HTTP status; 499 when the client went away first. */
  readonly status: number;
  /** From admission to the end of the answer. */
  readonly durationMs: number;
}

/** A row of `audit_log_outcomes` on its way to the database. */
export interface OutcomesRow {
  readonly organization: string;
  readonly slot: number;
  readonly hex: string;
}

/** How many hexadecimal digits each part of a packed outcome has; an id has no hyphens there. */
const ID = 32;
const STATUS = 4;
const DURATION = 8;

/** In milliseconds, as openapi.yaml has it. */
const LONGEST_DURATION_MS = 2 ** 31 - 1;

/** Where the outcome of an entry is looked for: the milliseconds that the entry's id begins with, divided by 128. */
export function slotOf(entryId: string): number {
  return Math.floor(millisecondsOf(entryId) / 128);
}

const hexOf = (value: number, digits: number): string => value.toString(16).padStart(digits, "0");

/** Packs outcomes into rows, one for each organization and slot. */
export function packOutcomes(outcomes: readonly Outcome[]): OutcomesRow[] {
  const rows = new Map<number, Map<string, { organization: string; slot: number; hex: string }>>();
  let began = "";
  let slot = 0;
  for (const { organizationId: organization, entryId, status, durationMs } of outcomes) {
    // Those of one batch begin alike.
    if (!entryId.startsWith(began) || began === "") {
      began = entryId.slice(0, MILLISECONDS_LENGTH);
      slot = slotOf(entryId);
    }
    let ofSlot = rows.get(slot);
    if (ofSlot === undefined) rows.set(slot, (ofSlot = new Map()));
    let row = ofSlot.get(organization);
    if (row === undefined) ofSlot.set(organization, (row = { organization, slot, hex: "" }));
    row.hex +=
      entryId.replaceAll("-", "") +
      hexOf(status, STATUS) +
      hexOf(Math.min(durationMs, LONGEST_DURATION_MS), DURATION);
  }
  return [...rows.values()].flatMap((ofSlot) => [...ofSlot.values()]);
}

/** Reads the outcomes of some entries, by the entry's id; those that are pending are not there. */
export async function selectOutcomes(
  database: Database,
  organizationId: string,
  entryIds: readonly string[],
): Promise<Map<string, Pick<Outcome, "status" | "durationMs">>> {
  const found = new Map<string, Pick<Outcome, "status" | "durationMs">>();
  if (entryIds.length === 0) return found;
  const wanted = new Map(entryIds.map((id) => [id.replaceAll("-", ""), id]));
  const slots = [...new Set(entryIds.map(slotOf))];
  const rows = await database.query<{ hex: string }>(
    `select encode(outcomes, 'hex') as hex from ${database.schema}.audit_log_outcomes
where organization_id = $1 and slot = any ($2::bigint[])`,
    [organizationId, `{${slots.join(",")}}`],
  );
  for (const { hex } of rows) {
    for (let at = 0; at < hex.length; at += ID + STATUS + DURATION) {
      const id = wanted.get(hex.slice(at, at + ID));
      if (id === undefined) continue;
      const status = Number.parseInt(hex.slice(at + ID, at + ID + STATUS), 16);
      const end = at + ID + STATUS + DURATION;
      const durationMs = Number.parseInt(hex.slice(at + ID + STATUS, end), 16);
      found.set(id, { status, durationMs });
    }
  }
  return found;
}
