import { expect, test } from "vitest";
import { fieldOfInstant, instantOfField } from "./range-presets.ts";

test("a field for date and time shows the reader's own time, and means the same instant", () => {
  const minute = new Date(2026, 10, 23, 9, 5).toISOString();
  expect(fieldOfInstant(minute)).toBe("2026-11-23T09:05");
  expect(instantOfField("2026-11-23T09:05")).toBe(minute);
  const second = new Date(2026, 6, 1, 23, 59, 58).toISOString();
  expect(fieldOfInstant(second)).toBe("2026-07-01T23:59:58");
  expect(instantOfField(fieldOfInstant(second))).toBe(second);
});

test("an empty field, or one that is not whole, means no instant", () => {
  expect(fieldOfInstant(undefined)).toBe("");
  expect(instantOfField("")).toBeUndefined();
  expect(instantOfField("2026-11-")).toBeUndefined();
});
