import { isLatchkeyError } from "@latchkey/sdk";
import { useMemo } from "react";
import type { ReactNode } from "react";
import { Button } from "../../design/button.tsx";
import { failureText } from "../../design/failure-text.ts";
import { Notice } from "../../design/notice.tsx";
import { useFrame } from "../../frame/frame-context.ts";
import type { ExportFormat, ExportProgress } from "./export-log.ts";
import type { Export } from "./use-export.ts";

const MEGABYTE = 1_000_000;

/** How far an export is, and how it ended. */
export function ExportNotice(exporting: Export): ReactNode {
  const { state, begin, dismiss } = exporting;
  const { labels } = useFrame();
  const { auditLog, common } = labels;
  if (state.kind === "none") return null;
  if (state.kind === "running") return <Running {...state} onCancel={exporting.cancel} />;
  const close = (
    <Button look="quiet" onClick={dismiss}>
      {auditLog.dismiss}
    </Button>
  );
  if (state.kind === "failed") {
    const { error, format, filters } = state;
    const text = isLatchkeyError(error) ? failureText(error, labels) : undefined;
    const actions = (
      <>
        <Button onClick={() => begin(format, filters)}>{common.retry}</Button>
        {close}
      </>
    );
    return (
      <Notice tone="bad" role="alert" title={auditLog.exportFailed} actions={actions}>
        {text === undefined ? auditLog.exportUnsaved : `${text.title}. ${text.detail}`}
      </Notice>
    );
  }
  const isDone = state.kind === "done";
  return (
    <Notice tone={isDone ? "good" : "quiet"} role="status" actions={close}>
      {isDone ? auditLog.exportDone(state.entries, state.name) : auditLog.exportCancelled}
    </Notice>
  );
}

interface RunningProps extends ExportProgress {
  readonly format: ExportFormat;
  readonly onCancel: () => void;
}

function Running({ format, entries, bytes, onCancel }: RunningProps): ReactNode {
  const { labels, locale } = useFrame();
  const { auditLog, common } = labels;
  const sizeText = useMemo(() => {
    const inUnit = (unit: "kilobyte" | "megabyte") =>
      new Intl.NumberFormat(locale, { style: "unit", unit, maximumFractionDigits: 1 });
    const [kilobytes, megabytes] = [inUnit("kilobyte"), inUnit("megabyte")];
    return (size: number) =>
      size < MEGABYTE ? kilobytes.format(size / 1000) : megabytes.format(size / MEGABYTE);
  }, [locale]);
  const title = auditLog.exporting(format.toUpperCase());
  return (
    <Notice title={title} actions={<Button onClick={onCancel}>{common.cancel}</Button>}>
      <span className="latchkey-progress">
        <span>{auditLog.exportProgress(entries, sizeText(bytes))}</span>
        <progress aria-label={title} />
      </span>
    </Notice>
  );
}
