import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { usePortalAttributes, useLabels } from "../frame/frame-context.ts";
import { Button } from "./button.tsx";

export interface DialogProps {
  readonly title: string;
  /** Asked to close, by Escape, the cross or a press beside it; whether it does is the caller's to say. */
  readonly onClose: () => void;
  /** Above the page, or above another dialog, which waits; default `dialog`. */
  readonly role?: "dialog" | "alertdialog";
  readonly size?: "wide";
  /** A press beside it is no wish to close; default true. */
  readonly isDismissable?: boolean;
  readonly children: ReactNode;
}

/**
 * A dialog that is open as long as it is rendered: it takes the focus, keeps it, and gives it back. Load it lazily. Within
 * it come `DialogBody` and `DialogFoot`, as a rule in a form.
 */
export function Dialog(props: DialogProps): ReactNode {
  const { title, onClose, role = "dialog", size, isDismissable = true, children } = props;
  const { common } = useLabels();
  const { className, theme } = usePortalAttributes();
  return (
    <ModalOverlay
      className={`${className} latchkey-scrim`}
      data-theme={theme}
      isOpen
      isDismissable={isDismissable}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="latchkey-modal" data-size={size}>
        <AriaDialog className="latchkey-dialog" role={role}>
          <div className="latchkey-dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button look="icon" icon="close" aria-label={common.close} onClick={onClose} />
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export function DialogBody({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="latchkey-dialog-body">{children}</div>;
}

/** The actions: the one that cancels first, the one that does it last. */
export function DialogFoot({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="latchkey-dialog-foot">{children}</div>;
}
