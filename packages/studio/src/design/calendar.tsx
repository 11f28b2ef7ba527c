import type { ReactNode } from "react";
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid as AriaCalendarGrid,
  Heading,
} from "react-aria-components";
import { Icon } from "./icon.tsx";

/** Opens the calendar of the date picker that it stands in. */
export function CalendarButton(): ReactNode {
  return (
    <Button className="latchkey-button latchkey-date-button" data-look="icon">
      <svg className="latchkey-icon" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M2.5 3.5h11v10h-11v-10ZM2.5 6.5h11M5.5 2v3M10.5 2v3" />
      </svg>
    </Button>
  );
}

/** A month to pick a day of. */
export function CalendarGrid(): ReactNode {
  return <Calendar className="latchkey-calendar">{month}</Calendar>;
}

const month = (
  <>
    <header className="latchkey-calendar-head">
      <Button slot="previous" className="latchkey-button" data-look="icon">
        <Icon name="back" />
      </Button>
      <Heading />
      <Button slot="next" className="latchkey-button latchkey-calendar-next" data-look="icon">
        <Icon name="back" />
      </Button>
    </header>
    <AriaCalendarGrid className="latchkey-calendar-grid">
      {(date) => <CalendarCell date={date} className="latchkey-calendar-cell" />}
    </AriaCalendarGrid>
  </>
);
