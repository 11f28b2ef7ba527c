/**
 * `npm run screenshots [-- folder [views]]`: every view and state of Studio, light and dark, wide and narrow, as images; or
 * only the views whose names begin with `views`.
 */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Reader } from "../test/support/studio.ts";
import { startStudio } from "../test/support/studio.ts";
import { root } from "./run-command.ts";
import { apiKeyViews } from "./screenshots/api-key-views.ts";
import { auditLogViews } from "./screenshots/audit-log-views.ts";
import { fillForScreenshots } from "./screenshots/fill.ts";
import type { View } from "./screenshots/view.ts";

const folder = process.argv[2] ?? fileURLToPath(new URL("tmp/screenshots/", root));
const wanted = process.argv[3] ?? "";
const widths = { wide: { width: 1440, height: 900 }, narrow: { width: 360, height: 740 } };
const schemes = ["light", "dark"] as const;

/** Each view is opened anew, and then seen in every size and scheme. */
async function takeAll(reader: Reader, views: readonly View[], baseUrl: string): Promise<void> {
  const { page, context } = reader;
  page.on("dialog", (asked) => void asked.accept().catch(() => undefined));
  for (const view of views.filter(({ name }) => name.startsWith(wanted))) {
    await page.setViewportSize(widths.wide);
    await page.goto(`${baseUrl}/${view.query ?? ""}`);
    await page.locator("main h1").waitFor();
    await page.locator("[aria-busy=true], .latchkey-bone").first().waitFor({ state: "detached" });
    await view.show?.(page, context);
    for (const [width, size] of Object.entries(widths)) {
      for (const colorScheme of schemes) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.mouse.move(0, 0);
        // Colours change by and by.
        await page.waitForTimeout(150);
        const name = `${view.name}-${width}-${colorScheme}.png`;
        await page.screenshot({ path: path.join(folder, name) });
      }
    }
    await page.unrouteAll({ behavior: "ignoreErrors" });
    console.log(view.name);
  }
}

await mkdir(folder, { recursive: true });
const studio = await startStudio();
try {
  const { baseUrl } = studio.serving;
  const reader = await studio.newReader();
  await reader.context.grantPermissions(["clipboard-write"]);
  await reader.signIn();
  const { empty, filled } = apiKeyViews;
  await takeAll(reader, empty, baseUrl);
  await fillForScreenshots(studio);
  await takeAll(reader, filled, baseUrl);
  await takeAll(reader, auditLogViews, baseUrl);
  await reader.context.close();
} finally {
  await studio.close();
}
console.log(folder);
