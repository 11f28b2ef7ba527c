import { ConflictError, SecretLostError } from "@latchkey/sdk";
import type { CreatedApiKey } from "@latchkey/sdk";
import { useId, useRef, useState } from "react";
import type { ReactNode } from "react";
import { Button } from "../design/button.tsx";
import { Dialog, DialogBody, DialogFoot } from "../design/dialog.tsx";
import { useAction } from "../design/use-action.ts";
import { useClient, useLabels } from "../frame/frame-context.ts";
import { attemptKey } from "./attempt-key.ts";
import { expiresAt, usualExpiration } from "./expiration.ts";
import { KeyForm } from "./key-form.tsx";
import type { KeyValues } from "./key-form.tsx";
import { LostSecret } from "./lost-secret.tsx";
import { SecretDialog } from "./secret-dialog.tsx";
import { useRefresh } from "./use-api-keys.ts";

export interface CreateDialogProps {
  readonly apiBaseUrl: string;
  readonly onClose: () => void;
}

const empty: KeyValues = { name: "", description: "", expiration: usualExpiration };

/** The form of a new key, and then its secret, which is nowhere but in this component, and gone with it. */
export function CreateDialog({ apiBaseUrl, onClose }: CreateDialogProps): ReactNode {
  const { apiKeys, common } = useLabels();
  const client = useClient();
  const refresh = useRefresh();
  const form = useId();
  const [created, setCreated] = useState<CreatedApiKey>();
  // The same for the same fields, so that a press after a lost connection makes no second key.
  const attempt = useRef(attemptKey());
  const create = useAction(async ({ name, description, expiration }: KeyValues) => {
    const fields = {
      name,
      description: description === "" ? null : description,
      expiresAt: expiresAt(expiration, Date.now()) ?? null,
    };
    const tried = attempt.current({ name, description, expiration });
    const sent = { ...fields, expiresAt: tried.once(fields.expiresAt) };
    try {
      setCreated(await client.apiKeys.create(sent, { idempotencyKey: tried.idempotencyKey }));
    } finally {
      refresh();
    }
  });
  if (created !== undefined) {
    return <SecretDialog created={created} apiBaseUrl={apiBaseUrl} onClose={onClose} />;
  }
  const lostId = lostKeyId(create.error);
  if (lostId !== undefined) return <LostSecret apiKeyId={lostId} onClose={onClose} />;
  return (
    <Dialog title={apiKeys.createTitle} onClose={onClose} isDismissable={false}>
      <DialogBody>
        <KeyForm id={form} initial={empty} onSubmit={create.run} error={create.error} />
      </DialogBody>
      <DialogFoot>
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button look="primary" type="submit" form={form} isPending={create.isPending}>
          {create.isPending ? apiKeys.isCreating : apiKeys.create}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}

/** The key that was made though its secret did not arrive. */
function lostKeyId(error: unknown): string | undefined {
  if (error instanceof SecretLostError) return error.apiKeyId;
  const isDelivered = error instanceof ConflictError && error.code === "secret_already_delivered";
  return isDelivered && "apiKeyId" in error.problem ? error.problem.apiKeyId : undefined;
}
