import type { Latchkey } from "@latchkey/sdk";
import type { Filters } from "../filters/filters.ts";
import { countEntries } from "./count-entries.ts";
import type { FileSink } from "./file-sink.ts";

export type ExportFormat = "csv" | "ndjson";

/** How far an export is; how much there will be is not known before its end. */
export interface ExportProgress {
  readonly entries: number;
  readonly bytes: number;
}

export interface ExportOptions {
  readonly filters: Filters;
  readonly format: ExportFormat;
  readonly sink: FileSink;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ExportProgress) => void;
}

/**
 * Writes the entries that the filters let through into a file, as they come in. Where it fails, nothing is kept.
 *
 * @throws LatchkeyError as `auditLog.export` does; DOMException where the file cannot be written.
 */
export async function exportLog(
  client: Latchkey,
  { filters, format, sink, signal, onProgress }: ExportOptions,
): Promise<ExportProgress> {
  const count = countEntries(format);
  let progress: ExportProgress = { entries: 0, bytes: 0 };
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  try {
    const stream = await client.auditLog.export({ ...filters, format }, { signal });
    // Not every browser iterates over streams.
    reader = stream.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      await sink.write(read.value);
      progress = { entries: count(read.value), bytes: progress.bytes + read.value.byteLength };
      onProgress(progress);
    }
    await sink.close();
    return progress;
  } catch (error) {
    // What went wrong first is what the reader is told. What is still to come nobody reads: the connection is let go.
    await Promise.allSettled([sink.abort(), reader?.cancel(error)]);
    throw error;
  }
}
