import { ConflictError, isProblemError, SecretLostError } from "@latchkey/sdk";
import type { ApiKey, RotatedApiKey } from "@latchkey/sdk";
import { useRef, useState } from "react";
import type { ReactNode } from "react";
import { Button } from "../design/button.tsx";
import { Dialog, DialogBody, DialogFoot } from "../design/dialog.tsx";
import { FailureNotice } from "../design/failure-notice.tsx";
import { Notice } from "../design/notice.tsx";
import { useAction } from "../design/use-action.ts";
import { useClient, useLabels } from "../frame/frame-context.ts";
import { attemptKey } from "./attempt-key.ts";
import { LostRotation } from "./lost-rotation.tsx";
import { OldUseText } from "./old-use.tsx";
import { OverlapField } from "./overlap-field.tsx";
import { usualOverlap } from "./overlap.ts";
import { RotatedSecret } from "./rotated-secret.tsx";
import { useApiKey, useRefresh } from "./use-api-keys.ts";

export interface RotateDialogProps {
  readonly apiKey: ApiKey;
  readonly apiBaseUrl: string;
  readonly onClose: () => void;
}

/** How long the old secret is to work on, and then the new one, which is nowhere but in this component. */
export function RotateDialog({ apiKey: shown, apiBaseUrl, onClose }: RotateDialogProps): ReactNode {
  const { apiKeys, common } = useLabels();
  const client = useClient();
  const refresh = useRefresh();
  const { data: apiKey = shown } = useApiKey(shown.id);
  const [overlapSeconds, setOverlapSeconds] = useState<number>(usualOverlap);
  const [rotated, setRotated] = useState<RotatedApiKey>();
  // The same whatever is chosen: a second rotation would end the secret that is in use.
  const attempt = useRef(attemptKey());
  const rotate = useAction(async () => {
    const { idempotencyKey } = attempt.current(shown.id);
    try {
      setRotated(await client.apiKeys.rotate(shown.id, { overlapSeconds }, { idempotencyKey }));
    } finally {
      // A refusal too tells that things are not as they are shown.
      refresh();
    }
  });
  const secret = { apiBaseUrl, onClose };
  if (rotated !== undefined) return <RotatedSecret rotated={rotated} {...secret} />;
  if (isRotationLost(rotate.error)) {
    return <LostRotation apiKey={apiKey} onRotated={setRotated} onClose={onClose} />;
  }
  const { previousSecret } = apiKey;
  return (
    <Dialog title={apiKeys.rotateTitle(apiKey.name)} onClose={onClose} isDismissable={false}>
      <DialogBody>
        <p>{apiKeys.rotateHelp}</p>
        <OverlapField apiKey={apiKey} value={overlapSeconds} onChange={setOverlapSeconds} />
        {previousSecret === null ? null : (
          <Notice tone="warn" title={apiKeys.olderEnds(previousSecret.hint)}>
            {apiKeys.olderEndsHelp} <OldUseText apiKey={apiKey} previousSecret={previousSecret} />
          </Notice>
        )}
        {rotate.error === undefined ? null : <FailureNotice error={rotate.error} />}
      </DialogBody>
      <DialogFoot>
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button
          look={overlapSeconds === 0 || previousSecret !== null ? "danger" : "primary"}
          onClick={rotate.run}
          isPending={rotate.isPending}
        >
          {rotate.isPending ? apiKeys.isRotating : apiKeys.rotateNow}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}

/** Whether an earlier attempt has rotated the key, and its answer did not arrive. */
function isRotationLost(error: unknown): boolean {
  if (error instanceof SecretLostError) return true;
  if (error instanceof ConflictError) return error.code === "secret_already_delivered";
  // Another overlap was chosen in between.
  return isProblemError(error, "idempotency_key_reused");
}
