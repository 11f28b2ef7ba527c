/** The media types of an export, by its format. */
export const EXPORT_TYPES = {
  csv: "text/csv; charset=utf-8",
  ndjson: "application/x-ndjson; charset=utf-8",
} as const;

/** The format of an export. */
export type ExportFormat = keyof typeof EXPORT_TYPES;

/** The `Content-Disposition` of an export. */
export function exportDisposition(format: ExportFormat): string {
  return `attachment; filename="audit-log.${format}"`;
}
