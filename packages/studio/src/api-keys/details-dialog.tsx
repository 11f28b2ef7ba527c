import { NotFoundError } from "@latchkey/sdk";
import type { ApiKey } from "@latchkey/sdk";
import type { ReactNode } from "react";
import { Button } from "../design/button.tsx";
import { Dialog, DialogBody, DialogFoot } from "../design/dialog.tsx";
import { FailureNotice } from "../design/failure-notice.tsx";
import { Notice } from "../design/notice.tsx";
import { useFrame } from "../frame/frame-context.ts";
import { KeyDetails } from "./key-details.tsx";
import type { OpenDialog } from "./open-dialog.ts";
import { OverlapNotice } from "./overlap-notice.tsx";
import { useApiKey } from "./use-api-keys.ts";

export interface DetailsDialogProps {
  readonly apiKeyId: string;
  readonly auditLogHref: ((apiKeyId: string) => string) | undefined;
  readonly onClose: () => void;
  readonly onOpen: (open: OpenDialog) => void;
}

/** All that there is to know of a key, each instant exact, and what can be done with it. */
export function DetailsDialog(props: DetailsDialogProps): ReactNode {
  const { apiKeyId, auditLogHref, onClose, onOpen } = props;
  const { apiKeys, common } = useFrame().labels;
  const { data: apiKey, error, refetch, isFetching } = useApiKey(apiKeyId);
  const isGone = error instanceof NotFoundError;
  return (
    <Dialog title={apiKey?.name ?? apiKeys.details} onClose={onClose} size="wide">
      <DialogBody>
        {isGone ? (
          <Notice title={apiKeys.gone}>{apiKeys.goneHelp}</Notice>
        ) : error !== null ? (
          <FailureNotice error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
        ) : null}
        {apiKey === undefined && error === null ? (
          <p className="latchkey-quiet">{common.loading}</p>
        ) : null}
        {apiKey === undefined || isGone ? null : <Overlap apiKey={apiKey} onOpen={onOpen} />}
        {apiKey === undefined || isGone ? null : <KeyDetails apiKey={apiKey} />}
      </DialogBody>
      <DialogFoot>
        {auditLogHref === undefined ? null : (
          <a
            className="latchkey-button latchkey-foot-start"
            data-look="secondary"
            href={auditLogHref(apiKeyId)}
          >
            {apiKeys.viewAuditLog}
          </a>
        )}
        {apiKey === undefined || isGone ? null : <Actions apiKey={apiKey} onOpen={onOpen} />}
      </DialogFoot>
    </Dialog>
  );
}

interface PartProps extends Pick<DetailsDialogProps, "onOpen"> {
  readonly apiKey: ApiKey;
}

function Overlap({ apiKey, onOpen }: PartProps): ReactNode {
  const { previousSecret } = apiKey;
  if (previousSecret === null) return null;
  const end = () => onOpen({ kind: "end-overlap", apiKey });
  return <OverlapNotice apiKey={apiKey} previousSecret={previousSecret} onEnd={end} />;
}

function Actions({ apiKey, onOpen }: PartProps): ReactNode {
  const { apiKeys } = useFrame().labels;
  if (apiKey.status !== "active") {
    return <Button onClick={() => onOpen({ kind: "delete", apiKey })}>{apiKeys.remove}</Button>;
  }
  return (
    <>
      <Button onClick={() => onOpen({ kind: "edit", apiKey })}>{apiKeys.edit}</Button>
      <Button onClick={() => onOpen({ kind: "rotate", apiKey })}>{apiKeys.rotate}</Button>
      <Button look="danger" onClick={() => onOpen({ kind: "revoke", apiKey })}>
        {apiKeys.revoke}
      </Button>
    </>
  );
}
