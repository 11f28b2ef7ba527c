import { describe, expect, test } from "vitest";
import { placesOf } from "../support/places-of.ts";
import { studioReader } from "../support/studio-reader.ts";
import { statusWith } from "../support/studio-steps.ts";

const scene = studioReader();

describe("a first key", () => {
  test("is created, copied, used, seen in the list and revoked, all by the screen", async () => {
    const { studio, reader, page, steps } = scene;
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
    const { studio, reader, page, steps } = scene;
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
    const { reader, page, steps } = scene;
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
    const { reader, page, steps } = scene;
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
