import type { ApiKey, PreviousSecret } from "@latchkey/sdk";
import type { ReactNode } from "react";
import { Button } from "../design/button.tsx";
import { Notice } from "../design/notice.tsx";
import { useNow } from "../design/now.ts";
import { useFrame } from "../frame/frame-context.ts";
import { useOldUse } from "./old-use.tsx";

export interface OverlapNoticeProps {
  readonly apiKey: ApiKey;
  readonly previousSecret: PreviousSecret;
  readonly onEnd: () => void;
}

/** An overlap under way: the old secret, until when it works, whether it is still used, and its end. */
export function OverlapNotice({ apiKey, previousSecret, onEnd }: OverlapNoticeProps): ReactNode {
  const { labels, instantText } = useFrame();
  const { apiKeys } = labels;
  const now = useNow();
  const { use, said } = useOldUse(apiKey, previousSecret);
  const { hint, validUntil, lastUsedUserAgent } = previousSecret;
  const until = instantText.relative(new Date(validUntil), now);
  const isUsed = use === "lately" || use === "long-ago";
  return (
    <Notice
      tone={use === "lately" ? "warn" : "quiet"}
      title={apiKeys.oldWorks(hint, until)}
      actions={<Button onClick={onEnd}>{apiKeys.endOverlap}</Button>}
    >
      {said}
      {isUsed && lastUsedUserAgent !== null ? (
        <div className="latchkey-quiet">{apiKeys.lastUsedBy(lastUsedUserAgent)}</div>
      ) : null}
    </Notice>
  );
}
