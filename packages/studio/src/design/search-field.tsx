import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  /** Called once nothing has been typed for a moment. */
  readonly onChange: (value: string) => void;
  readonly maxLength?: number;
}

const SETTLED_MS = 200;

export function SearchField({ label, value, onChange, maxLength }: SearchFieldProps): ReactNode {
  const [typed, setTyped] = useState(value);
  const [given, setGiven] = useState(value);
  // Changed from outside: filters were cleared, or the address changed.
  if (given !== value) {
    setGiven(value);
    setTyped(value);
  }
  // What else is filtered by may change while it is waited.
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  }, [onChange]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (text: string): void => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setGiven(text.trim());
      if (text.trim() !== value) latest.current(text.trim());
    }, SETTLED_MS);
  };
  return (
    <span className="latchkey-search">
      <Icon name="search" />
      <input
        type="search"
        className="latchkey-input"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        maxLength={maxLength}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
      />
    </span>
  );
}
