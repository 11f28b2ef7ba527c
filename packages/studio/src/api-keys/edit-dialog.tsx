import type { ApiKey } from "@latchkey/sdk";
import { useId } from "react";
import type { ReactNode } from "react";
import { Button } from "../design/button.tsx";
import { Dialog, DialogBody, DialogFoot } from "../design/dialog.tsx";
import { useAction } from "../design/use-action.ts";
import { useFrame } from "../frame/frame-context.ts";
import { expiresAt } from "./expiration.ts";
import { KeyForm } from "./key-form.tsx";
import type { KeyValues } from "./key-form.tsx";
import { useRefresh } from "./use-api-keys.ts";

export interface EditDialogProps {
  readonly apiKey: ApiKey;
  readonly onClose: () => void;
}

/** Only what was changed is sent, so that a change of somebody else's to another field stays. */
export function EditDialog({ apiKey, onClose }: EditDialogProps): ReactNode {
  const { labels, client, say } = useFrame();
  const { apiKeys, common } = labels;
  const refresh = useRefresh();
  const form = useId();
  const initial: KeyValues = {
    name: apiKey.name,
    description: apiKey.description ?? "",
    expiration: { kind: "unchanged" },
  };
  const save = useAction(async ({ name, description, expiration }: KeyValues) => {
    try {
      await client.apiKeys.update(apiKey.id, {
        name: name === initial.name ? undefined : name,
        description: description === initial.description ? undefined : description || null,
        expiresAt: expiresAt(expiration, Date.now()),
      });
    } finally {
      // A refusal too tells that things are not as they are shown.
      refresh();
    }
    say(apiKeys.saved(name));
    onClose();
  });
  return (
    <Dialog title={apiKeys.editTitle(apiKey.name)} onClose={onClose} isDismissable={false}>
      <DialogBody>
        <KeyForm
          id={form}
          initial={initial}
          current={apiKey}
          onSubmit={save.run}
          error={save.error}
        />
      </DialogBody>
      <DialogFoot>
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button look="primary" type="submit" form={form} isPending={save.isPending}>
          {apiKeys.save}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
