import type { ReactNode } from "react";
import { Checkbox } from "../design/checkbox.tsx";
import { Notice } from "../design/notice.tsx";
import { useLabels } from "../frame/frame-context.ts";
import { CreatedKeyNames } from "./created-key-names.tsx";
import { useCreatedKeys } from "./use-api-keys.ts";

export interface CreatedKeysProps {
  readonly apiKeyId: string;
  readonly isRevokedAlong: boolean;
  readonly onChange: (isRevokedAlong: boolean) => void;
}

/** The active keys that a key made, which outlive it, unless they are revoked along. */
export function CreatedKeys({ apiKeyId, isRevokedAlong, onChange }: CreatedKeysProps): ReactNode {
  const { apiKeys } = useLabels();
  const { data } = useCreatedKeys(apiKeyId);
  if (data === undefined || data.data.length === 0) return null;
  const { length } = data.data;
  return (
    <Notice tone="warn" title={apiKeys.createdKeys(length, data.nextCursor !== null)}>
      {apiKeys.createdKeysHelp}
      <CreatedKeyNames apiKeys={data.data} />
      <Checkbox label={apiKeys.revokeCreated} isChecked={isRevokedAlong} onChange={onChange} />
    </Notice>
  );
}
