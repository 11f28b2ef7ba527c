import { studioSteps } from "../../test/support/studio-steps.ts";
import { openDialog } from "./open-dialog.ts";
import type { View } from "./view.ts";

/** From the form of a rotation to the end of its overlap, in this order: the second one leaves an overlap. */
export const rotationViews: readonly View[] = [
  { name: "key-rotate", show: (page) => openDialog(page, "Rotate") },
  {
    name: "key-rotated",
    show: async (page) => {
      await openDialog(page, "Rotate");
      await studioSteps(page).button("Rotate key").click();
      await page.locator(".latchkey-secret").waitFor();
    },
  },
  { name: "keys-overlap" },
  { name: "key-details-overlap", show: (page) => openDialog(page, "Details") },
  { name: "key-end-overlap", show: (page) => openDialog(page, "End overlap") },
];
