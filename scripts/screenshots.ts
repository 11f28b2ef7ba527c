/**
 * `npm run screenshots [-- folder [views]]`: every view and state of Studio, light and dark, wide and narrow, as images; or
 * only the views whose names begin with `views`.
 */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { root } from "./run-command.ts";
import { walkViews } from "./screenshots/walk-views.ts";
import type { Sight } from "./screenshots/walk-views.ts";

const folder = process.argv[2] ?? fileURLToPath(new URL("tmp/screenshots/", root));
const wanted = process.argv[3] ?? "";

/** Keeps what there is to see. */
async function take(page: Page, { view, width, colorScheme }: Sight): Promise<void> {
  await page.screenshot({ path: path.join(folder, `${view}-${width}-${colorScheme}.png`) });
}

await mkdir(folder, { recursive: true });
await walkViews(take, ({ name }) => name.startsWith(wanted));
console.log(folder);
