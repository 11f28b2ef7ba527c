import { alignColumns } from "../align-columns.ts";
import type { PartReport } from "./part.ts";

/** What a part found, to be read. */
export function printed(name: string, { tables, requirements }: PartReport): string {
  const texts = tables.map(({ title, rows }) => [title, ...alignColumns(rows)].join("\n"));
  const failed = requirements.filter(({ holds }) => !holds);
  const held = `${requirements.length - failed.length} of ${requirements.length} requirements hold`;
  return [
    `== ${name}`,
    ...texts,
    [held, ...failed.map(({ text, found }) => `! ${text}: ${found}`)].join("\n"),
    "",
  ].join("\n\n");
}
