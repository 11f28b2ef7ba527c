import { expect, test } from "vitest";
import { tableLines } from "./table.ts";
import type { Column } from "./table.ts";
import { widthOf } from "./text-width.ts";

interface Row {
  id: string;
  name: string;
  note: string;
}

const columns: readonly Column<Row>[] = [
  { title: "ID", text: ({ id }) => id },
  { title: "NAME", text: ({ name }) => name, least: 6 },
  { title: "NOTE", text: ({ note }) => note, leaveOut: 1 },
];
const rows: readonly Row[] = [
  { id: "1234567890", name: "Nightly export of everything", note: "never" },
  { id: "2", name: "夜間エクスポート", note: "2026-11-23" },
];
const dim = (text: string): string => text;

test("outside of a terminal nothing is cut", () => {
  expect(tableLines(columns, rows, { columns: undefined, dim })).toEqual([
    "ID          NAME                          NOTE",
    "1234567890  Nightly export of everything  never",
    "2           夜間エクスポート              2026-11-23",
  ]);
});

test.each([80, 50, 40, 30, 24, 20])("in %i columns no line is wider", (width) => {
  const lines = tableLines(columns, rows, { columns: width, dim });
  expect(lines).toHaveLength(3);
  expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width);
  // What tells one row from another is never cut.
  expect(lines[1]).toContain("1234567890");
});

test("the least needed column gives way first, and long texts are cut with …", () => {
  expect(tableLines(columns, rows, { columns: 24, dim })).toEqual([
    "ID          NAME",
    "1234567890  Nightly exp…",
    "2           夜間エクス…",
  ]);
});

test("what a text would do to the terminal, it does not do", () => {
  const [, line = ""] = tableLines(
    columns,
    [{ id: "1", name: "a\u001b[31m\nb\u202ec", note: "" }],
    { columns: 80, dim },
  );
  expect(line).toBe("1   a[31mbc");
});
