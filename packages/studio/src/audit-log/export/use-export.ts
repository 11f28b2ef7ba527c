import { AbortedError } from "@latchkey/sdk";
import { useEffect, useRef, useState } from "react";
import { useClient } from "../../frame/frame-context.ts";
import type { Filters } from "../filters/filters.ts";
import { exportLog } from "./export-log.ts";
import type { ExportFormat, ExportProgress } from "./export-log.ts";
import { openFileSink } from "./file-sink.ts";

/** Where an export stands. */
type ExportState =
  | { readonly kind: "none" }
  | ({ readonly kind: "running"; readonly format: ExportFormat } & ExportProgress)
  | { readonly kind: "done"; readonly name: string; readonly entries: number }
  | { readonly kind: "cancelled" }
  | {
      readonly kind: "failed";
      readonly error: unknown;
      readonly format: ExportFormat;
      readonly filters: Filters;
    };

export interface Export {
  readonly state: ExportState;
  /** Call it from a press: the browser asks where to save to only then. */
  readonly begin: (format: ExportFormat, filters: Filters) => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

const mediaTypes = { csv: "text/csv", ndjson: "application/x-ndjson" } as const;
const SHOWN_EVERY_MS = 100;

/** `audit-log-2026-11-23.csv`, by the reader's day. */
function fileName(format: ExportFormat): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  const day = parts.map((part) => String(part).padStart(2, "0")).join("-");
  return `audit-log-${day}.${format}`;
}

/** Exports the log into a file, one export at a time. */
export function useExport(): Export {
  const client = useClient();
  const [state, setState] = useState<ExportState>({ kind: "none" });
  const running = useRef<AbortController>(undefined);
  // Nobody is there any more who would see it end.
  useEffect(() => () => running.current?.abort(), []);

  const run = async (
    format: ExportFormat,
    filters: Filters,
    signal: AbortSignal,
  ): Promise<void> => {
    const name = fileName(format);
    const sink = await openFileSink({ name, mediaType: mediaTypes[format] });
    if (sink === null) return;
    setState({ kind: "running", format, entries: 0, bytes: 0 });
    let shown = 0;
    const { entries } = await exportLog(client, {
      filters,
      format,
      sink,
      signal,
      onProgress: (progress) => {
        const now = performance.now();
        if (now - shown < SHOWN_EVERY_MS) return;
        shown = now;
        setState({ kind: "running", format, ...progress });
      },
    });
    setState({ kind: "done", name, entries });
  };
  const begin = (format: ExportFormat, filters: Filters): void => {
    if (running.current !== undefined) return;
    const controller = (running.current = new AbortController());
    run(format, filters, controller.signal)
      .catch((error: unknown) => {
        if (error instanceof AbortedError) setState({ kind: "cancelled" });
        else setState({ kind: "failed", error, format, filters });
      })
      .finally(() => (running.current = undefined));
  };
  return {
    state,
    begin,
    cancel: () => running.current?.abort(),
    dismiss: () => setState({ kind: "none" }),
  };
}
