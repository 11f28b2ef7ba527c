import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { accessibilityFaults, controlFaults, faintTexts } from "../support/accessibility.ts";
import { startStudio } from "../support/studio.ts";
import type { Reader, Studio } from "../support/studio.ts";
import { makeKey, storedKeys, studioSteps } from "../support/studio-steps.ts";
import type { StudioSteps } from "../support/studio-steps.ts";

// A busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

let studio: Studio;
let reader: Reader;
let page: Page;
let steps: StudioSteps;

beforeAll(async () => {
  studio = await startStudio();
});
afterAll(() => studio.close());

beforeEach(async () => {
  reader = await studio.newReader();
  ({ page } = reader);
  steps = studioSteps(page);
});
afterEach(() => reader.close());

describe("the list", () => {
  test("is searched, filtered, sorted and read on, and its address says how", async () => {
    const { id, secret } = await makeKey(studio, { name: "Maker of others" });
    await fetch(`${studio.serving.baseUrl}/v1/api-keys`, {
      method: "POST",
      headers: { authorization: `Bearer ${secret}`, "Content-Type": "application/json" },
      body: JSON.stringify({ name: "Made by a key" }),
    });
    const numbers = Array.from({ length: 50 }, (_, index) => String(index).padStart(2, "0"));
    await Promise.all(numbers.map((number) => makeKey(studio, { name: `Numbered ${number}` })));
    await reader.signIn();
    const names = () => page.locator(".latchkey-key-name").allInnerTexts();
    await expect.poll(async () => (await names()).length).toBe(50);
    await steps.button("Load more").click();
    await expect.poll(async () => (await names()).length).toBeGreaterThan(51);

    await page.getByRole("searchbox").fill("numbered 1");
    await expect.poll(async () => (await names()).length).toBe(10);
    await steps.button("Name").click();
    await expect.poll(async () => (await names())[0]).toBe("Numbered 10");
    expect(new URL(page.url()).search).toBe("?search=numbered+1&sort=name");
    await page.reload();
    await expect.poll(async () => (await names())[9]).toBe("Numbered 19");

    await steps.button("Clear filters").click();
    await page.getByLabel("Created by", { exact: true }).selectOption(id);
    await expect.poll(names).toEqual(["Made by a key"]);
    // What a key has made is said before it is revoked.
    await page.goto(`${studio.serving.baseUrl}/?search=maker`);
    await steps.choose("Maker of others", "Revoke");
    await steps.dialog().getByText("1 key that stays active").waitFor();
    await steps.dialog().getByText("Made by a key").waitFor();
    await steps.button("Cancel").click();

    await page.goto(`${studio.serving.baseUrl}/`);
    await page.getByLabel("Status", { exact: true }).selectOption("Expired");
    await page.getByRole("heading", { name: "No API key matches" }).waitFor();
  });

  test("shows texts of attackers as texts", async () => {
    const name = `<img src=x onerror="window.cracked=1">`;
    const description = `"><script>window.cracked=1</script>{{constructor}}`;
    const { id } = await makeKey(studio, { name, description });
    await reader.signIn(`?apiKeyId=${id}`);
    await steps.dialog().getByText(description).waitFor();
    expect(await steps.dialog().getByRole("heading").innerText()).toBe(name);
    await page.keyboard.press("Escape");
    await steps.dialog().waitFor({ state: "detached" });
    for (const action of ["Edit", "Revoke"]) {
      await steps.choose(name, action);
      await steps.dialog().waitFor();
      await steps.button("Cancel").click();
      await steps.dialog().waitFor({ state: "detached" });
    }
    expect(await page.evaluate(() => "cracked" in window)).toBe(false);
    await studio.api(`/v1/api-keys/${id}/revoke`, { method: "POST" });
  });

  test("leads from a key to its entries and back", async () => {
    const { id } = await makeKey(studio, { name: "Followed" });
    await reader.signIn(`?apiKeyId=${id}`);
    await steps.dialog().getByRole("link", { name: "View audit log" }).click();
    await page.getByRole("heading", { level: 1, name: "Audit Logs" }).waitFor();
    expect(new URL(page.url()).search).toBe(`?view=audit-log&apiKeyId=${id}`);
    await page.goBack();
    await steps.dialog().getByText(id).waitFor();
  });

  test("of another tab follows what was done in this one, and says what is no longer possible", async () => {
    const { id } = await makeKey(studio, { name: "In two tabs" });
    await reader.signIn("?search=two+tabs");
    await steps.choose("In two tabs", "Edit");
    await steps.dialog().getByLabel("Name").fill("Too late");
    const other = await reader.context.newPage();
    await other.goto(`${studio.serving.baseUrl}/?apiKeyId=${id}`);
    await other.getByRole("button", { name: "Revoke", exact: true }).click();
    await other.getByRole("button", { name: "Revoke key" }).click();
    await other.getByText("In two tabs is revoked").waitFor();
    await steps.button("Save").click();
    await steps.dialog().getByRole("alert").getByText("The API key is revoked.").waitFor();
    await steps.button("Cancel").click();
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await expect.poll(() => steps.rowOf("In two tabs").innerText()).toContain("Revoked");
  });
});

describe("when something is in the way", () => {
  test("a lost connection is said, nothing typed is lost, and one key is made when it is back", async () => {
    await makeKey(studio, { name: "Seen before" });
    await reader.signIn();
    await steps.rowOf("Seen before").first().waitFor();
    await steps.create("Warm");
    await steps.closeUncopied();
    await reader.context.setOffline(true);
    await steps.create("After the storm");
    await steps.dialog().getByText("The service cannot be reached").waitFor();
    expect(await steps.dialog().getByLabel("Name").inputValue()).toBe("After the storm");
    await reader.context.setOffline(false);
    await steps.dialog().getByRole("button", { name: "Create API Key" }).click();
    await steps.button("Copy the secret").waitFor();
    expect(await storedKeys(studio, "After the storm")).toHaveLength(1);
    await steps.closeUncopied();

    await reader.context.setOffline(true);
    await steps.button("Name").click();
    await page.getByRole("alert").getByText("The service cannot be reached").waitFor();
    await reader.context.setOffline(false);
    await steps.button("Try again").click();
    await steps.rowOf("After the storm").waitFor();
  });

  test("somebody whose session has ended is led to sign in", async () => {
    await reader.signIn();
    await page.getByRole("table").waitFor();
    await reader.context.clearCookies();
    await page.getByRole("searchbox").fill("x");
    await page.getByRole("alert").getByText("You are signed out").waitFor();
    await steps.button("Sign in again").click();
    await page.getByText("You are not signed in").waitFor();
    expect(await page.innerText("body")).toContain("press Enter");
  });

  test("signing out ends the session", async () => {
    await reader.signIn();
    await steps.button("Sign out").click();
    await page.getByText("You are not signed in").waitFor();
    const response = await page.request.get(`${studio.serving.baseUrl}/v1/api-keys`);
    expect(response.status()).toBe(401);
  });
});

describe("every reader", () => {
  test("finds names, landmarks, contrast and room, on every view, light and dark, from 360 pixels on", async () => {
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

  test("loads at most 150 kB before the first key is seen", async () => {
    await makeKey(studio, { name: "Soon there" });
    await reader.signIn();
    await steps.rowOf("Soon there").waitFor();
    const sizes = await Promise.all(
      reader.requests
        .filter((request) => !/^\/(sign-in|v1\/)/.test(new URL(request.url()).pathname))
        .map(async (request) => (await request.sizes()).responseBodySize),
    );
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(50_000);
    expect(total).toBeLessThan(150_000);
  });
});
