import type { ReactNode } from "react";

export interface BadgeProps {
  readonly tone?: "good" | "warn" | "bad" | "quiet";
  readonly children: ReactNode;
}

/** A short word of how something stands; the word says it, the colour only repeats it. */
export function Badge({ tone = "quiet", children }: BadgeProps): ReactNode {
  return (
    <span className="latchkey-badge" data-tone={tone}>
      {children}
    </span>
  );
}
