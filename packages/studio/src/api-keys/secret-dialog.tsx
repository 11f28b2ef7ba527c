import type { CreatedApiKey } from "@latchkey/sdk";
import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { Button } from "../design/button.tsx";
import { CopyButton } from "../design/copy-button.tsx";
import { Dialog, DialogBody, DialogFoot } from "../design/dialog.tsx";
import { Notice } from "../design/notice.tsx";
import { useLabels } from "../frame/frame-context.ts";

export interface SecretDialogProps {
  readonly created: CreatedApiKey;
  /** Default: that the key is ready. */
  readonly title?: string;
  /** What it means to close without a copy; default: that the key is of no use. */
  readonly closeHelp?: string;
  /** More to know, below the warning. */
  readonly children?: ReactNode;
  readonly apiBaseUrl: string;
  readonly onClose: () => void;
}

/** The secret, this once: to copy, and to try. Closing asks, if it was not copied. */
export function SecretDialog(props: SecretDialogProps): ReactNode {
  const { created, apiBaseUrl, onClose, children } = props;
  const { apiKeys } = useLabels();
  const [isCopied, setIsCopied] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const { apiKey, secret } = created;
  const { title = apiKeys.secretTitle(apiKey.name), closeHelp = apiKeys.closeHelp } = props;
  useWarningBeforeLeaving(!isCopied);
  const close = () => (isCopied ? onClose() : setIsAsking(true));
  const copied = () => setIsCopied(true);
  const base = apiBaseUrl.replace(/(?<!\/)\/+$/, "");
  const command = `curl "${base}/v1/principal" \\\n  -H "Authorization: Bearer ${secret}"`;
  if (isAsking) {
    return <CloseQuestion help={closeHelp} onClose={onClose} onBack={() => setIsAsking(false)} />;
  }
  return (
    <Dialog title={title} onClose={close} isDismissable={false} size="wide">
      <DialogBody>
        <Notice tone="warn" title={apiKeys.secretWarning}>
          {apiKeys.secretWarningHelp}
        </Notice>
        {children}
        <div className="latchkey-field">
          <span className="latchkey-label">{apiKeys.secret}</span>
          <div className="latchkey-secret">
            <code onCopy={copied}>{secret}</code>
            <CopyButton
              text={secret}
              label={apiKeys.copySecret}
              look="primary"
              autoFocus
              onCopied={copied}
            />
          </div>
        </div>
        <div className="latchkey-field">
          <span className="latchkey-label">{apiKeys.tryIt}</span>
          <span className="latchkey-hint">{apiKeys.tryItHelp}</span>
          <div className="latchkey-command">
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- A keyboard scrolls it. */}
            <pre tabIndex={0} onCopy={copied} aria-label={apiKeys.tryIt} role="region">
              <code>{command}</code>
            </pre>
            <CopyButton text={command} label={apiKeys.copyCommand} onCopied={copied} />
          </div>
        </div>
      </DialogBody>
      <DialogFoot>
        <Button look={isCopied ? "primary" : "secondary"} onClick={close}>
          {apiKeys.done}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}

interface CloseQuestionProps {
  readonly help: string;
  readonly onClose: () => void;
  readonly onBack: () => void;
}

/** In the place of the secret, not above it: one dialog at a time. */
function CloseQuestion({ help, onClose, onBack }: CloseQuestionProps): ReactNode {
  const { apiKeys } = useLabels();
  return (
    <Dialog key="question" title={apiKeys.closeTitle} role="alertdialog" onClose={onBack}>
      <DialogBody>
        <p>{help}</p>
      </DialogBody>
      <DialogFoot>
        <Button look="danger" onClick={onClose}>
          {apiKeys.closeAnyway}
        </Button>
        <Button look="primary" autoFocus onClick={onBack}>
          {apiKeys.keepOpen}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}

/** The browser's own question, before the page goes, and the secret with it. */
function useWarningBeforeLeaving(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isWanted]);
}
