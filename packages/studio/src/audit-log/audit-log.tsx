import type { ReactNode } from "react";
import { useLabels } from "../frame/frame-context.ts";
import { Frame } from "../frame/frame.tsx";
import type { FrameProps } from "../frame/frame.tsx";

/** Filters as text, by the names that the API has for them; also what stands in the page's address. */
export type AuditLogAddress = Readonly<Record<string, string>>;

export interface AuditLogProps extends FrameProps {
  /** The filters shown; default: kept by the component itself. */
  readonly filters?: AuditLogAddress | undefined;
  /** Called with all filters when one changes. */
  readonly onFiltersChange?: ((filters: AuditLogAddress) => void) | undefined;
  /** Where a key is shown, to link there; default: no links. */
  readonly apiKeyHref?: ((apiKeyId: string) => string) | undefined;
}

/** The audit log. */
export function AuditLog(props: AuditLogProps): ReactNode {
  return (
    <Frame {...props}>
      <AuditLogView />
    </Frame>
  );
}

function AuditLogView(): ReactNode {
  const { auditLog } = useLabels();
  return (
    <div className="latchkey-heading">
      <h1>{auditLog.title}</h1>
    </div>
  );
}
