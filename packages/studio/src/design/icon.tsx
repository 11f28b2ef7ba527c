import type { ReactNode } from "react";

const paths = {
  alert: "M8 2 1.5 13.5h13L8 2ZM8 6.5v3M8 11.6v.1",
  back: "M9.5 3.5 5 8l4.5 4.5",
  check: "m3 8.5 3.2 3.2L13 4.9",
  close: "m4 4 8 8M12 4l-8 8",
  copy: "M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8v-8Z",
  disclose: "m4 6 4 4 4-4",
  down: "M8 3v10M4 9l4 4 4-4",
  export: "M8 2v8M4.8 7 8 10.2 11.2 7M2.5 11v2.5h11V11",
  filter: "M2.5 4h11M4.5 8h7M6.5 12h3",
  info: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.3v3.4M8 5.2v.1",
  key: "M9.8 9.2a3.4 3.4 0 1 0-3-3L2 11v3h3l.5-1.5 1.5-.5.5-1.5 2.3-1.3ZM11 5.1v-.1",
  list: "M2.5 4h11M2.5 8h11M2.5 12h7",
  lost: "M2 2l12 12M5 9.8a4.3 4.3 0 0 1 2.3-1.2M2.7 7.2a7.6 7.6 0 0 1 2-1.4M7.3 4.7a7.7 7.7 0 0 1 6 2.5M8 12.5v.1",
  more: "M3.4 8h.2M7.9 8h.2M12.4 8h.2",
  gear: "M8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM8 1.8v2M8 12.2v2M1.8 8h2M12.2 8h2M3.6 3.6 5 5M11 11l1.4 1.4M12.4 3.6 11 5M5 11l-1.4 1.4",
  person:
    "M8 8a2.75 2.75 0 1 0 0-5.5A2.75 2.75 0 0 0 8 8ZM2.5 13.8c.6-2.3 2.7-3.6 5.5-3.6s4.9 1.3 5.5 3.6",
  plus: "M8 3v10M3 8h10",
  refresh:
    "M13.2 6.5A5.5 5.5 0 0 0 3 5.6M2.8 2.8v3h3M2.8 9.5A5.5 5.5 0 0 0 13 10.4M13.2 13.2v-3h-3",
  search: "M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM10.7 10.7 14 14",
  up: "M8 13V3M4 7l4-4 4 4",
} as const;

export type IconName = keyof typeof paths;

/** A picture beside a text or in a button that has a name; it says nothing of its own. */
export function Icon({ name }: { readonly name: IconName }): ReactNode {
  return (
    <svg className="latchkey-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
