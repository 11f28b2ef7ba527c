import type { Page } from "playwright-core";
import type { Reader } from "../../test/support/studio.ts";
import { startStudio } from "../../test/support/studio.ts";
import { apiKeyViews } from "./api-key-views.ts";
import { auditLogViews } from "./audit-log-views.ts";
import { fillForScreenshots } from "./fill.ts";
import { rotationViews } from "./rotation-views.ts";
import type { View } from "./view.ts";

/** What is seen: a view, in a size and a colour scheme. */
export interface Sight {
  readonly view: string;
  readonly width: keyof typeof widths;
  readonly colorScheme: (typeof schemes)[number];
}

const widths = { wide: { width: 1440, height: 900 }, narrow: { width: 360, height: 740 } };
const schemes = ["light", "dark"] as const;

/** Brings about every view and state of Studio, in each size and scheme, and has each looked at. */
export async function walkViews(
  look: (page: Page, sight: Sight) => Promise<void>,
  isWanted: (view: View) => boolean = () => true,
): Promise<void> {
  const studio = await startStudio();
  try {
    const { baseUrl } = studio.serving;
    const reader = await studio.newReader();
    await reader.context.grantPermissions(["clipboard-write"]);
    await reader.signIn();
    const walk = (views: readonly View[]) => lookAt(reader, views.filter(isWanted), baseUrl, look);
    await walk(apiKeyViews.empty);
    await fillForScreenshots(studio);
    await walk(apiKeyViews.filled);
    await walk(auditLogViews);
    await walk(rotationViews);
    await reader.context.close();
  } finally {
    await studio.close();
  }
}

/** Each view is opened anew, and then seen in every size and scheme. */
async function lookAt(
  { page, context }: Reader,
  views: readonly View[],
  baseUrl: string,
  look: (page: Page, sight: Sight) => Promise<void>,
): Promise<void> {
  page.on("dialog", (asked) => void asked.accept().catch(() => undefined));
  for (const view of views) {
    await page.setViewportSize(widths.wide);
    await page.goto(`${baseUrl}/${view.query ?? ""}`);
    await page.locator("main h1").waitFor();
    await page.locator("[aria-busy=true], .latchkey-bone").first().waitFor({ state: "detached" });
    await view.show?.(page, context);
    for (const width of ["wide", "narrow"] as const) {
      for (const colorScheme of schemes) {
        await page.setViewportSize(widths[width]);
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.mouse.move(0, 0);
        // Colours change by and by.
        await page.waitForTimeout(150);
        await look(page, { view: view.name, width, colorScheme });
      }
    }
    await page.unrouteAll({ behavior: "ignoreErrors" });
    console.log(view.name);
  }
}
