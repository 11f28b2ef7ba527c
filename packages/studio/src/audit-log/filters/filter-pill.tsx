import { useRef, useState } from "react";
import type { ReactNode } from "react";
import { Icon } from "../../design/icon.tsx";
import { lazily } from "../../design/lazily.tsx";
import { useLabels } from "../../frame/frame-context.ts";

const Popover = lazily(async () => (await import("../../design/popover.tsx")).Popover);

export interface FilterPillProps {
  readonly label: string;
  /** What it is set to, as text; undefined if it is not set. */
  readonly value: string | undefined;
  readonly onRemove: () => void;
  /** What it is set with; `close` when that is done. */
  readonly children: (close: () => void) => ReactNode;
}

/** A filter: a button that opens what it is set with, and, if it is set, one that takes it away. */
export function FilterPill({ label, value, onRemove, children }: FilterPillProps): ReactNode {
  const { auditLog } = useLabels();
  const [isOpen, setIsOpen] = useState(false);
  const pill = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => setIsOpen(false);
  const remove = (): void => {
    onRemove();
    // The button that had the focus is gone.
    button.current?.focus();
  };
  return (
    <span className="latchkey-pill" data-set={value !== undefined} ref={pill}>
      <button
        type="button"
        ref={button}
        className="latchkey-pill-open"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPointerEnter={Popover.preload}
        onFocus={Popover.preload}
        onClick={() => setIsOpen(!isOpen)}
      >
        {value === undefined ? <Icon name="plus" /> : null}
        <span className="latchkey-pill-label">{label}</span>
        {value === undefined ? null : <bdi className="latchkey-pill-value">{value}</bdi>}
      </button>
      {value === undefined ? null : (
        <button
          type="button"
          className="latchkey-pill-remove"
          aria-label={auditLog.removeFilter(label)}
          onClick={remove}
        >
          <Icon name="close" />
        </button>
      )}
      {isOpen ? (
        <Popover trigger={pill} label={label} onClose={close}>
          {children(close)}
        </Popover>
      ) : null}
    </span>
  );
}
