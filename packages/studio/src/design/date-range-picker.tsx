import { parseDate } from "@internationalized/date";
import type { ReactNode } from "react";
import {
  DateInput,
  DateRangePicker as AriaDateRangePicker,
  DateSegment,
  Dialog,
  Group,
  I18nProvider,
  Label,
  Popover,
} from "react-aria-components";
import { useFrame } from "../frame/frame-context.ts";
import { CalendarButton, RangeCalendarGrid } from "./calendar.tsx";

export interface DateRange {
  /** `2026-11-01`: the first day, and the last; both, or none if empty. */
  readonly from: string;
  readonly to: string;
}

export interface DateRangePickerProps {
  readonly label: string;
  readonly value: DateRange;
  readonly onChange: (value: DateRange) => void;
}

/** From one day to another, typed or picked from a calendar. Load it lazily. */
export function DateRangePicker({ label, value, onChange }: DateRangePickerProps): ReactNode {
  const { locale, className, theme } = useFrame();
  const isWhole = value.from !== "" && value.to !== "";
  return (
    <I18nProvider locale={locale}>
      <AriaDateRangePicker
        className="latchkey-field"
        value={isWhole ? { start: parseDate(value.from), end: parseDate(value.to) } : null}
        onChange={(range) =>
          onChange({ from: range?.start.toString() ?? "", to: range?.end.toString() ?? "" })
        }
        shouldForceLeadingZeros
      >
        <Label className="latchkey-label">{label}</Label>
        <Group className="latchkey-input latchkey-date">
          {(["start", "end"] as const).map((slot) => (
            <DateInput key={slot} slot={slot} className="latchkey-date-input">
              {(segment) => <DateSegment className="latchkey-date-segment" segment={segment} />}
            </DateInput>
          ))}
          <CalendarButton />
        </Group>
        <Popover
          className={`${className} latchkey-popover`}
          data-theme={theme}
          placement="bottom end"
        >
          <Dialog className="latchkey-calendar-dialog">
            <RangeCalendarGrid />
          </Dialog>
        </Popover>
      </AriaDateRangePicker>
    </I18nProvider>
  );
}
