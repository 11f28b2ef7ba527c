import type { ReactNode } from "react";
import { Frame } from "../frame/frame.tsx";
import type { FrameProps } from "../frame/frame.tsx";
import type { HeadingLevel } from "../frame/heading-level.ts";
import { useFilters } from "../frame/use-filters.ts";
import { ApiKeysView } from "./api-keys-view.tsx";
import type { ApiKeysAddress } from "./filters.ts";

export interface ApiKeysProps extends FrameProps {
  /** The filters shown; default: kept by the component itself. */
  readonly filters?: ApiKeysAddress | undefined;
  /** Called with all filters when one changes. */
  readonly onFiltersChange?: ((filters: ApiKeysAddress) => void) | undefined;
  /** Where the audit log of a key is shown, to link there; default: no links. */
  readonly auditLogHref?: ((apiKeyId: string) => string) | undefined;
  /** Where the API is, without `/v1`, for the command that tries a new key; default: the page's own origin. */
  readonly apiBaseUrl?: string | undefined;
  /** The level of the title, 1 to 3, in the outline of your page; default 2. */
  readonly headingLevel?: HeadingLevel | undefined;
}

/**
 * The API keys of the organization: the list, and all that can be done with them. Load `@latchkey/studio/styles.css` with
 * it.
 *
 * ```tsx
 * const client = new Latchkey({ baseUrl: window.location.origin, credentials: "same-origin" });
 * <ApiKeys client={client} />
 * ```
 */
export function ApiKeys(props: ApiKeysProps): ReactNode {
  const { auditLogHref, apiBaseUrl, headingLevel = 2 } = props;
  const [filters, changeFilters] = useFilters(props.filters, props.onFiltersChange);
  return (
    <Frame {...props}>
      <ApiKeysView
        filters={filters}
        onFiltersChange={changeFilters}
        auditLogHref={auditLogHref}
        apiBaseUrl={apiBaseUrl ?? window.location.origin}
        headingLevel={headingLevel}
      />
    </Frame>
  );
}
