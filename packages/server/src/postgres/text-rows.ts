// Rows of texts as one text, on their way into a statement. To the planner, a list inside a text is of one length: so it
// keeps one plan, where for arrays it makes a new one each time. JSON would do that too, but to take it apart costs the
// database twice as much.

/** ASCII's own separators. They are control characters, which stand in no header, path or address. */
const ROW = "\u001e";
const CELL = "\u001f";
/** Stands for null, apart from the empty text. */
const NULL = "\u001a";

// eslint-disable-next-line no-control-regex -- control characters are what this is about
const RESERVED = /[\u001a\u001e\u001f]/;
// eslint-disable-next-line no-control-regex -- as above
const EACH_RESERVED = /[\u001a\u001e\u001f]/g;

/** One row; what would end a cell is left out of it, so that no text can pass for a row of its own. */
export function textRow(cells: readonly (string | number | null)[]): string {
  let row = "";
  let separator = "";
  for (const cell of cells) {
    row += separator + (cell === null ? NULL : typeof cell === "number" ? cell : cellText(cell));
    separator = CELL;
  }
  return row;
}

// To look is cheaper than to replace, and there is hardly ever one.
const cellText = (cell: string): string =>
  RESERVED.test(cell) ? cell.replaceAll(EACH_RESERVED, "") : cell;

/** The text of all rows. */
export const textRows = (rows: readonly string[]): string => rows.join(ROW);

/** The rows of a text, in SQL: one text each, none where it is empty. */
export const rowsOf = (text: string): string => `string_to_table(${text}, E'\\x1e')`;

/** A cell of a row that is never null, in SQL, counted from 1. */
export const cellOf = (row: string, number: number): string =>
  `split_part(${row}, E'\\x1f', ${number})`;

/** A cell of a row that may be null, in SQL. */
export const nullableCellOf = (row: string, number: number): string =>
  `nullif(${cellOf(row, number)}, E'\\x1a')`;
