import type { ComponentPropsWithRef, ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";

export interface ButtonProps extends Omit<ComponentPropsWithRef<"button">, "className"> {
  /** How much it asks for attention; default `secondary`. `icon` shows no text: give it an `aria-label`. */
  readonly look?: "primary" | "secondary" | "quiet" | "danger" | "icon";
  readonly icon?: IconName | undefined;
  /** Under way: it stays where it is and keeps the focus, but does nothing. */
  readonly isPending?: boolean;
}

export function Button(props: ButtonProps): ReactNode {
  const { look = "secondary", icon, isPending = false, children, onClick, ...rest } = props;
  return (
    <button
      type="button"
      {...rest}
      className="latchkey-button"
      data-look={look}
      aria-disabled={isPending || undefined}
      aria-busy={isPending || undefined}
      onClick={(event) => {
        if (isPending) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {isPending ? <span className="latchkey-spinner" aria-hidden="true" /> : null}
      {icon !== undefined && !isPending ? <Icon name={icon} /> : null}
      {children}
    </button>
  );
}
