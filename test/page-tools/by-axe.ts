import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { AxeResults } from "axe-core";
import { walkViews } from "../../scripts/screenshots/walk-views.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Every view and state of Studio, in each size and colour scheme. */
export async function judgeByAxe(): Promise<string[]> {
  const axe = await readFile(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
  const faults: string[] = [];
  let looks = 0;
  await walkViews(async (page, { view, width, colorScheme }) => {
    await page.evaluate(axe);
    const violations = await page.evaluate(async (rules) => {
      // What the line above has put there.
      const { run } = (globalThis as unknown as { axe: { run: RunAxe } }).axe;
      const results = await run(document, { runOnly: rules });
      return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
    }, RULES);
    looks += 1;
    faults.push(...violations.map((text) => `axe, ${view}, ${width}, ${colorScheme}: ${text}`));
  });
  console.log(`axe looked at ${looks} views.`);
  return faults;
}

type RunAxe = (context: Document, options: { runOnly: readonly string[] }) => Promise<AxeResults>;
