import type { ApiKey } from "@latchkey/sdk";
import type { ReactNode } from "react";
import { Badge } from "../design/badge.tsx";
import { useNow } from "../design/now.ts";
import { useLabels } from "../frame/frame-context.ts";

const SOON_MS = 7 * 86_400_000;
const tones = { active: "good", expired: "quiet", revoked: "bad" } as const;

/** Whether a key works; and a warning in its last week. */
export function StatusBadge({ apiKey }: { readonly apiKey: ApiKey }): ReactNode {
  const { apiKeys } = useLabels();
  const now = useNow();
  const { status, expiresAt } = apiKey;
  const isSoon = status === "active" && expiresAt !== null && Date.parse(expiresAt) - now < SOON_MS;
  return isSoon ? (
    <Badge tone="warn">{apiKeys.expiresSoon}</Badge>
  ) : (
    <Badge tone={tones[status]}>{apiKeys.status[status]}</Badge>
  );
}
