import { describe, expect, test } from "vitest";
import { logScene } from "../support/log-scene.ts";

const { dialog, expectFiltered, inUrl, open, openFilter, page } = logScene();

describe("every filter", () => {
  const typed = [
    ["Action", "environment.updated", { action: "environment.updated" }],
    ["Actor", "u1", { actor: "u1" }],
    ["Resource type", "environment", { resourceType: "environment" }],
    ["Resource name", "Production", { resourceName: "Production" }],
    ["IP address", "2001:db8::7", { ip: "2001:db8::7" }],
  ] as const;

  test("can be typed, stands in the URL, and can be taken away", async () => {
    await open();
    for (const [name, text, query] of typed) {
      await openFilter(name);
      await page().keyboard.type(text);
      await page().keyboard.press("Enter");
      await expectFiltered(query);
      expect(inUrl()).toEqual(query);
      await page()
        .getByRole("button", { name: `Remove the filter ${name}` })
        .click();
      await expectFiltered({});
      expect(inUrl()).toEqual({});
      // Whoever uses the keyboard goes on from there.
      expect(await page().evaluate(() => document.activeElement?.textContent)).toBe(name);
    }
  });

  const chosen = [
    ["Action", "API key revoked", { action: "api_key.revoked" }],
    ["Actor", "Ada", { actor: "u1" }],
    ["Resource type", "API key", { resourceType: "api_key" }],
    ["Resource name", "Production", { resourceName: "Production" }],
    ["IP address", "203.0.113.2", { ip: "203.0.113.2" }],
  ] as const;

  test("can be chosen from what is likely", async () => {
    await open();
    for (const [name, text, query] of chosen) {
      await openFilter(name);
      await dialog().getByRole("button", { name: text }).first().click();
      await expectFiltered(query);
      expect(inUrl()).toEqual(query);
      await page().getByRole("button", { name: "Clear filters" }).click();
      await expectFiltered({});
    }
  });
});
