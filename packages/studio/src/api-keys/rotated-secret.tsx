import type { RotatedApiKey } from "@latchkey/sdk";
import type { ReactNode } from "react";
import { useFrame } from "../frame/frame-context.ts";
import { SecretDialog } from "./secret-dialog.tsx";
import type { SecretDialogProps } from "./secret-dialog.tsx";

export interface RotatedSecretProps extends Pick<SecretDialogProps, "apiBaseUrl" | "onClose"> {
  readonly rotated: RotatedApiKey;
}

/** A new secret, this once, and what has become of the old ones: as it is, which is not always as it was chosen. */
export function RotatedSecret({ rotated, ...rest }: RotatedSecretProps): ReactNode {
  const { labels, instantText } = useFrame();
  const { apiKeys } = labels;
  const { apiKey, endedSecrets } = rotated;
  const { previousSecret } = apiKey;
  const until = previousSecret && new Date(previousSecret.validUntil);
  return (
    <SecretDialog
      created={rotated}
      title={apiKeys.rotatedTitle(apiKey.name)}
      closeHelp={apiKeys.rotatedCloseHelp}
      {...rest}
    >
      <p>
        {previousSecret && until
          ? apiKeys.oldWorksUntil(
              previousSecret.hint,
              instantText.local(until),
              instantText.utc(until),
            )
          : null}{" "}
        {endedSecrets.length === 0
          ? null
          : apiKeys.oldEnded(endedSecrets.map(({ hint }) => hint).join(", "))}
      </p>
    </SecretDialog>
  );
}
