import type { ReactNode } from "react";
import { Frame } from "../frame/frame.tsx";
import type { FrameProps } from "../frame/frame.tsx";
import type { HeadingLevel } from "../frame/heading-level.ts";
import { useFilters } from "../frame/use-filters.ts";
import { AuditLogView } from "./audit-log-view.tsx";
import type { AuditLogAddress } from "./filters/filter-address.ts";

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
  /** The level of the title, 1 to 3, in the outline of your page; default 2. */
  readonly headingLevel?: HeadingLevel | undefined;
}

/** The audit log: what was done, by whom, to what, the newest first; filtered, opened, exported. */
export function AuditLog(props: AuditLogProps): ReactNode {
  const { apiKeyHref, headingLevel = 2 } = props;
  const [address, changeAddress] = useFilters(props.filters, props.onFiltersChange);
  return (
    <Frame {...props}>
      <AuditLogView
        address={address}
        onAddressChange={changeAddress}
        apiKeyHref={apiKeyHref}
        headingLevel={headingLevel}
      />
    </Frame>
  );
}
