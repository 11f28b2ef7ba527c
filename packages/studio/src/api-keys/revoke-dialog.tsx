import type { ApiKey, RevokedApiKey } from "@latchkey/sdk";
import { useState } from "react";
import type { ReactNode } from "react";
import { Button } from "../design/button.tsx";
import { Dialog, DialogBody, DialogFoot } from "../design/dialog.tsx";
import { FailureNotice } from "../design/failure-notice.tsx";
import { faultSentence, fieldFaults } from "../design/failure-text.ts";
import { Notice } from "../design/notice.tsx";
import { useNow } from "../design/now.ts";
import { useAction } from "../design/use-action.ts";
import { useFrame } from "../frame/frame-context.ts";
import { CreatedKeys } from "./created-keys.tsx";
import { CreatedLeft } from "./created-left.tsx";
import { isLately } from "./lately.ts";
import { RevocationFields } from "./revocation-fields.tsx";
import { revocationOf } from "./revocation.ts";
import type { RevocationValues } from "./revocation.ts";
import { useApiKey, useCreatedKeys, useRefresh } from "./use-api-keys.ts";

export interface RevokeDialogProps {
  readonly apiKey: ApiKey;
  readonly onClose: () => void;
}

/** Asks before a key is revoked, and says what that does: who uses it as things are now, and what it leaves behind. */
export function RevokeDialog({ apiKey: shown, onClose }: RevokeDialogProps): ReactNode {
  const { labels, client, say } = useFrame();
  const { apiKeys, common } = labels;
  const refresh = useRefresh();
  const { data: apiKey = shown } = useApiKey(shown.id);
  const { data: created } = useCreatedKeys(apiKey.id);
  const [values, setValues] = useState<RevocationValues>({
    reason: apiKey.leakReportedAt === null ? "" : "leaked",
    note: "",
  });
  const [alsoRevokeCreated, setAlsoRevokeCreated] = useState(false);
  const [left, setLeft] = useState<RevokedApiKey>();
  const revocation = revocationOf(values);
  const revoke = useAction(async () => {
    let revoked: RevokedApiKey;
    try {
      revoked = await client.apiKeys.revoke(apiKey.id, { ...revocation, alsoRevokeCreated });
    } finally {
      // A refusal too tells that things are not as they are shown.
      refresh();
    }
    const { createdApiKeysCount } = revoked;
    const along = alsoRevokeCreated ? createdApiKeysCount : 0;
    say(along > 0 ? apiKeys.revokedAlong(apiKey.name, along) : apiKeys.revoked(apiKey.name));
    const isAsked = created !== undefined && created.data.length > 0;
    if (createdApiKeysCount === 0 || isAsked) onClose();
    else setLeft(revoked);
  });
  if (left !== undefined) {
    return <CreatedLeft revoked={left} revocation={revocation} onClose={onClose} />;
  }
  const noteFault = fieldFaults(revoke.error)?.["note"];
  return (
    <Dialog title={apiKeys.revokeTitle(apiKey.name)} role="alertdialog" onClose={onClose}>
      <DialogBody>
        <p>{apiKeys.revokeHelp}</p>
        <LastUse apiKey={apiKey} />
        <RevocationFields
          values={values}
          onChange={setValues}
          noteFault={faultSentence(apiKeys.note, noteFault)}
        />
        <CreatedKeys
          apiKeyId={apiKey.id}
          isRevokedAlong={alsoRevokeCreated}
          onChange={setAlsoRevokeCreated}
        />
        {revoke.error === undefined || noteFault !== undefined ? null : (
          <FailureNotice error={revoke.error} />
        )}
      </DialogBody>
      <DialogFoot>
        <Button autoFocus onClick={onClose}>
          {common.cancel}
        </Button>
        <Button look="danger" onClick={revoke.run} isPending={revoke.isPending}>
          {apiKeys.revokeNow}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}

/** When and from where; louder if that was lately. */
function LastUse({ apiKey }: { readonly apiKey: ApiKey }): ReactNode {
  const { labels, instantText } = useFrame();
  const { apiKeys } = labels;
  const now = useNow();
  const { lastUsedAt, lastUsedIp } = apiKey;
  if (lastUsedAt === null) return <p className="latchkey-quiet">{apiKeys.neverUsed}</p>;
  const when = instantText.relative(new Date(lastUsedAt), now);
  const said =
    lastUsedIp === null ? apiKeys.lastUsedAt(when) : apiKeys.lastUsedFrom(when, lastUsedIp);
  return isLately(lastUsedAt, now) ? (
    <Notice tone="warn" title={apiKeys.inUse}>
      {said} {apiKeys.inUseHelp}
    </Notice>
  ) : (
    <p className="latchkey-quiet">{said}</p>
  );
}
