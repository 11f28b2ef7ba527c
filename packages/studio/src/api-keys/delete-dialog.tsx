import type { ApiKey } from "@latchkey/sdk";
import type { ReactNode } from "react";
import { Button } from "../design/button.tsx";
import { Dialog, DialogBody, DialogFoot } from "../design/dialog.tsx";
import { FailureNotice } from "../design/failure-notice.tsx";
import { useAction } from "../design/use-action.ts";
import { useFrame } from "../frame/frame-context.ts";
import { useRefresh } from "./use-api-keys.ts";

export interface DeleteDialogProps {
  readonly apiKey: ApiKey;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}

export function DeleteDialog({ apiKey, onClose, onDeleted }: DeleteDialogProps): ReactNode {
  const { labels, client, say } = useFrame();
  const { apiKeys, common } = labels;
  const refresh = useRefresh();
  const remove = useAction(async () => {
    try {
      await client.apiKeys.delete(apiKey.id);
    } finally {
      // A refusal too tells that things are not as they are shown.
      refresh();
    }
    say(apiKeys.deleted(apiKey.name));
    onDeleted();
  });
  return (
    <Dialog title={apiKeys.deleteTitle(apiKey.name)} role="alertdialog" onClose={onClose}>
      <DialogBody>
        <p>{apiKeys.deleteHelp}</p>
        {remove.error === undefined ? null : <FailureNotice error={remove.error} />}
      </DialogBody>
      <DialogFoot>
        <Button autoFocus onClick={onClose}>
          {common.cancel}
        </Button>
        <Button look="danger" onClick={remove.run} isPending={remove.isPending}>
          {apiKeys.deleteNow}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
