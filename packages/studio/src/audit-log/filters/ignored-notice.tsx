import type { ReactNode } from "react";
import { Button } from "../../design/button.tsx";
import { Notice } from "../../design/notice.tsx";
import { useLabels } from "../../frame/frame-context.ts";
import type { IgnoredFilter } from "./filter-address.ts";

export interface IgnoredNoticeProps {
  readonly ignored: readonly IgnoredFilter[];
  readonly onDismiss: () => void;
}

/** Says what of a link was no filter: more shows than whoever sent it meant. */
export function IgnoredNotice({ ignored, onDismiss }: IgnoredNoticeProps): ReactNode {
  const { auditLog } = useLabels();
  if (ignored.length === 0) return null;
  const faults = ignored.map(({ name, reason }) => auditLog.ignored[reason](name));
  return (
    <Notice
      tone="warn"
      role="status"
      title={auditLog.ignoredTitle}
      actions={
        <Button look="quiet" onClick={onDismiss}>
          {auditLog.dismiss}
        </Button>
      }
    >
      {faults.join(" ")} {auditLog.ignoredHelp}
    </Notice>
  );
}
