import type { ApiKey } from "@latchkey/sdk";
import type { ReactNode } from "react";
import { Button } from "../design/button.tsx";
import { Dialog, DialogBody, DialogFoot } from "../design/dialog.tsx";
import { FailureNotice } from "../design/failure-notice.tsx";
import { Notice } from "../design/notice.tsx";
import { useNow } from "../design/now.ts";
import { useAction } from "../design/use-action.ts";
import { useFrame } from "../frame/frame-context.ts";
import { useCreatedKeys, useLastUse, useRefresh } from "./use-api-keys.ts";

export interface RevokeDialogProps {
  readonly apiKey: ApiKey;
  readonly onClose: () => void;
}

/** A key that was used within this time is taken to be in use. */
const RECENT_MS = 86_400_000;

/** Asks before a key is revoked, and says what that does: who uses it, and what it leaves behind. */
export function RevokeDialog({ apiKey, onClose }: RevokeDialogProps): ReactNode {
  const { labels, client, say } = useFrame();
  const { apiKeys, common } = labels;
  const refresh = useRefresh();
  const revoke = useAction(async () => {
    try {
      await client.apiKeys.revoke(apiKey.id);
    } finally {
      // A refusal too tells that things are not as they are shown.
      refresh();
    }
    say(apiKeys.revoked(apiKey.name));
    onClose();
  });
  return (
    <Dialog title={apiKeys.revokeTitle(apiKey.name)} role="alertdialog" onClose={onClose}>
      <DialogBody>
        <p>{apiKeys.revokeHelp}</p>
        <LastUse apiKey={apiKey} />
        <CreatedKeys apiKey={apiKey} />
        {revoke.error === undefined ? null : <FailureNotice error={revoke.error} />}
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
  const { data } = useLastUse(apiKey.id);
  const { lastUsedAt } = apiKey;
  if (lastUsedAt === null) return <p className="latchkey-quiet">{apiKeys.neverUsed}</p>;
  const when = instantText.relative(new Date(lastUsedAt), now);
  const said = data?.ip ? apiKeys.lastUsedFrom(when, data.ip) : apiKeys.lastUsedAt(when);
  const isRecent = now - Date.parse(lastUsedAt) < RECENT_MS;
  return isRecent ? (
    <Notice tone="warn" title={apiKeys.inUse}>
      {said} {apiKeys.inUseHelp}
    </Notice>
  ) : (
    <p className="latchkey-quiet">{said}</p>
  );
}

/** The keys that it made, which outlive it. */
function CreatedKeys({ apiKey }: { readonly apiKey: ApiKey }): ReactNode {
  const { apiKeys } = useFrame().labels;
  const { data } = useCreatedKeys(apiKey.id);
  if (data === undefined || data.data.length === 0) return null;
  const { length } = data.data;
  return (
    <Notice tone="warn" title={apiKeys.createdKeys(length, data.nextCursor !== null)}>
      {apiKeys.createdKeysHelp}
      <ul className="latchkey-created-keys">
        {data.data.map(({ id, name, hint }) => (
          <li key={id}>
            <span>{name}</span> <code>{hint}</code>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
