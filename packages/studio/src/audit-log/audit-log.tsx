import type { ReactNode } from "react";
import { useState } from "react";
import { Frame } from "../frame/frame.tsx";
import type { FrameProps } from "../frame/frame.tsx";
import { AuditLogView } from "./audit-log-view.tsx";
import type { AuditLogAddress } from "./filters/filter-address.ts";

export type { AuditLogAddress } from "./filters/filter-address.ts";

export interface AuditLogProps extends FrameProps {
  /**
   * What is shown: the filters, by the names that the API has for them, and `entry`, the id of the entry that is open.
   * What is ill-formed is left out, and said. Default: kept by the component itself.
   */
  readonly filters?: AuditLogAddress | undefined;
  /** Called with all of it when one changes. */
  readonly onFiltersChange?: ((filters: AuditLogAddress) => void) | undefined;
  /** Where a key is shown, to link there; default: no links. */
  readonly apiKeyHref?: ((apiKeyId: string) => string) | undefined;
}

const nothing: AuditLogAddress = {};

/** The audit log: what was done, by whom, to what, the newest first; filtered, opened, exported. */
export function AuditLog(props: AuditLogProps): ReactNode {
  const { filters, onFiltersChange, apiKeyHref } = props;
  const [own, setOwn] = useState(nothing);
  return (
    <Frame {...props}>
      <AuditLogView
        address={filters ?? own}
        onAddressChange={(address) => {
          setOwn(address);
          onFiltersChange?.(address);
        }}
        apiKeyHref={apiKeyHref}
      />
    </Frame>
  );
}
