import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useLabels, usePortalAttributes } from "../frame/frame-context.ts";
import { Button } from "./button.tsx";

export interface PanelProps {
  readonly title: ReactNode;
  readonly onClose: () => void;
  /** Beside the cross. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A dialog at the page's edge, for what is looked at beside a list. Open as long as it is rendered; load it lazily. */
export function Panel({ title, onClose, actions, children }: PanelProps): ReactNode {
  const { common } = useLabels();
  const { className, theme } = usePortalAttributes();
  return (
    <ModalOverlay
      className={`${className} latchkey-scrim latchkey-scrim-panel`}
      data-theme={theme}
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="latchkey-panel">
        <Dialog className="latchkey-dialog latchkey-panel-dialog">
          <div className="latchkey-panel-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <div className="latchkey-panel-actions">
              {actions}
              <Button look="icon" icon="close" aria-label={common.close} onClick={onClose} />
            </div>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
