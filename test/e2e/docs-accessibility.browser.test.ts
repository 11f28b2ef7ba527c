import { describe, expect, test } from "vitest";
import { guideSlugs } from "../../packages/latchkey/src/docs/navigation.ts";
import { accessibilityFaults } from "../support/accessibility.ts";
import { docsReader } from "../support/docs-reader.ts";

const reader = docsReader();

describe("the docs in a browser", () => {
  const paths = ["", ...guideSlugs.map((slug) => `/${slug}`), "/problems", "/problems/not_found"];

  test("render offline and without complaint, for every reader, from 360 pixels on", async () => {
    const { page, open } = reader;
    for (const path of paths) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await open(`/docs${path}`);
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await accessibilityFaults(page)).toEqual([]);
    }
  });
});
