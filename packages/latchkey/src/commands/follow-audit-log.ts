import { setTimeout as delay } from "node:timers/promises";
import type { AuditLogEntry, AuditLogFilters, Latchkey } from "@latchkey/sdk";
import { Failure } from "../failure.ts";
import { version } from "../version.ts";
import { filtersOf } from "./audit-log-filters.ts";
import { auditLogColumns } from "./audit-log-table.ts";
import { withClient } from "./client.ts";
import type { CarryOut, CommandCall } from "./command.ts";
import { placeOf } from "./place.ts";
import { reachHolder } from "./reach-folder.ts";
import { tableLines } from "./table.ts";

const EVERY_MS = 1_000;
const FIRST = 10;

/** Entries have their instant before they are committed: how far to look back for one that was committed late. */
const LATE_MS = 6_000;

const userAgent = `latchkey-follow/${version()}`;

/** `audit-log follow` */
export const followAuditLog: CarryOut = async (call) => {
  const place = placeOf(call);
  // The folder would be this command's alone, and nobody could write.
  if ("folder" in place && (await reachHolder(place.folder)) === undefined) {
    throw new Failure(
      `Nothing is running on ${place.folder}, so there is nothing to follow. "latchkey audit-log list" shows what there is.`,
    );
  }
  await withClient(call, (client) => follow(client, call), userAgent);
};

async function follow(client: Latchkey, call: CommandCall): Promise<void> {
  const { signal } = call;
  const filters = filtersOf(call);
  const seen = new Map<string, number>();
  const fresh = async (since: AuditLogFilters["from"]): Promise<AuditLogEntry[]> => {
    const entries: AuditLogEntry[] = [];
    for await (const entry of client.auditLog.list({ ...filters, from: since, limit: 100 })) {
      if (!seen.has(entry.id) && !isFollowers(entry)) entries.push(entry);
      seen.set(entry.id, Date.parse(entry.occurredAt));
      if (signal.aborted) break;
    }
    return entries.toReversed();
  };

  let reached = await latestInstant(client);
  if (filters.from === undefined) {
    const { data } = await client.auditLog.list({ ...filters, limit: FIRST });
    await print(
      call,
      data.toReversed().filter((entry) => !isFollowers(entry)),
    );
    // Known already, or older than what was to be shown.
    await fresh(lookBack(reached));
  } else {
    await print(call, await fresh(filters.from));
  }
  while (!signal.aborted) {
    await delay(EVERY_MS, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    const next = await latestInstant(client);
    await print(call, await fresh(lookBack(reached)));
    reached = next;
    for (const [id, at] of seen) if (at < reached - 3 * LATE_MS) seen.delete(id);
  }
}

/** How far the log is, by the database's clock, which may differ from this machine's; 0 if it is empty. */
async function latestInstant(client: Latchkey): Promise<number> {
  const { data } = await client.auditLog.list({ limit: 1 });
  return Date.parse(data[0]?.occurredAt ?? "1970-01-01T00:00:00Z");
}

function lookBack(reached: number): Date {
  return new Date(Math.max(0, reached - LATE_MS));
}

/** Each look at the log with an API key is a request in it: shown, they would have no end. */
function isFollowers({ action, request }: AuditLogEntry): boolean {
  return action === "request.admitted" && request?.userAgent?.startsWith(userAgent) === true;
}

async function print({ output }: CommandCall, entries: readonly AuditLogEntry[]): Promise<void> {
  if (entries.length === 0) return;
  if (output.json) {
    await output.lines(entries.map((entry) => JSON.stringify(entry)));
  } else {
    const [, ...lines] = tableLines(auditLogColumns, entries, output, { steady: true });
    await output.lines(lines);
  }
}
