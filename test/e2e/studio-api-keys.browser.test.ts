import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { placesOf } from "../support/places-of.ts";
import { startStudio } from "../support/studio.ts";
import type { Reader, Studio } from "../support/studio.ts";
import { makeKey, statusWith, storedKeys, studioSteps } from "../support/studio-steps.ts";
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

describe("a first key", () => {
  test("is created, copied, used, seen in the list and revoked, all by the screen", async () => {
    await reader.context.grantPermissions(["clipboard-write"]);
    await reader.signIn();
    await page.getByRole("heading", { name: "No API keys yet" }).waitFor();
    await steps.create("CI/CD Pipeline");
    await steps.dialog().getByText("It is shown this once").waitFor();
    const secret = await steps.shownSecret();
    expect(secret).toMatch(/^sk_\w{36}$/);
    expect(await steps.dialog().locator("pre").innerText()).toBe(
      `curl "${studio.serving.baseUrl}/v1/principal" \\\n  -H "Authorization: Bearer ${secret}"`,
    );
    await steps.closeAfterCopy();
    // What was copied is what was shown.
    await page.getByRole("searchbox").press("ControlOrMeta+v");
    expect(await page.getByRole("searchbox").inputValue()).toBe(secret);
    await page.getByRole("searchbox").fill("");

    const row = steps.rowOf("CI/CD Pipeline");
    expect(await row.innerText()).toContain("Never");
    expect(await statusWith(studio, secret)).toBe(200);
    await page.reload();
    await row.getByText("just now").first().waitFor();
    expect(await row.innerText()).toContain(`${secret.slice(0, 7)}…${secret.slice(-4)}`);
    const used = row.getByRole("cell").nth(2).locator("time");
    expect(await used.getAttribute("title")).toMatch(/GMT\+1\n.* UTC$/);

    await steps.choose("CI/CD Pipeline", "Revoke");
    expect(await steps.dialog().getByRole("heading").innerText()).toBe("Revoke CI/CD Pipeline?");
    await steps.dialog().getByText("from 127.0.0.1").waitFor();
    await steps.dialog().getByText("This key is in use").waitFor();
    await steps.button("Revoke key").click();
    await row.getByText("Revoked").waitFor();
    expect(await statusWith(studio, secret)).toBe(401);

    await steps.choose("CI/CD Pipeline", "Delete");
    await steps.button("Delete key").click();
    await page.getByRole("heading", { name: "No API keys yet" }).waitFor();
  });

  test("is created and revoked by the keyboard alone, from sign-in on", async () => {
    await reader.context.grantPermissions(["clipboard-write"]);
    await reader.signIn();
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 30; presses += 1) {
        await page.keyboard.press("Tab");
        const at = await page.evaluate(() => {
          const { activeElement } = document;
          return activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "";
        });
        if (at === name) return;
      }
      throw new Error(`Tab does not lead to ${name}.`);
    };
    await tabTo("Create API Key");
    await page.keyboard.press("Enter");
    await steps.dialog().getByLabel("Name").waitFor();
    await page.keyboard.type("By keys alone");
    await page.keyboard.press("Enter");
    await steps.button("Copy the secret").waitFor();
    const secret = await steps.shownSecret();
    // The focus is where the next thing to do is.
    await page.keyboard.press("Enter");
    await steps.copied();
    await page.keyboard.press("Escape");
    await steps.dialog().waitFor({ state: "detached" });
    // And goes back to where it came from, or as near as there is anything.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe("API Keys");
    await tabTo("Actions for By keys alone");
    await page.keyboard.press("ArrowDown");
    await page.getByRole("menuitem", { name: "Details" }).waitFor();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await steps.button("Revoke key").waitFor();
    await tabTo("Revoke key");
    await page.keyboard.press("Enter");
    await steps.dialog().waitFor({ state: "detached" });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label")))
      .toBe("Actions for By keys alone");
    expect(await statusWith(studio, secret)).toBe(401);
  });
});

describe("the secret", () => {
  test("is not let go of uncopied without a question", async () => {
    await reader.signIn();
    await steps.create("Asked about");
    await steps.button("Done").click();
    await steps.dialog().getByText("It cannot be shown again").waitFor();
    await steps.button("Go back").click();
    expect(await steps.shownSecret()).toMatch(/^sk_/);
    await page.keyboard.press("Escape");
    await steps.button("Close without copying").click();
    await steps.dialog().waitFor({ state: "detached" });
  });

  test("is nowhere once its dialog is closed: no storage, cache, address, request, page or memory", async () => {
    await reader.context.grantPermissions(["clipboard-write"]);
    await reader.signIn();
    await steps.create("Kept nowhere");
    const secret = await steps.shownSecret();
    await steps.closeAfterCopy();
    await steps.rowOf("Kept nowhere").waitFor();
    await expect.poll(() => placesOf(secret, reader), { timeout: 15_000 }).toEqual([]);
    // The search does find what is there.
    await page.evaluate((planted) => {
      sessionStorage.setItem("planted", planted);
      Object.assign(window, { planted: [planted] });
    }, secret);
    expect(await placesOf(secret, reader)).toEqual(["storage", "memory"]);
  });
});

describe("a form", () => {
  test("says beside the field what is wrong with it, also when only the service knows", async () => {
    await reader.signIn();
    await steps.button("Create API Key").click();
    const send = steps.dialog().getByRole("button", { name: "Create API Key" });
    await send.click();
    const name = steps.dialog().getByLabel("Name");
    expect(await name.getAttribute("aria-invalid")).toBe("true");
    await steps.dialog().getByText("Name must not be empty.").waitFor();
    const { secret } = await makeKey(studio, { name: "Another" });
    await name.fill("Refused");
    await steps.dialog().getByLabel("Description").fill(`it is ${secret}`);
    await send.click();
    const description = steps.dialog().getByLabel("Description");
    await expect.poll(() => description.getAttribute("aria-invalid")).toBe("true");
    const fault = steps.dialog().locator(".latchkey-fault");
    expect(await fault.count()).toBe(1);
    expect(await fault.innerText()).toMatch(/^Description .*secret.*\.$/);
    await description.fill("without");
    expect(await fault.count()).toBe(0);
    await send.click();
    await steps.button("Copy the secret").waitFor();
    expect(await storedKeys(studio, "Refused")).toHaveLength(1);
  });

  test("takes a number of days, a day from the calendar, or none, and shows the instant in both zones", async () => {
    await reader.signIn();
    const inDays = (count: number) => new Date(Date.now() + count * 86_400_000);
    await steps.button("Create API Key").click();
    const select = steps.dialog().getByLabel("Expiration");
    const hint = steps.dialog().locator(".latchkey-hint");
    await select.selectOption("7 days");
    expect(await hint.innerText()).toMatch(/^Until .* GMT\+1 \(.* UTC\)\.$/);
    await select.selectOption("No expiration");
    expect(await hint.innerText()).toContain("until it is revoked");
    await select.selectOption("On a date…");
    await steps.dialog().getByLabel("Name").fill("Until a day");
    await steps.dialog().getByRole("button", { name: "Create API Key" }).click();
    await steps.dialog().getByText("Choose the last day").first().waitFor();
    const day = inDays(3);
    await steps.dialog().getByRole("spinbutton").first().click();
    await page.keyboard.type(
      [day.getMonth() + 1, day.getDate(), day.getFullYear()]
        .map((part) => String(part).padStart(2, "0"))
        .join(""),
    );
    await expect.poll(() => hint.first().innerText()).toContain("11:59:59 PM GMT+1");
    await steps.dialog().getByRole("button", { name: "Create API Key" }).click();
    await steps.button("Copy the secret").waitFor();
    const [key] = await storedKeys(studio, "Until a day");
    expect(key?.expiresAt).toContain("T22:59:59.000Z");
  });

  test("edits what was changed, and nothing else", async () => {
    const { id } = await makeKey(studio, {
      name: "To be edited",
      expiresAt: "2030-01-01T00:00:00.000Z",
    });
    await reader.signIn();
    await steps.choose("To be edited", "Edit");
    await steps.dialog().getByLabel("Description").fill("Now with one");
    await steps.button("Save").click();
    await page.getByText("To be edited saved").first().waitFor();
    await steps.rowOf("To be edited").getByText("Now with one").waitFor();
    const response = await studio.api(`/v1/audit-log-entries?apiKeyId=${id}&limit=1`);
    expect(await response.json()).toMatchObject({
      data: [{ changes: { description: { from: null, to: "Now with one" } } }],
    });
  });
});
