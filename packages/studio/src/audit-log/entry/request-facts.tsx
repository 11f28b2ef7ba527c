import type { AuditLogEntry } from "@latchkey/sdk";
import type { ReactNode } from "react";
import { CopyButton } from "../../design/copy-button.tsx";
import { useLabels } from "../../frame/frame-context.ts";
import { Nothing } from "../entries/nothing.tsx";
import type { Filters } from "../filters/filters.ts";
import { Fact, Facts, OnlyThese } from "./facts.tsx";

export interface RequestFactsProps {
  readonly request: NonNullable<AuditLogEntry["request"]>;
  readonly onFilter: (filters: Filters) => void;
}

/** The request that an entry comes from. Path and user agent are what the caller sent. */
export function RequestFacts({ request, onFilter }: RequestFactsProps): ReactNode {
  const { auditLog } = useLabels();
  const { id, method, route, path, ip, userAgent, secretHint } = request;
  return (
    <section className="latchkey-section">
      <h3>{auditLog.request}</h3>
      <Facts>
        <Fact name={auditLog.path}>
          <span className="latchkey-mono">
            <span className="latchkey-quiet">{method}</span> <bdi>{path}</bdi>
          </span>
        </Fact>
        {route === null || route === path ? null : (
          <Fact name={auditLog.route}>
            <bdi className="latchkey-mono">{route}</bdi>
          </Fact>
        )}
        <Fact
          name={auditLog.where}
          action={ip === null ? null : <OnlyThese filter="ip" onFilter={() => onFilter({ ip })} />}
        >
          {ip === null ? <Nothing /> : <span className="latchkey-mono">{ip}</span>}
        </Fact>
        <Fact name={auditLog.userAgent}>
          {userAgent === null ? <Nothing /> : <bdi className="latchkey-mono">{userAgent}</bdi>}
        </Fact>
        <Fact name={auditLog.secretHint}>
          {secretHint === null ? <Nothing /> : <span className="latchkey-mono">{secretHint}</span>}
        </Fact>
        <Fact
          name={auditLog.requestId}
          action={<CopyButton look="quiet" text={id} label={auditLog.copyRequestId} />}
        >
          <span className="latchkey-mono">{id}</span>
        </Fact>
      </Facts>
    </section>
  );
}
