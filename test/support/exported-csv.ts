import type { AuditLogEntry } from "@latchkey/contract";

/** Reads RFC 4180, section 2; throws where a text is none. */
export function parseCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [];
  for (let at = 0; at < text.length;) {
    const row: string[] = [];
    for (let end = ","; end === ",";) {
      const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
      cell.lastIndex = at;
      const found = cell.exec(text);
      if (found === null) throw new Error(`No cell at ${at}: ${text.slice(at, at + 80)}`);
      row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
      at = cell.lastIndex;
      end = found[3] ?? "";
    }
    rows.push(row);
  }
  const [header = [], ...lines] = rows;
  return lines.map((cells) => {
    if (cells.length !== header.length)
      throw new Error(`${cells.length} cells: ${cells.join("|")}`);
    return Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ""]));
  });
}

/** What the export's table says of an entry. */
export function cellsOf(entry: AuditLogEntry): Record<string, string> {
  const { actor, initiator, resource, request, outcome } = entry;
  const cells: Record<string, string | number | null | undefined> = {
    id: entry.id,
    occurredAt: entry.occurredAt,
    action: entry.action,
    actorType: actor.type,
    actorId: actor.id,
    actorName: actor.name,
    actorDisplay: actor.display,
    initiatorType: initiator?.type,
    initiatorId: initiator?.id,
    initiatorName: initiator?.name,
    resourceType: resource?.type,
    resourceId: resource?.id,
    resourceName: resource?.name,
    changes: entry.changes && JSON.stringify(entry.changes),
    requestId: request?.id,
    method: request?.method,
    route: request?.route,
    path: request?.path,
    ip: request?.ip,
    userAgent: request?.userAgent,
    secretHint: request?.secretHint,
    outcomeState: outcome?.state,
    outcomeStatus: outcome?.state === "completed" ? outcome.status : null,
    outcomeDurationMs: outcome?.state === "completed" ? outcome.durationMs : null,
    reason: entry.reason,
    count: entry.count,
  };
  return Object.fromEntries(
    Object.entries(cells).map(([name, value]) => {
      const inert = typeof value === "string" && /^[=+\-@]/.test(value) ? `'${value}` : value;
      return [name, inert === null || inert === undefined ? "" : String(inert)];
    }),
  );
}
