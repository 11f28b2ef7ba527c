import type { Page } from "playwright-core";
import { studioSteps } from "../../test/support/studio-steps.ts";
import { KEY, openDialog } from "./open-dialog.ts";
import type { View } from "./view.ts";

async function openForm(page: Page): Promise<void> {
  await studioSteps(page).button("Create API Key").click();
  await page.locator(".latchkey-dialog").waitFor();
}

async function fillForm(page: Page): Promise<void> {
  await openForm(page);
  await page.locator("input[name=name]").fill("Staging deploys");
  await page.locator("textarea").fill("GitHub Actions, on every merge");
}

async function showSecret(page: Page): Promise<void> {
  await fillForm(page);
  await page.getByRole("button", { name: "Create API Key" }).last().click();
  await page.locator(".latchkey-secret").waitFor();
}

/** The pages of API keys, with none there and with some. */
export const apiKeyViews: Readonly<Record<"empty" | "filled", readonly View[]>> = {
  empty: [{ name: "keys-none" }],
  filled: [
    { name: "keys-list" },
    { name: "keys-filtered", query: "?search=nightly&status=active" },
    { name: "keys-no-match", query: "?search=nothing+is+called+that" },
    {
      name: "keys-loading",
      show: async (page) => {
        await page.route("**/v1/api-keys**", () => undefined);
        await page.reload();
        await page.locator(".latchkey-bones").first().waitFor();
      },
    },
    {
      name: "keys-connection-lost",
      show: async (page) => {
        await page.route("**/v1/api-keys**", (route) => route.abort());
        await page.reload();
        await page.getByRole("alert").waitFor();
      },
    },
    {
      name: "keys-connection-lost-later",
      show: async (page) => {
        await page.route("**/v1/api-keys**", (route) => route.abort());
        await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
        await page.getByRole("alert").waitFor({ timeout: 30_000 });
      },
    },
    {
      name: "keys-menu",
      show: async (page) => {
        await page.getByRole("button", { name: `Actions for ${KEY}` }).click();
        await page.getByRole("menuitem").first().waitFor();
      },
    },
    { name: "key-create", show: fillForm },
    {
      name: "key-create-faults",
      show: async (page) => {
        await openForm(page);
        await page.getByRole("button", { name: "Create API Key" }).last().click();
      },
    },
    {
      name: "key-create-calendar",
      show: async (page) => {
        await fillForm(page);
        await page.getByLabel("Expiration").selectOption("On a date…");
        await page.locator(".latchkey-date-button").click();
        await page.locator(".latchkey-calendar").waitFor();
      },
    },
    { name: "key-secret", show: showSecret },
    {
      name: "key-secret-not-copied",
      show: async (page) => {
        await showSecret(page);
        await page.getByRole("button", { name: "Done" }).click();
        await page.getByRole("alertdialog").waitFor();
      },
    },
    { name: "key-details", show: (page) => openDialog(page, "Details") },
    { name: "key-edit", show: (page) => openDialog(page, "Edit") },
    { name: "key-revoke", show: (page) => openDialog(page, "Revoke") },
  ],
};
