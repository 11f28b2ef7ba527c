import { filtersOf } from "./audit-log-filters.ts";
import { auditLogColumns } from "./audit-log-table.ts";
import { withClient } from "./client.ts";
import { valueOf } from "./command.ts";
import type { CarryOut } from "./command.ts";
import { tableLines } from "./table.ts";

/** `audit-log list` */
export const listAuditLog: CarryOut = async (call) => {
  const { output } = call;
  const query = {
    ...filtersOf(call),
    limit: Number(valueOf(call, "limit") ?? 50),
    cursor: valueOf(call, "cursor"),
  };
  const { data, nextCursor } = await withClient(call, async (client) =>
    client.auditLog.list(query),
  );
  if (output.json) {
    await output.document({ data, nextCursor });
    return;
  }
  if (data.length > 0) await output.lines(tableLines(auditLogColumns, data, output));
  else if (nextCursor === null) output.say("There are none.");
  if (nextCursor !== null) output.say(`There may be more: --cursor=${nextCursor}`);
};
