import type { ReactNode } from "react";
import { useFrame } from "../frame/frame-context.ts";
import { Button } from "./button.tsx";
import { failureText } from "./failure-text.ts";
import { Notice, State } from "./notice.tsx";

export interface FailureProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
  readonly isRetrying?: boolean;
  /** More to say of it: "What you see is from 5 minutes ago." */
  readonly children?: ReactNode;
}

/** Something failed, and what can be done about it. */
export function FailureNotice(props: FailureProps): ReactNode {
  const { title, detail, requestId, tone, action } = useFailure(props);
  return (
    <Notice tone={tone} role="alert" title={title} actions={action}>
      {detail} {props.children} {requestId}
    </Notice>
  );
}

/** The same, in the place of what could not be loaded. */
export function FailureState(props: FailureProps): ReactNode {
  const { icon, title, detail, requestId, action } = useFailure(props);
  return (
    <State icon={icon} role="alert" title={title} actions={action}>
      {detail} {requestId}
    </State>
  );
}

function useFailure({ error, onRetry, isRetrying = false }: FailureProps) {
  const { labels, onSignIn } = useFrame();
  const { kind, title, detail, requestId } = failureText(error, labels);
  const { signIn, retry, requestId: named } = labels.common;
  const isSignedOut = kind === "signed-out";
  const run = isSignedOut ? onSignIn : onRetry;
  const action =
    run === undefined ? undefined : (
      <Button onClick={run} isPending={isRetrying}>
        {isSignedOut ? signIn : retry}
      </Button>
    );
  return {
    title,
    detail,
    action,
    tone: kind === "other" ? ("bad" as const) : ("warn" as const),
    icon: kind === "connection" ? ("lost" as const) : ("alert" as const),
    requestId:
      requestId === undefined || kind !== "other" ? null : (
        <span className="latchkey-quiet latchkey-mono">{named(requestId)}</span>
      ),
  };
}
