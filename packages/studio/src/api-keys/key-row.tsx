import type { ApiKey } from "@latchkey/sdk";
import type { ReactNode } from "react";
import { Menu } from "../design/menu.tsx";
import { When } from "../design/when.tsx";
import { useLabels } from "../frame/frame-context.ts";
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
        <code className="latchkey-key-hint">{hint}</code>
      </td>
      <td role="cell" data-label={apiKeys.lastUsed}>
        {lastUsedAt === null ? never : <When instant={lastUsedAt} />}
      </td>
      <td role="cell" data-label={apiKeys.created}>
        <div>
          <When instant={createdAt} />
          <div className="latchkey-key-creator" title={nameOf(createdBy)}>
            {apiKeys.createdBy(nameOf(createdBy))}
          </div>
        </div>
      </td>
      <td role="cell" data-label={apiKeys.expires}>
        {expiresAt === null ? never : <When instant={expiresAt} />}
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

/** What can be done with a key. */
function KeyMenu({ apiKey, auditLogHref, onOpen, onLook, onDialogLikely }: KeyRowProps): ReactNode {
  const { apiKeys } = useLabels();
  const { id, name, status } = apiKey;
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
