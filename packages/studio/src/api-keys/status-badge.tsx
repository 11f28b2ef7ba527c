import type { ApiKey } from "@latchkey/sdk";
import type { ReactNode } from "react";
import { Badge } from "../design/badge.tsx";
import { useNow } from "../design/now.ts";
import { useFrame } from "../frame/frame-context.ts";

const SOON_MS = 14 * 86_400_000;
const tones = { active: "good", expired: "quiet", revoked: "bad" } as const;

/** Whether a key works; a warning in its last two weeks, and where its secret was reported as leaked. */
export function StatusBadge({ apiKey }: { readonly apiKey: ApiKey }): ReactNode {
  const { labels, instantText } = useFrame();
  const { apiKeys } = labels;
  const now = useNow();
  const { status, expiresAt, leakReportedAt } = apiKey;
  const left = expiresAt === null ? Infinity : Date.parse(expiresAt) - now;
  const isSoon = status === "active" && left > 0 && left <= SOON_MS;
  return (
    <span className="latchkey-badges">
      {isSoon ? (
        <Badge tone="warn">
          {apiKeys.expiresSoon(instantText.relative(new Date(now + left), now))}
        </Badge>
      ) : (
        <Badge tone={tones[status]}>{apiKeys.status[status]}</Badge>
      )}
      {leakReportedAt === null ? null : <Badge tone="bad">{apiKeys.leakReported}</Badge>}
    </span>
  );
}
