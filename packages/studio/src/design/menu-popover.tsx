import { Fragment } from "react";
import type { ReactNode, RefObject } from "react";
import { Menu, MenuItem, Popover, Separator } from "react-aria-components";
import { usePortalAttributes } from "../frame/frame-context.ts";
import type { MenuProps } from "./menu.tsx";

export interface MenuPopoverProps {
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly labelledBy: string;
  readonly groups: MenuProps["groups"];
  readonly onClose: () => void;
}

/** The list of a menu, at its button. */
export function MenuPopover({ trigger, labelledBy, groups, onClose }: MenuPopoverProps): ReactNode {
  const { className, theme } = usePortalAttributes();
  return (
    <Popover
      className={`${className} latchkey-popover`}
      data-theme={theme}
      aria-labelledby={labelledBy}
      triggerRef={trigger}
      trigger="MenuTrigger"
      placement="bottom end"
      offset={4}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Menu
        className="latchkey-menu"
        aria-labelledby={labelledBy}
        autoFocus="first"
        onClose={onClose}
      >
        {groups.map((group, index) => (
          <Fragment key={group[0]?.id}>
            {index > 0 ? <Separator className="latchkey-menu-line" /> : null}
            {group.map(({ id, label, look, onSelect, href }) => (
              <MenuItem
                key={id}
                id={id}
                className="latchkey-menu-item"
                data-look={look}
                textValue={label}
                {...(href === undefined ? {} : { href })}
                {...(onSelect === undefined ? {} : { onAction: onSelect })}
              >
                {label}
              </MenuItem>
            ))}
          </Fragment>
        ))}
      </Menu>
    </Popover>
  );
}
