import type { ReactNode, RefObject } from "react";
import { Dialog, Popover as AriaPopover } from "react-aria-components";
import { usePortalAttributes } from "../frame/frame-context.ts";

export interface PopoverProps {
  readonly trigger: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A small dialog at its button, open as long as it is rendered. Load it lazily. */
export function Popover({ trigger, label, onClose, children }: PopoverProps): ReactNode {
  const { className, theme } = usePortalAttributes();
  return (
    <AriaPopover
      className={`${className} latchkey-popover`}
      data-theme={theme}
      triggerRef={trigger}
      placement="bottom start"
      offset={4}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Dialog className="latchkey-popover-dialog" aria-label={label}>
        {children}
      </Dialog>
    </AriaPopover>
  );
}
