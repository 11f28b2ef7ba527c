import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/**
 * Gives the focus back when the last of a row of dialogs has closed: each one by itself only knows the one before it.
 *
 * @param isOpen Whether any is open.
 * @param fallback What gets it where the element that had it is gone, such as the row of a deleted key.
 * @returns To be called when something is opened, with the focus still where it was.
 */
export function useFocusReturn(
  isOpen: boolean,
  fallback: RefObject<HTMLElement | null>,
): () => void {
  const opener = useRef<Element>(null);
  useEffect(() => {
    if (isOpen) return undefined;
    // After react-aria has had its turn.
    const timer = setTimeout(() => {
      if (document.activeElement !== document.body || opener.current === null) return;
      const { current } = opener;
      if (current.isConnected && current instanceof HTMLElement) current.focus();
      else fallback.current?.focus();
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [isOpen, fallback]);
  return () => {
    if (isOpen) return;
    const focused = document.activeElement;
    // An item of a menu is gone with its menu; the button that opened it stays.
    const button = focused?.closest("[role=menu]")?.getAttribute("aria-labelledby");
    opener.current = button ? document.getElementById(button) : focused;
  };
}

const SETTLED_MS = 50;
