import { expect, test } from "vitest";
import { isOneLineText } from "./one-line-text.ts";

test.each(["a", " ", "CI/CD Pipeline", "é", "\ud83d\ude00", "\u00a0", "~", "x".repeat(255)])(
  "%j is a text of one line",
  (text) => {
    expect(isOneLineText(text)).toBe(true);
  },
);

test.each([
  "",
  "x".repeat(256),
  "\0",
  "two\nlines",
  "\u001f",
  "\u007f",
  "\u0080",
  "\u009f",
  "a\ud800",
  "\udc00",
  7,
  null,
  undefined,
  ["a"],
  { length: 1 },
])("%j is none", (value) => {
  expect(isOneLineText(value)).toBe(false);
});
