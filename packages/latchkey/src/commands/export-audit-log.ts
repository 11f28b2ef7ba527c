import type { Latchkey } from "@latchkey/sdk";
import { filtersOf } from "./audit-log-filters.ts";
import { withClient } from "./client.ts";
import { valueOf } from "./command.ts";
import type { CarryOut, CommandCall } from "./command.ts";
import { createExportFile } from "./export-file.ts";
import { Misuse } from "./misuse.ts";

const PROGRESS_MS = 200;
const NEWLINE = 10;

/** `audit-log export` */
export const exportAuditLog: CarryOut = async (call) => {
  const { output } = call;
  const format = valueOf(call, "format") === "csv" ? "csv" : "ndjson";
  if (output.json && format === "csv")
    throw new Misuse("--json and --format csv exclude each other.");
  const path = valueOf(call, "output");
  const file = path === undefined ? undefined : await createExportFile(path);
  const began = performance.now();
  try {
    const write = file?.write ?? output.write;
    const { entries, bytes } = await withClient(call, (client) =>
      exportTo(write, client, call, format),
    );
    await file?.finish();
    output.progress.clear();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    output.say(`Exported ${told(entries, bytes)} in ${seconds} s.`);
  } finally {
    output.progress.clear();
    await file?.discard();
  }
};

async function exportTo(
  write: (chunk: Uint8Array) => Promise<void>,
  client: Latchkey,
  call: CommandCall,
  format: "csv" | "ndjson",
): Promise<{ entries: number; bytes: number }> {
  const { output, signal } = call;
  const stream = await client.auditLog.export({ ...filtersOf(call), format }, { signal });
  let lines = 0;
  let bytes = 0;
  let shownAt = 0;
  // The first line of CSV is its header.
  const entries = (): number => Math.max(0, format === "csv" ? lines - 1 : lines);
  for await (const chunk of stream) {
    await write(chunk);
    bytes += chunk.length;
    for (const byte of chunk) if (byte === NEWLINE) lines += 1;
    if (performance.now() - shownAt < PROGRESS_MS) continue;
    shownAt = performance.now();
    output.progress.show(`Exporting: ${told(entries(), bytes)} so far.`);
  }
  return { entries: entries(), bytes };
}

function told(entries: number, bytes: number): string {
  const count = entries.toLocaleString("en-US");
  return `${count} ${entries === 1 ? "entry" : "entries"} (${(bytes / 1e6).toFixed(1)} MB)`;
}
