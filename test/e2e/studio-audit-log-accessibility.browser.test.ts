import { describe, expect, test } from "vitest";
import { accessibilityFaults, faintTexts } from "../support/accessibility.ts";
import { logScene } from "../support/log-scene.ts";

const { ci, dialog, expectFiltered, facts, open, openEntry, page, pill } = logScene();

describe("everybody", () => {
  test.each(["light", "dark"] as const)(
    "can read it, in %s and from 360 pixels on",
    async (colorScheme) => {
      await page().emulateMedia({ colorScheme });
      const faults = async (): Promise<string[]> => [
        ...(await accessibilityFaults(page())),
        ...(await faintTexts(page())),
      ];
      for (const width of [1280, 360]) {
        await page().setViewportSize({ width, height: 800 });
        await open({ apiKeyId: ci().id });
        await expectFiltered({ apiKeyId: ci().id });
        expect(await faults()).toEqual([]);
        await pill("Actor").click();
        await dialog().waitFor();
        expect(await faults()).toEqual([]);
        await page().keyboard.press("Escape");
        await openEntry(/environment.updated/);
        await facts();
        // What comes in moves for a moment.
        await page().waitForTimeout(250);
        expect(await faults()).toEqual([]);
        await open({ ip: "192.0.2.1" });
        await page().getByText("No entry fits these filters").waitFor();
        expect(await faults()).toEqual([]);
      }
    },
  );
});
