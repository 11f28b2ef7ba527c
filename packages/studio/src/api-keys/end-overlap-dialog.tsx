import { isProblemError } from "@latchkey/sdk";
import type { ApiKey, PreviousSecret } from "@latchkey/sdk";
import { useState } from "react";
import type { ReactNode } from "react";
import { Button } from "../design/button.tsx";
import { Checkbox } from "../design/checkbox.tsx";
import { Dialog, DialogBody, DialogFoot } from "../design/dialog.tsx";
import { FailureNotice } from "../design/failure-notice.tsx";
import { Notice } from "../design/notice.tsx";
import { useAction } from "../design/use-action.ts";
import { useFrame } from "../frame/frame-context.ts";
import { useOldUse } from "./old-use.tsx";
import { useApiKey, useRefresh } from "./use-api-keys.ts";

export interface EndOverlapDialogProps {
  readonly apiKey: ApiKey;
  readonly onClose: () => void;
}

/** The least that the service takes: what is shown may be out of date by less than that. */
const UNUSED_SECONDS = 60;

/** Asks before an old secret is ended, with what is known of its use as it is now. */
export function EndOverlapDialog({ apiKey: shown, onClose }: EndOverlapDialogProps): ReactNode {
  const { apiKeys, common } = useFrame().labels;
  const { data: apiKey = shown } = useApiKey(shown.id);
  const { previousSecret } = apiKey;
  if (previousSecret !== null) {
    return <Question apiKey={apiKey} previousSecret={previousSecret} onClose={onClose} />;
  }
  // It has ended meanwhile.
  return (
    <Dialog title={apiKeys.overlapEnded(apiKey.name)} role="alertdialog" onClose={onClose}>
      <DialogFoot>
        <Button autoFocus onClick={onClose}>
          {common.close}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}

interface QuestionProps extends EndOverlapDialogProps {
  readonly previousSecret: PreviousSecret;
}

function Question({ apiKey, previousSecret, onClose }: QuestionProps): ReactNode {
  const { labels, client, say } = useFrame();
  const { apiKeys, common } = labels;
  const refresh = useRefresh();
  const { use, said } = useOldUse(apiKey, previousSecret);
  const [isMeant, setIsMeant] = useState(false);
  const [isTried, setIsTried] = useState(false);
  const end = useAction(async (isInUse: boolean) => {
    try {
      // Whoever was told of no use is not to end one that has come in between.
      const condition = isInUse ? {} : { ifUnusedForSeconds: UNUSED_SECONDS };
      await client.apiKeys.endOverlap(apiKey.id, condition);
    } finally {
      refresh();
    }
    say(apiKeys.overlapEnded(apiKey.name));
    onClose();
  });
  const isRefused = isProblemError(end.error, "api_key_in_use");
  const isInUse = use === "lately" || isRefused;
  const isMissing = isInUse && !isMeant;
  const press = () => {
    setIsTried(true);
    if (!isMissing) end.run(isInUse);
  };
  return (
    <Dialog title={apiKeys.endOverlapTitle(apiKey.name)} role="alertdialog" onClose={onClose}>
      <DialogBody>
        <p>{apiKeys.endOverlapHelp(previousSecret.hint)}</p>
        {isInUse ? (
          <>
            <Notice tone="warn" title={apiKeys.oldInUse}>
              {said} {apiKeys.oldInUseHelp}
            </Notice>
            <Checkbox
              label={apiKeys.endAllTheSame}
              isChecked={isMeant}
              onChange={setIsMeant}
              fault={isTried && isMissing ? apiKeys.endAllTheSameMissing : undefined}
            />
          </>
        ) : (
          <p className="latchkey-quiet">{said}</p>
        )}
        {end.error === undefined || isRefused ? null : <FailureNotice error={end.error} />}
      </DialogBody>
      <DialogFoot>
        <Button autoFocus onClick={onClose}>
          {common.cancel}
        </Button>
        <Button look="danger" onClick={press} isPending={end.isPending}>
          {apiKeys.endOverlapNow}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
