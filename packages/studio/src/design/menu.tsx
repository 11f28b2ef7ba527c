import { useId, useRef, useState } from "react";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import type { ButtonProps } from "./button.tsx";
import { lazily } from "./lazily.tsx";

/** What can be chosen; a group stands apart by a line. */
interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly look?: "danger";
  readonly onSelect?: () => void;
  /** Where it leads, instead of `onSelect`. */
  readonly href?: string;
}

export interface MenuProps {
  /** The button's text, or its name if its look is `icon`. */
  readonly label: string;
  readonly button?: Pick<ButtonProps, "look" | "icon">;
  readonly groups: readonly (readonly MenuItem[])[];
  /** It may be opened soon: what its items need can be loaded. */
  readonly onLikely?: () => void;
}

const MenuPopover = lazily(async () => (await import("./menu-popover.tsx")).MenuPopover);

/** A button that opens a list of actions. */
export function Menu({ label, button = {}, groups, onLikely }: MenuProps): ReactNode {
  const trigger = useRef<HTMLButtonElement>(null);
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const preload = () => {
    MenuPopover.preload();
    onLikely?.();
  };
  return (
    <>
      <Button
        {...button}
        id={id}
        ref={trigger}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPointerEnter={preload}
        onFocus={preload}
        onClick={() => setIsOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown") return;
          event.preventDefault();
          setIsOpen(true);
        }}
      >
        {button.look === "icon" ? null : label}
      </Button>
      {isOpen ? (
        <MenuPopover
          trigger={trigger}
          labelledBy={id}
          groups={groups.filter((group) => group.length > 0)}
          onClose={() => setIsOpen(false)}
        />
      ) : null}
    </>
  );
}
