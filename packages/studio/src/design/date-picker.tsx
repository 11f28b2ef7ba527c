import { getLocalTimeZone, parseDate, today } from "@internationalized/date";
import type { ReactNode } from "react";
import {
  DateInput,
  DatePicker as AriaDatePicker,
  DateSegment,
  Dialog,
  FieldError,
  Group,
  I18nProvider,
  Label,
  Popover,
} from "react-aria-components";
import { useFrame } from "../frame/frame-context.ts";
import { CalendarButton, CalendarGrid } from "./calendar.tsx";

export interface DatePickerProps {
  readonly label: string;
  /** `2026-11-30`, or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The earliest day to choose, counted from today. */
  readonly minDaysAhead?: number;
  readonly fault?: string | undefined;
}

/** A day, typed or picked from a calendar. Load it lazily. */
export function DatePicker(props: DatePickerProps): ReactNode {
  const { label, value, onChange, minDaysAhead, fault } = props;
  const { locale, className, theme } = useFrame();
  return (
    <I18nProvider locale={locale}>
      <AriaDatePicker
        className="latchkey-field"
        value={value === "" ? null : parseDate(value)}
        minValue={
          minDaysAhead === undefined ? null : today(getLocalTimeZone()).add({ days: minDaysAhead })
        }
        onChange={(date) => onChange(date?.toString() ?? "")}
        isInvalid={fault !== undefined}
        shouldForceLeadingZeros
      >
        <Label className="latchkey-label">{label}</Label>
        <Group className="latchkey-input latchkey-date">
          <DateInput className="latchkey-date-input">
            {(segment) => <DateSegment className="latchkey-date-segment" segment={segment} />}
          </DateInput>
          <CalendarButton />
        </Group>
        {fault === undefined ? null : <FieldError className="latchkey-fault">{fault}</FieldError>}
        <Popover
          className={`${className} latchkey-popover`}
          data-theme={theme}
          placement="bottom end"
        >
          <Dialog className="latchkey-calendar-dialog">
            <CalendarGrid />
          </Dialog>
        </Popover>
      </AriaDatePicker>
    </I18nProvider>
  );
}
