import { describe, expect, test } from "vitest";
import { accessibilityFaults, controlFaults, faintTexts } from "../support/accessibility.ts";
import { studioReader } from "../support/studio-reader.ts";
import { makeKey } from "../support/studio-steps.ts";

const scene = studioReader();

describe("every reader", () => {
  test("finds names, landmarks, contrast and room, on every view, light and dark, from 360 pixels on", async () => {
    const { studio, reader, page, steps } = scene;
    const { id } = await makeKey(studio, { name: "Looked at", description: "With a description" });
    const views: Record<string, () => Promise<unknown>> = {
      list: () => steps.rowOf("Looked at").waitFor(),
      nothing: () => page.getByRole("searchbox").fill("nothing is called that"),
      create: async () => {
        await steps.button("Create API Key").click();
        await steps.dialog().getByLabel("Expiration").selectOption("On a date…");
        await steps.dialog().getByRole("button", { name: "Create API Key" }).click();
        await steps.dialog().getByText("Choose the last day").first().waitFor();
      },
      secret: () =>
        steps.create("Seen by all").then(() => steps.button("Copy the secret").waitFor()),
      menu: () =>
        steps
          .rowOf("Looked at")
          .getByRole("button", { name: "Actions for" })
          .click()
          .then(() => page.getByRole("menuitem").first().waitFor()),
      revoke: () =>
        steps.choose("Looked at", "Revoke").then(() => steps.button("Revoke key").waitFor()),
    };
    await reader.signIn();
    for (const [view, show] of Object.entries(views)) {
      await page.goto(`${studio.serving.baseUrl}/?search=looked`);
      await show();
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 });
        // What hangs over the page moves when its window becomes smaller.
        await expect
          .poll(
            async () => [...(await accessibilityFaults(page)), ...(await controlFaults(page))],
            {
              message: `${view}, ${width}`,
            },
          )
          .toEqual([]);
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
          await expect
            .poll(async () => [view, colorScheme, await faintTexts(page)])
            .toEqual([view, colorScheme, []]);
        }
      }
      await page.setViewportSize({ width: 1280, height: 900 });
      // A secret that was not copied asks before its page goes.
      page.on("dialog", (asked) => void asked.accept().catch(() => undefined));
    }
    await studio.api(`/v1/api-keys/${id}/revoke`, { method: "POST" });
  });
});
