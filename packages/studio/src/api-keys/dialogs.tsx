import type { ReactNode } from "react";
import { CreateDialog } from "./create-dialog.tsx";
import { DeleteDialog } from "./delete-dialog.tsx";
import { DetailsDialog } from "./details-dialog.tsx";
import { EditDialog } from "./edit-dialog.tsx";
import type { OpenDialog } from "./open-dialog.ts";
import { RevokeDialog } from "./revoke-dialog.tsx";

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
  switch (open.kind) {
    case "create":
      return <CreateDialog apiBaseUrl={apiBaseUrl} onClose={close} />;
    case "edit":
      return <EditDialog apiKey={open.apiKey} onClose={close} />;
    case "revoke":
      return <RevokeDialog apiKey={open.apiKey} onClose={close} />;
    case "delete":
      return (
        <DeleteDialog
          apiKey={open.apiKey}
          onClose={close}
          onDeleted={() => {
            close();
            if (open.apiKey.id === apiKeyId) onLeave();
          }}
        />
      );
  }
}
