import type { ReactNode } from "react";
import { CreateDialog } from "./create-dialog.tsx";
import { DeleteDialog } from "./delete-dialog.tsx";
import { DetailsDialog } from "./details-dialog.tsx";
import { EditDialog } from "./edit-dialog.tsx";
import { EndOverlapDialog } from "./end-overlap-dialog.tsx";
import type { OpenDialog } from "./open-dialog.ts";
import { RevokeDialog } from "./revoke-dialog.tsx";
import { RotateDialog } from "./rotate-dialog.tsx";

export interface DialogsProps {
  readonly open: OpenDialog | undefined;
  /** The key that is looked at; empty for none. */
  readonly apiKeyId: string;
  readonly onOpen: (open: OpenDialog | undefined) => void;
  readonly onLeave: () => void;
  readonly auditLogHref: ((apiKeyId: string) => string) | undefined;
  readonly apiBaseUrl: string;
}

/** The dialog that is open; with its code, and react-aria's, loaded when the first one opens. */
export function Dialogs(props: DialogsProps): ReactNode {
  const { open, apiKeyId, onOpen, onLeave, auditLogHref, apiBaseUrl } = props;
  const close = () => onOpen(undefined);
  if (open === undefined) {
    return (
      <DetailsDialog
        apiKeyId={apiKeyId}
        auditLogHref={auditLogHref}
        onClose={onLeave}
        onOpen={onOpen}
      />
    );
  }
  if (open.kind === "create") return <CreateDialog apiBaseUrl={apiBaseUrl} onClose={close} />;
  const { kind, apiKey } = open;
  if (kind === "edit") return <EditDialog apiKey={apiKey} onClose={close} />;
  if (kind === "rotate") {
    return <RotateDialog apiKey={apiKey} apiBaseUrl={apiBaseUrl} onClose={close} />;
  }
  if (kind === "end-overlap") return <EndOverlapDialog apiKey={apiKey} onClose={close} />;
  if (kind === "revoke") return <RevokeDialog apiKey={apiKey} onClose={close} />;
  const leave = () => {
    close();
    if (apiKey.id === apiKeyId) onLeave();
  };
  return <DeleteDialog apiKey={apiKey} onClose={close} onDeleted={leave} />;
}
