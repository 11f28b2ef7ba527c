import type { ApiKey, RotatedApiKey } from "@latchkey/sdk";
import type { ReactNode } from "react";
import { Button } from "../design/button.tsx";
import { Dialog, DialogBody, DialogFoot } from "../design/dialog.tsx";
import { FailureNotice } from "../design/failure-notice.tsx";
import { Notice } from "../design/notice.tsx";
import { useNow } from "../design/now.ts";
import { useAction } from "../design/use-action.ts";
import { useFrame } from "../frame/frame-context.ts";
import { OldUseText } from "./old-use.tsx";
import { useRefresh } from "./use-api-keys.ts";

export interface LostRotationProps {
  readonly apiKey: ApiKey;
  readonly onRotated: (rotated: RotatedApiKey) => void;
  readonly onClose: () => void;
}

/** A key was rotated whose new secret never arrived: the way out costs the old one, so it is not taken unasked. */
export function LostRotation({ apiKey, onRotated, onClose }: LostRotationProps): ReactNode {
  const { labels, client, instantText } = useFrame();
  const { apiKeys, common } = labels;
  const now = useNow();
  const refresh = useRefresh();
  const rotate = useAction(async () => {
    try {
      // Each press may rotate: what it ends is lost or was said to end.
      onRotated(await client.apiKeys.rotate(apiKey.id, { overlapSeconds: 0 }));
    } finally {
      refresh();
    }
  });
  const { previousSecret } = apiKey;
  return (
    <Dialog title={apiKeys.rotationLost} role="alertdialog" onClose={onClose} isDismissable={false}>
      <DialogBody>
        <p>{apiKeys.rotationLostHelp}</p>
        {previousSecret === null ? null : (
          <Notice
            tone="warn"
            title={apiKeys.rotationLostOverlap(
              previousSecret.hint,
              instantText.relative(new Date(previousSecret.validUntil), now),
            )}
          >
            {apiKeys.rotationLostOverlapHelp}{" "}
            <OldUseText apiKey={apiKey} previousSecret={previousSecret} />
          </Notice>
        )}
        {rotate.error === undefined ? null : <FailureNotice error={rotate.error} />}
      </DialogBody>
      <DialogFoot>
        <Button autoFocus onClick={onClose}>
          {common.close}
        </Button>
        <Button look="danger" onClick={rotate.run} isPending={rotate.isPending}>
          {apiKeys.rotateAgain}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
