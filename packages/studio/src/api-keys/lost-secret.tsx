import type { ReactNode } from "react";
import { Button } from "../design/button.tsx";
import { Dialog, DialogBody, DialogFoot } from "../design/dialog.tsx";
import { FailureNotice } from "../design/failure-notice.tsx";
import { useAction } from "../design/use-action.ts";
import { useClient, useLabels } from "../frame/frame-context.ts";
import { useRefresh } from "./use-api-keys.ts";

export interface LostSecretProps {
  readonly apiKeyId: string;
  readonly onClose: () => void;
}

/** A key was made whose secret never arrived: of no use to anybody, so it is offered to be revoked. */
export function LostSecret({ apiKeyId, onClose }: LostSecretProps): ReactNode {
  const { apiKeys, common } = useLabels();
  const client = useClient();
  const refresh = useRefresh();
  const revoke = useAction(async () => {
    await client.apiKeys.revoke(apiKeyId);
    refresh();
    onClose();
  });
  return (
    <Dialog title={apiKeys.secretLost} role="alertdialog" onClose={onClose} isDismissable={false}>
      <DialogBody>
        <p>{apiKeys.secretLostHelp}</p>
        {revoke.error === undefined ? null : <FailureNotice error={revoke.error} />}
      </DialogBody>
      <DialogFoot>
        <Button onClick={onClose}>{common.close}</Button>
        <Button look="danger" autoFocus onClick={revoke.run} isPending={revoke.isPending}>
          {apiKeys.revokeLost}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
