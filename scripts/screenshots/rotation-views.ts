import type { Page } from "playwright-core";
import { studioSteps } from "../../test/support/studio-steps.ts";
import type { View } from "./view.ts";

const KEY = "CI/CD Pipeline";

async function choose(page: Page, action: string): Promise<void> {
  await studioSteps(page).choose(KEY, action);
  await page.locator(".latchkey-dialog").waitFor();
  // What the dialog asks the service for.
  await page.waitForTimeout(500);
}

/** From the form of a rotation to the end of its overlap, in this order: the second one leaves an overlap. */
export const rotationViews: readonly View[] = [
  { name: "key-rotate", show: (page) => choose(page, "Rotate") },
  {
    name: "key-rotated",
    show: async (page) => {
      await choose(page, "Rotate");
      await studioSteps(page).button("Rotate key").click();
      await page.locator(".latchkey-secret").waitFor();
    },
  },
  { name: "keys-overlap" },
  { name: "key-details-overlap", show: (page) => choose(page, "Details") },
  { name: "key-end-overlap", show: (page) => choose(page, "End overlap") },
];
