import { allLines } from "./all-lines.ts";
import type { Line } from "./line.ts";

/**
 * The lines to measure: those whose name or id contains one of the texts, and what they are ratios to; without texts
 * all, or the quick ones.
 */
export function chooseLines(texts: readonly string[], quick: boolean): Line[] {
  const chosen = allLines.filter(({ id, name, ...line }) =>
    texts.length === 0
      ? line.quick || !quick
      : texts.some((text) => `${id} ${name}`.toLowerCase().includes(text.toLowerCase())),
  );
  const ids = new Set(chosen.flatMap(({ id, ratioTo }) => [id, ratioTo]));
  return allLines.filter(({ id }) => ids.has(id));
}
