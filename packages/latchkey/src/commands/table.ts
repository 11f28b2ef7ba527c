import type { Output } from "./output.ts";
import { fitTo, padTo, plainText, widthOf } from "./text-width.ts";

/** A column of a table of `Row`s. */
export interface Column<Row> {
  readonly title: string;
  readonly text: (row: Row) => string;
  /** The least columns of the terminal that it is cut down to. Absent: it is never cut. */
  readonly least?: number;
  /** The columns of the terminal that it takes where tables are to stand below each other. */
  readonly usual?: number;
  /** Left out where it would not fit otherwise; the highest number first. */
  readonly leaveOut?: number;
}

const GAP = 2;

/**
 * A table as lines, its titles first. In a terminal it fits its width: long texts are cut with `…`, and what is least
 * needed is left out. Elsewhere nothing is.
 *
 * @param options.steady Columns have their usual width at the least.
 */
export function tableLines<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  output: Pick<Output, "columns" | "dim">,
  { steady = false }: { readonly steady?: boolean } = {},
): string[] {
  const all = columns.map((column) => {
    const texts = rows.map((row) => plainText(column.text(row)));
    const usual = steady ? (column.usual ?? 0) : 0;
    const width = Math.max(usual, ...[column.title, ...texts].map(widthOf));
    return { column, texts, width };
  });
  const fitted = output.columns === undefined ? all : fitColumns(all, output.columns);
  const line = (textOf: (cells: Cells<Row>) => string): string =>
    fitted
      .map((cells) => padTo(fitTo(textOf(cells), cells.width), cells.width))
      .join(" ".repeat(GAP))
      .trimEnd();
  return [
    output.dim(line(({ column }) => column.title)),
    ...rows.map((_row, index) => line(({ texts }) => texts[index] ?? "")),
  ];
}

interface Cells<Row> {
  readonly column: Column<Row>;
  readonly texts: readonly string[];
  readonly width: number;
}

function fitColumns<Row>(all: readonly Cells<Row>[], width: number): readonly Cells<Row>[] {
  const total = (cells: readonly Cells<Row>[]): number =>
    cells.reduce((sum, cell) => sum + cell.width, 0) + GAP * (cells.length - 1);
  const leastOf = ({ column, width: full }: Cells<Row>): number =>
    Math.min(column.least ?? full, full);
  const leastTotal = (cells: readonly Cells<Row>[]): number =>
    total(cells.map((cell) => ({ ...cell, width: leastOf(cell) })));

  let kept = all;
  while (leastTotal(kept) > width) {
    const [next] = kept
      .filter(({ column }) => column.leaveOut !== undefined)
      .toSorted((one, other) => (other.column.leaveOut ?? 0) - (one.column.leaveOut ?? 0));
    if (next === undefined) break;
    kept = kept.filter((cells) => cells !== next);
  }
  // One column of the terminal at a time, from whatever is furthest above its least.
  const widths = new Map(kept.map((cells) => [cells, cells.width]));
  for (let over = total(kept) - width; over > 0; over -= 1) {
    const room = (cells: Cells<Row>): number => (widths.get(cells) ?? 0) - leastOf(cells);
    const [widest] = kept.toSorted((one, other) => room(other) - room(one));
    if (widest === undefined || room(widest) <= 0) break;
    widths.set(widest, (widths.get(widest) ?? 0) - 1);
  }
  return kept.map((cells) => ({ ...cells, width: widths.get(cells) ?? cells.width }));
}
