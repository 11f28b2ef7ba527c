import type { ApiKey } from "@latchkey/sdk";
import type { ReactNode } from "react";
import { Menu } from "../design/menu.tsx";
import { useNow } from "../design/now.ts";
import { When } from "../design/when.tsx";
import { useFrame, useLabels } from "../frame/frame-context.ts";
import type { OpenDialog } from "./open-dialog.ts";
import { usePrincipalName } from "./principal-name.ts";
import { StatusBadge } from "./status-badge.tsx";

export interface KeyRowProps {
  readonly apiKey: ApiKey;
  readonly auditLogHref: ((apiKeyId: string) => string) | undefined;
  readonly onOpen: (open: OpenDialog) => void;
  readonly onLook: (apiKey: ApiKey) => void;
  readonly onDialogLikely: () => void;
}

export function KeyRow(props: KeyRowProps): ReactNode {
  const { apiKey, onLook, onDialogLikely } = props;
  const { apiKeys, common } = useLabels();
  const nameOf = usePrincipalName();
  const { name, description, hint, status, lastUsedAt, createdAt, createdBy, expiresAt } = apiKey;
  const old = useOldSecretText(apiKey);
  const never = <span className="latchkey-quiet">{common.never}</span>;
  return (
    <tr role="row" data-status={status}>
      <td role="cell">
        <button
          type="button"
          className="latchkey-key-name"
          onPointerEnter={onDialogLikely}
          onFocus={onDialogLikely}
          onClick={() => onLook(apiKey)}
        >
          {name}
        </button>
        {description === null ? null : (
          <div className="latchkey-key-description" title={description}>
            {description}
          </div>
        )}
      </td>
      <td role="cell" data-label={apiKeys.hint}>
        <div>
          <code className="latchkey-key-hint">{hint}</code>
          {old && <Second isWrapped>{old.hint}</Second>}
        </div>
      </td>
      <td role="cell" data-label={apiKeys.lastUsed}>
        <div>
          {lastUsedAt === null ? never : <When instant={lastUsedAt} />}
          {old && <Second isWrapped>{old.used}</Second>}
        </div>
      </td>
      <td role="cell" data-label={apiKeys.created}>
        <div>
          <When instant={createdAt} />
          <Second>{apiKeys.createdBy(nameOf(createdBy))}</Second>
        </div>
      </td>
      <td role="cell" data-label={apiKeys.expires}>
        <div>
          {expiresAt === null ? never : <When instant={expiresAt} />}
          {old && <Second isWrapped>{old.ends}</Second>}
        </div>
      </td>
      <td role="cell" data-label={apiKeys.statusColumn}>
        <span>
          <StatusBadge apiKey={apiKey} />
        </span>
      </td>
      <td role="cell" className="latchkey-cell-actions">
        <KeyMenu {...props} />
      </td>
    </tr>
  );
}

interface SecondProps {
  readonly children: string;
  /** Onto as many lines as it takes; default: one, whole on hover. */
  readonly isWrapped?: boolean;
}

/** Below what a column shows, smaller. */
function Second({ children, isWrapped }: SecondProps): ReactNode {
  return (
    <div className="latchkey-key-second" data-wrapped={isWrapped} title={children}>
      {children}
    </div>
  );
}

/** What is said of the old secret while an overlap lasts. */
function useOldSecretText({ previousSecret }: ApiKey) {
  const { labels, instantText } = useFrame();
  const { apiKeys } = labels;
  const now = useNow();
  if (previousSecret === null) return undefined;
  const { hint, validUntil, lastUsedAt, lastUsedIp } = previousSecret;
  const relative = (instant: string) => instantText.relative(new Date(instant), now);
  const used = (instant: string) =>
    lastUsedIp === null
      ? apiKeys.oldUsed(relative(instant))
      : apiKeys.oldUsedFrom(relative(instant), lastUsedIp);
  return {
    hint: apiKeys.oldHint(hint),
    used: lastUsedAt === null ? apiKeys.oldUnused : used(lastUsedAt),
    ends: apiKeys.oldEnds(relative(validUntil)),
  };
}

/** What can be done with a key. */
function KeyMenu({ apiKey, auditLogHref, onOpen, onLook, onDialogLikely }: KeyRowProps): ReactNode {
  const { apiKeys } = useLabels();
  const { id, name, status, previousSecret } = apiKey;
  const isActive = status === "active";
  const open = (kind: Exclude<OpenDialog["kind"], "create">) => () => onOpen({ kind, apiKey });
  const looking = [{ id: "details", label: apiKeys.details, onSelect: () => onLook(apiKey) }];
  const log = auditLogHref && {
    id: "audit-log",
    label: apiKeys.viewAuditLog,
    href: auditLogHref(id),
  };
  const changing = [
    { id: "edit", label: apiKeys.edit, onSelect: open("edit") },
    { id: "rotate", label: apiKeys.rotate, onSelect: open("rotate") },
    ...(previousSecret === null
      ? []
      : [{ id: "end-overlap", label: apiKeys.endOverlap, onSelect: open("end-overlap") }]),
  ];
  const danger = { look: "danger" } as const;
  const ending = isActive
    ? { id: "revoke", label: apiKeys.revoke, onSelect: open("revoke"), ...danger }
    : { id: "delete", label: apiKeys.remove, onSelect: open("delete"), ...danger };
  return (
    <Menu
      label={apiKeys.actions(name)}
      button={{ look: "icon", icon: "more" }}
      onLikely={onDialogLikely}
      groups={[[...looking, ...(log ? [log] : []), ...(isActive ? changing : [])], [ending]]}
    />
  );
}
