import type { AuditLogEntry } from "@latchkey/sdk";
import type { ReactNode } from "react";
import { CopyButton } from "../../design/copy-button.tsx";
import { ExactInstant } from "../../design/when.tsx";
import { useLabels } from "../../frame/frame-context.ts";
import { ActorText } from "../entries/actor-text.tsx";
import { OutcomeCell } from "../entries/outcome-cell.tsx";
import { resourceTypeText } from "../entry-text.ts";
import type { Filters } from "../filters/filters.ts";
import { Fact, Facts, OnlyThese } from "./facts.tsx";

export interface EntryFactsProps {
  readonly entry: AuditLogEntry;
  /** Shows only the entries that have this too. */
  readonly onFilter: (filters: Filters) => void;
  /** Where a key is shown; undefined: nowhere. */
  readonly apiKeyHref: ((apiKeyId: string) => string) | undefined;
}

/** When, who, to what, and what became of it. */
export function EntryFacts({ entry, onFilter, apiKeyHref }: EntryFactsProps): ReactNode {
  const { auditLog } = useLabels();
  const { actor, initiator, resource, outcome, reason } = entry;
  const keyLink = (type: string, id: string): ReactNode =>
    type === "api_key" && apiKeyHref !== undefined ? (
      <a href={apiKeyHref(id)}>{auditLog.showKey}</a>
    ) : null;
  return (
    <Facts>
      <Fact name={auditLog.when}>
        <ExactInstant instant={entry.occurredAt} />
      </Fact>
      <Fact
        name={auditLog.who}
        action={<OnlyThese filter="actor" onFilter={() => onFilter({ actor: actor.id })} />}
      >
        <ActorText entry={{ ...entry, initiator: null }} />
        <bdi className="latchkey-mono latchkey-quiet">{actor.id}</bdi>
        {keyLink(actor.type, actor.id)}
      </Fact>
      {initiator === null ? null : (
        <Fact name={auditLog.initiatorTerm}>
          <bdi>{initiator.display}</bdi>
          <bdi className="latchkey-mono latchkey-quiet">{initiator.id}</bdi>
        </Fact>
      )}
      {resource === null ? null : (
        <Fact
          name={resourceTypeText(resource.type, auditLog)}
          action={
            resource.name === null ? null : (
              <OnlyThese
                filter="resourceName"
                onFilter={() =>
                  onFilter({ resourceType: resource.type, resourceName: resource.name ?? "" })
                }
              />
            )
          }
        >
          {resource.name === null ? null : <bdi>{resource.name}</bdi>}
          <bdi className="latchkey-mono latchkey-quiet">{resource.id}</bdi>
          {keyLink(resource.type, resource.id)}
        </Fact>
      )}
      {outcome === null && reason === null ? null : (
        <Fact name={auditLog.outcome}>
          <OutcomeCell entry={entry} />
        </Fact>
      )}
      <Fact
        name={auditLog.entryId}
        action={<CopyButton look="quiet" text={entry.id} label={auditLog.copyEntryId} />}
      >
        <span className="latchkey-mono">{entry.id}</span>
      </Fact>
    </Facts>
  );
}
