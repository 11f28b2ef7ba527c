import type { AuditLogEntry } from "@latchkey/contract";
import type { AuditLogFilter } from "@latchkey/contract/rules";

/** An entry as the mock keeps it: its outcome and its count may still change. */
export type EntryRow = AuditLogEntry;

/** Which entries of an organization, the newest first, from where on. */
interface EntrySelection extends AuditLogFilter {
  readonly organizationId: string;
  /** The id of the last entry of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** The entries of all organizations. */
export interface EntryRows {
  readonly add: (organizationId: string, row: EntryRow) => void;
  readonly get: (organizationId: string, id: string) => EntryRow | undefined;
  readonly select: (selection: EntrySelection) => EntryRow[];
}

/** What an entry is found by: each of these, with its value, leads to a list in the order of ids. */
function termsOf({ actor, action, resource, request }: EntryRow): [string, string][] {
  const keys = new Set<string>();
  if (actor.type === "api_key") keys.add(actor.id);
  if (resource?.type === "api_key") keys.add(resource.id);
  return [
    ["all", ""],
    ["actor", actor.id],
    ["action", action],
    ...[...keys].map((id): [string, string] => ["apiKeyId", id]),
    ...(resource === null ? [] : [["resourceType", resource.type] as [string, string]]),
    ...(typeof resource?.name === "string"
      ? [["resourceName", resource.name] as [string, string]]
      : []),
    ...(typeof request?.ip === "string" ? [["ip", request.ip] as [string, string]] : []),
  ];
}

/** The place of the first row for which `isBeyond` holds, where all that follow it are beyond too. */
function firstBeyond(rows: readonly EntryRow[], isBeyond: (row: EntryRow) => boolean): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const row = rows[middle];
    if (row !== undefined && isBeyond(row)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function insert(rows: EntryRow[], row: EntryRow): void {
  const last = rows.at(-1);
  // The clock may have been moved back.
  if (last === undefined || last.id < row.id) rows.push(row);
  else
    rows.splice(
      firstBeyond(rows, ({ id }) => id > row.id),
      0,
      row,
    );
}

/** Whether filters let an entry through. */
function fits({ actor, action, resource, request }: EntryRow, filter: AuditLogFilter): boolean {
  const by = filter.actor ?? actor.id;
  const concerns = [
    actor.type === "api_key" ? actor.id : undefined,
    resource?.type === "api_key" ? resource.id : undefined,
  ];
  return (
    actor.id === (actor.type === "api_key" ? by.toLowerCase() : by) &&
    (filter.apiKeyId === undefined || concerns.includes(filter.apiKeyId)) &&
    (filter.action === undefined || action === filter.action) &&
    (filter.resourceType === undefined || resource?.type === filter.resourceType) &&
    (filter.resourceName === undefined || resource?.name === filter.resourceName) &&
    (filter.ip === undefined || request?.ip === filter.ip)
  );
}

/** Whatever their number, entries are found by lists of those that share a value, so that nothing is read in vain. */
export function createEntryRows(): EntryRows {
  const byId = new Map<string, EntryRow>();
  const lists = new Map<string, EntryRow[]>();
  const keyOf = (organizationId: string, term: string, value: string): string =>
    JSON.stringify([organizationId, term, value]);

  /** The shortest list that leads to every entry that the filters let through. */
  const shortest = (organizationId: string, filter: AuditLogFilter): readonly EntryRow[] => {
    const { actor, apiKeyId, action, resourceType, resourceName, ip } = filter;
    // A key's id may be given in capitals, where a user's id in capitals is another's.
    const isOneActor = actor !== undefined && actor === actor.toLowerCase();
    const terms: [string, string | undefined][] = [
      ["actor", isOneActor ? actor : undefined],
      ...Object.entries({ apiKeyId, action, resourceType, resourceName, ip }),
    ];
    let best = lists.get(keyOf(organizationId, "all", "")) ?? [];
    for (const [term, value] of terms) {
      if (value === undefined) continue;
      const list = lists.get(keyOf(organizationId, term, value)) ?? [];
      if (list.length < best.length) best = list;
    }
    return best;
  };

  return {
    add: (organizationId, row) => {
      byId.set(keyOf(organizationId, "id", row.id), row);
      for (const [term, value] of termsOf(row)) {
        const key = keyOf(organizationId, term, value);
        const list = lists.get(key);
        if (list === undefined) lists.set(key, [row]);
        else insert(list, row);
      }
    },
    get: (organizationId, id) => byId.get(keyOf(organizationId, "id", id.toLowerCase())),
    select: ({ organizationId, from, to, after, limit, ...filter }) => {
      const [since, until] = [from?.toISOString(), to?.toISOString()];
      const rows = shortest(organizationId, filter);
      const end = firstBeyond(
        rows,
        ({ id, occurredAt }) =>
          (after !== undefined && id >= after) || (until !== undefined && occurredAt >= until),
      );
      const found: EntryRow[] = [];
      for (let index = end - 1; index >= 0 && found.length < limit; index -= 1) {
        const row = rows[index];
        if (row === undefined || (since !== undefined && row.occurredAt < since)) break;
        if (fits(row, filter)) found.push(row);
      }
      return found;
    },
  };
}
