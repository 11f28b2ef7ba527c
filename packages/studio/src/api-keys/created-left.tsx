import type { RevokedApiKey } from "@latchkey/sdk";
import type { ReactNode } from "react";
import { Button } from "../design/button.tsx";
import { Dialog, DialogBody, DialogFoot } from "../design/dialog.tsx";
import { FailureNotice } from "../design/failure-notice.tsx";
import { useAction } from "../design/use-action.ts";
import { useFrame } from "../frame/frame-context.ts";
import { CreatedKeyNames } from "./created-key-names.tsx";
import type { Revocation } from "./revocation.ts";
import { useRefresh } from "./use-api-keys.ts";

export interface CreatedLeftProps {
  readonly revoked: RevokedApiKey;
  readonly revocation: Revocation;
  readonly onClose: () => void;
}

/** After a revocation whose answer has told of active keys that nobody was asked about. */
export function CreatedLeft({ revoked, revocation, onClose }: CreatedLeftProps): ReactNode {
  const { labels, client, say } = useFrame();
  const { apiKeys } = labels;
  const refresh = useRefresh();
  const { apiKey, createdApiKeys, createdApiKeysCount } = revoked;
  const revoke = useAction(async () => {
    const fields = { ...revocation, alsoRevokeCreated: true };
    let along: number;
    try {
      along = (await client.apiKeys.revoke(apiKey.id, fields)).createdApiKeysCount;
    } finally {
      refresh();
    }
    say(apiKeys.revokedAlong(apiKey.name, along));
    onClose();
  });
  return (
    <Dialog title={apiKeys.createdLeft(createdApiKeysCount)} role="alertdialog" onClose={onClose}>
      <DialogBody>
        <p>{apiKeys.createdLeftHelp(apiKey.name)}</p>
        <CreatedKeyNames apiKeys={createdApiKeys} />
        {revoke.error === undefined ? null : <FailureNotice error={revoke.error} />}
      </DialogBody>
      <DialogFoot>
        <Button autoFocus onClick={onClose}>
          {apiKeys.keepCreated}
        </Button>
        <Button look="danger" onClick={revoke.run} isPending={revoke.isPending}>
          {apiKeys.revokeLeft}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
