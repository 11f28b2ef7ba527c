import type { ReactNode } from "react";
import { Frame } from "../frame/frame.tsx";
import type { FrameProps } from "../frame/frame.tsx";
import { useLabels } from "../frame/frame-context.ts";

/** Filters as text, by the names that the API has for them, and `apiKeyId` for the key that is looked at. */
export type ApiKeysAddress = Readonly<Record<string, string>>;

export interface ApiKeysProps extends FrameProps {
  /** The filters shown; default: kept by the component itself. */
  readonly filters?: ApiKeysAddress | undefined;
  /** Called with all filters when one changes. */
  readonly onFiltersChange?: ((filters: ApiKeysAddress) => void) | undefined;
  /** Where the audit log of a key is shown, to link there; default: no links. */
  readonly auditLogHref?: ((apiKeyId: string) => string) | undefined;
}

/** The API keys of the organization: the list, and all that can be done with them. */
export function ApiKeys(props: ApiKeysProps): ReactNode {
  return (
    <Frame {...props}>
      <ApiKeysView />
    </Frame>
  );
}

function ApiKeysView(): ReactNode {
  const { apiKeys } = useLabels();
  return (
    <div className="latchkey-heading">
      <h1>{apiKeys.title}</h1>
    </div>
  );
}
