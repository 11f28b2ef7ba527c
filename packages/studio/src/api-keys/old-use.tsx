import type { ApiKey, PreviousSecret } from "@latchkey/sdk";
import type { ReactNode } from "react";
import { useNow } from "../design/now.ts";
import { useFrame } from "../frame/frame-context.ts";
import { oldUseOf } from "./overlap.ts";
import type { OldUse } from "./overlap.ts";
import { useRotatedAt } from "./use-api-keys.ts";

interface SaidUse {
  readonly use: OldUse;
  /** When and from where, or that it was not. */
  readonly said: string;
}

/** Whether an old secret is still used: what decides whether its overlap can be ended. */
export function useOldUse(apiKey: ApiKey, previousSecret: PreviousSecret): SaidUse {
  const { labels, instantText } = useFrame();
  const { apiKeys } = labels;
  const now = useNow();
  const { data } = useRotatedAt(apiKey);
  const rotatedAt = data ?? undefined;
  const { lastUsedAt, lastUsedIp } = previousSecret;
  const use = oldUseOf(previousSecret, rotatedAt, now);
  const ago = (instant: string) => instantText.relative(new Date(instant), now);
  if (rotatedAt !== undefined && (use === "never" || use === "before-rotation")) {
    return { use, said: apiKeys.notUsedSince(ago(rotatedAt)) };
  }
  if (lastUsedAt === null) return { use, said: apiKeys.oldNeverUsed };
  const when = ago(lastUsedAt);
  const said =
    lastUsedIp === null ? apiKeys.oldLastUsed(when) : apiKeys.oldLastUsedFrom(when, lastUsedIp);
  return { use, said: `${said}.` };
}

export interface OldUseTextProps {
  readonly apiKey: ApiKey;
  readonly previousSecret: PreviousSecret;
}

export function OldUseText({ apiKey, previousSecret }: OldUseTextProps): ReactNode {
  return useOldUse(apiKey, previousSecret).said;
}
