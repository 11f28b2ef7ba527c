import type { Latchkey } from "@latchkey/sdk";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { ApiKeys } from "../api-keys/api-keys.tsx";
import { lazily } from "../design/lazily.tsx";
import { Frame } from "../frame/frame.tsx";
import { useLabels } from "../frame/frame-context.ts";
import { followWithin, go, hrefOf, useAddress } from "./address.ts";
import { resolve } from "./configuration.ts";
import type { PageConfiguration } from "../page-configuration.ts";
import { PageHeader } from "./page-header.tsx";

const AuditLog = lazily(async () => (await import("../audit-log/audit-log.tsx")).AuditLog);

export interface StudioPageProps {
  readonly client: Latchkey;
  readonly configuration: PageConfiguration;
}

/** The whole page: its header, and the view that the address names. */
export function StudioPage({ client, configuration }: StudioPageProps): ReactNode {
  return (
    <Frame client={client}>
      <Views client={client} configuration={configuration} />
    </Frame>
  );
}

function Views({ client, configuration }: StudioPageProps): ReactNode {
  const { view, filters } = useAddress();
  const { apiKeys, auditLog } = useLabels();
  const title = view === "api-keys" ? apiKeys.title : auditLog.title;
  useEffect(() => {
    document.title = `${title} · Latchkey`;
  }, [title]);
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    // Where the link was in a dialog, the focus went with it.
    if (document.activeElement === document.body) document.getElementById("content")?.focus();
  }, [view]);
  const signIn = () => window.location.assign(resolve(configuration.signInPath ?? ""));
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- The links in it have the keys.
    <div className="latchkey-page" onClick={followWithin}>
      <PageHeader view={view} configuration={configuration} onAuditLogLikely={AuditLog.preload} />
      <main className="latchkey-main" id="content" tabIndex={-1}>
        {view === "api-keys" ? (
          <ApiKeys
            client={client}
            onSignIn={signIn}
            filters={filters}
            onFiltersChange={(changed) => {
              // A key that is looked at is a step to go back from; a filter is none.
              const isStep = Boolean(changed["apiKeyId"]) && !filters["apiKeyId"];
              go(hrefOf("api-keys", changed), isStep ? "push" : "replace");
            }}
            auditLogHref={(apiKeyId) => hrefOf("audit-log", { apiKeyId })}
            apiBaseUrl={resolve(configuration.apiBaseUrl)}
            headingLevel={1}
          />
        ) : (
          <AuditLog
            client={client}
            onSignIn={signIn}
            filters={filters}
            onFiltersChange={(changed) => go(hrefOf("audit-log", changed), "replace")}
            apiKeyHref={(apiKeyId) => hrefOf("api-keys", { apiKeyId })}
            headingLevel={1}
          />
        )}
      </main>
    </div>
  );
}
