import type { Page } from "playwright-core";
import { studioSteps } from "../../test/support/studio-steps.ts";

/** The key that pictures are taken of. */
export const KEY = "CI/CD Pipeline";

/** Chooses in the menu of that key, and waits for the dialog and what it asks the service for. */
export async function openDialog(page: Page, action: string): Promise<void> {
  await studioSteps(page).choose(KEY, action);
  await page.locator(".latchkey-dialog").waitFor();
  await page.waitForTimeout(500);
}
