import { isLatchkeyError } from "@latchkey/sdk";
import { useMemo } from "react";
import type { ReactNode } from "react";
import { Button } from "../../design/button.tsx";
import { failureText } from "../../design/failure-text.ts";
import { Notice } from "../../design/notice.tsx";
import { useFrame } from "../../frame/frame-context.ts";
import type { Export } from "./use-export.ts";

const MEGABYTE = 1_000_000;

/** How far an export is, and how it ended. */
export function ExportNotice({ state, cancel, dismiss }: Export): ReactNode {
  const { labels, locale } = useFrame();
  const { auditLog, common } = labels;
  const sizeText = useMemo(() => {
    const inUnit = (unit: "kilobyte" | "megabyte") =>
      new Intl.NumberFormat(locale, { style: "unit", unit, maximumFractionDigits: 1 });
    const [kilobytes, megabytes] = [inUnit("kilobyte"), inUnit("megabyte")];
    return (bytes: number) =>
      bytes < MEGABYTE ? kilobytes.format(bytes / 1000) : megabytes.format(bytes / MEGABYTE);
  }, [locale]);
  const close = (
    <Button look="quiet" onClick={dismiss}>
      {auditLog.dismiss}
    </Button>
  );
  switch (state.kind) {
    case "none":
      return null;
    case "running": {
      const title = auditLog.exporting(state.format.toUpperCase());
      return (
        <Notice title={title} actions={<Button onClick={cancel}>{common.cancel}</Button>}>
          <span className="latchkey-progress">
            <span>{auditLog.exportProgress(state.entries, sizeText(state.bytes))}</span>
            <progress aria-label={title} />
          </span>
        </Notice>
      );
    }
    case "done":
      return (
        <Notice tone="good" role="status" actions={close}>
          {auditLog.exportDone(state.entries, state.name)}
        </Notice>
      );
    case "cancelled":
      return (
        <Notice role="status" actions={close}>
          {auditLog.exportCancelled}
        </Notice>
      );
    case "failed": {
      const { error, again } = state;
      const text = isLatchkeyError(error) ? failureText(error, labels) : undefined;
      return (
        <Notice
          tone="bad"
          role="alert"
          title={auditLog.exportFailed}
          actions={
            <>
              <Button onClick={again}>{common.retry}</Button>
              {close}
            </>
          }
        >
          {text === undefined ? auditLog.exportUnsaved : `${text.title}. ${text.detail}`}
        </Notice>
      );
    }
  }
}
