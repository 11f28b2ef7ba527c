import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Button } from "../design/button.tsx";
import { Icon } from "../design/icon.tsx";
import { useAction } from "../design/use-action.ts";
import { useFrame } from "../frame/frame-context.ts";
import { hrefOf } from "./address.ts";
import type { View } from "./address.ts";
import { resolve } from "./configuration.ts";
import { signOut } from "./sign-out.ts";
import type { PageConfiguration } from "../page-configuration.ts";

export interface PageHeaderProps {
  readonly view: View;
  readonly configuration: PageConfiguration;
  readonly onAuditLogLikely: () => void;
}

/** The name, the two views, and who is signed in. */
export function PageHeader(props: PageHeaderProps): ReactNode {
  const { view, configuration, onAuditLogLikely } = props;
  const { signOutPath, docsPath } = configuration;
  const { labels, client, say } = useFrame();
  const { apiKeys, auditLog, common } = labels;
  const principal = useQuery({
    queryKey: ["principal"],
    queryFn: ({ signal }) => client.principal({ signal }),
    staleTime: Infinity,
  });
  const current = (name: View) => (name === view ? "page" : undefined);
  const signingOut = useAction(async () => {
    try {
      await signOut(signOutPath ?? "");
    } catch {
      say(common.connectionLost);
    }
  });
  return (
    <header className="latchkey-header">
      <a className="latchkey-skip" href="#content">
        {common.skipToContent}
      </a>
      <span className="latchkey-mark">
        <Icon name="key" />
        <span>Latchkey</span>
      </span>
      <nav aria-label={common.views} className="latchkey-tabs">
        <a href={hrefOf("api-keys")} aria-current={current("api-keys")}>
          {apiKeys.title}
        </a>
        <a
          href={hrefOf("audit-log")}
          aria-current={current("audit-log")}
          onPointerEnter={onAuditLogLikely}
          onFocus={onAuditLogLikely}
        >
          {auditLog.title}
        </a>
      </nav>
      <div className="latchkey-account">
        {principal.data === undefined ? null : (
          <span className="latchkey-person" title={principal.data.organizationId}>
            {principal.data.name}
          </span>
        )}
        {docsPath === undefined ? null : <a href={resolve(docsPath)}>{common.docs}</a>}
        {signOutPath === undefined ? null : (
          <Button look="quiet" isPending={signingOut.isPending} onClick={signingOut.run}>
            {common.signOut}
          </Button>
        )}
      </div>
    </header>
  );
}
