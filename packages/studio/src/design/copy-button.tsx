import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { useLabels } from "../frame/frame-context.ts";
import { Button } from "./button.tsx";
import type { ButtonProps } from "./button.tsx";

export interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for those who do not see what stands beside the button: "Copy the secret". */
  readonly label: string;
  readonly look?: ButtonProps["look"];
  readonly autoFocus?: boolean;
  readonly onCopied?: () => void;
}

const SHOWN_MS = 2_000;

/** Copies, and says that it has. */
export function CopyButton(props: CopyButtonProps): ReactNode {
  const { text, label, look = "secondary", autoFocus, onCopied } = props;
  const { common } = useLabels();
  const [outcome, setOutcome] = useState<"copied" | "failed">();
  useEffect(() => {
    if (outcome === undefined) return undefined;
    const timer = setTimeout(() => setOutcome(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("copied");
      onCopied?.();
    } catch {
      setOutcome("failed");
    }
  };
  const said = { copied: common.copied, failed: common.copyFailed };
  return (
    <>
      <Button
        look={look}
        icon={outcome === "copied" ? "check" : "copy"}
        aria-label={label}
        autoFocus={autoFocus}
        onClick={() => void copy()}
      >
        {outcome === undefined ? common.copy : said[outcome]}
      </Button>
      <span className="latchkey-hidden" role="status">
        {outcome === undefined ? "" : said[outcome]}
      </span>
    </>
  );
}
