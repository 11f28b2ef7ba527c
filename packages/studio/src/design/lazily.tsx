import { Component, Suspense, lazy } from "react";
import type { ComponentType, ReactNode } from "react";
import { useLabels } from "../frame/frame-context.ts";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";

/** A component whose code is loaded when it is first shown. */
export interface Lazily<Props> {
  (props: Props): ReactNode;
  /** Begins to load it, since it is likely to be wanted. */
  readonly preload: () => void;
}

/**
 * @param load Imports the module and picks the component.
 * @param waiting What stands in its place meanwhile; default nothing.
 */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: ReactNode = null,
): Lazily<Props> {
  const Loaded = lazy(async () => ({ default: await load() }));
  function Shown(props: Props): ReactNode {
    return (
      <LoadBoundary>
        <Suspense fallback={waiting}>
          <Loaded {...props} />
        </Suspense>
      </LoadBoundary>
    );
  }
  // Whether it failed is said when it is shown.
  const preload = (): void => void load().catch(() => undefined);
  return Object.assign(Shown, { preload });
}

/** React has no function for it. */
class LoadBoundary extends Component<{ readonly children: ReactNode }> {
  static getDerivedStateFromError(): { failed: true } {
    return { failed: true };
  }

  override state = { failed: false };

  override render(): ReactNode {
    return this.state.failed ? <LoadFailed /> : this.props.children;
  }
}

function LoadFailed(): ReactNode {
  const { common } = useLabels();
  // A browser does not ask again for a module that failed, and after an update its name is another: only a new page helps.
  const reload = (
    <Button onClick={() => window.location.reload()} look="secondary">
      {common.reload}
    </Button>
  );
  return (
    <Notice tone="bad" role="alert" title={common.loadFailed} actions={reload}>
      {common.loadFailedHelp}
    </Notice>
  );
}
