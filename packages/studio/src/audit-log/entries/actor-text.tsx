import type { AuditLogEntry } from "@latchkey/sdk";
import type { ReactNode } from "react";
import { Icon } from "../../design/icon.tsx";
import { useLabels } from "../../frame/frame-context.ts";

const icons = { api_key: "key", user: "person", system: "gear" } as const;

/** Who did it. Names are what anybody has given: each is kept apart from what stands around it. */
export function ActorText({ entry }: { readonly entry: AuditLogEntry }): ReactNode {
  const { auditLog } = useLabels();
  const { actor, initiator } = entry;
  return (
    <span className="latchkey-actor">
      <Icon name={icons[actor.type]} />
      <span className="latchkey-actor-name">
        <bdi>{actor.display}</bdi>
        {initiator === null ? null : (
          <bdi className="latchkey-quiet">{auditLog.initiator(initiator.display)}</bdi>
        )}
      </span>
    </span>
  );
}
