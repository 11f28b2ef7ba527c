import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";

export interface NoticeProps {
  readonly tone?: "quiet" | "good" | "warn" | "bad";
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** `alert` is read out at once; default none. */
  readonly role?: "alert" | "status";
}

const icons = { quiet: "info", good: "check", warn: "alert", bad: "alert" } as const;

/** Something to know, where it matters. */
export function Notice({ tone = "quiet", title, children, actions, role }: NoticeProps): ReactNode {
  return (
    <div className="latchkey-notice" data-tone={tone} role={role}>
      <Icon name={icons[tone]} />
      <div className="latchkey-notice-text">
        {title === undefined ? null : <strong>{title}</strong>}
        {children === undefined ? null : <div>{children}</div>}
      </div>
      {actions}
    </div>
  );
}

export interface StateProps {
  readonly icon: IconName;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly role?: "alert" | "status";
}

/** In the place of what is not there: nothing yet, nothing found, nothing to be had. */
export function State({ icon, title, children, actions, role }: StateProps): ReactNode {
  return (
    <div className="latchkey-state" role={role}>
      <Icon name={icon} />
      <h2>{title}</h2>
      {children === undefined ? null : <p>{children}</p>}
      {actions === undefined ? null : <div className="latchkey-state-actions">{actions}</div>}
    </div>
  );
}
