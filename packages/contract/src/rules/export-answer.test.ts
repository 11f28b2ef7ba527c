import { expect, test } from "vitest";
import { EXPORT_TYPES, exportDisposition } from "./export-answer.ts";

test.each([
  ["csv" as const, "text/csv; charset=utf-8", 'attachment; filename="audit-log.csv"'],
  [
    "ndjson" as const,
    "application/x-ndjson; charset=utf-8",
    'attachment; filename="audit-log.ndjson"',
  ],
])("an export as %s is saved as a file of its kind", (format, type, disposition) => {
  expect(EXPORT_TYPES[format]).toBe(type);
  expect(exportDisposition(format)).toBe(disposition);
});
