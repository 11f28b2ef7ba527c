import { describe, expect, test } from "vitest";
import { accessibilityFaults, controlFaults } from "../support/accessibility.ts";
import { studioReader } from "../support/studio-reader.ts";
import { makeKey } from "../support/studio-steps.ts";

const scene = studioReader();

describe("the list", () => {
  test("is searched, filtered, sorted and read on, and its address says how", async () => {
    const { studio, reader, page, steps } = scene;
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
    const { studio, reader, page, steps } = scene;
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
    const { studio, reader, page, steps } = scene;
    const { id } = await makeKey(studio, { name: "Followed" });
    await reader.signIn(`?apiKeyId=${id}`);
    await steps.dialog().getByRole("link", { name: "View audit log" }).click();
    await page.getByRole("heading", { level: 1, name: "Audit Logs" }).waitFor();
    expect(new URL(page.url()).search).toBe(`?view=audit-log&apiKeyId=${id}`);
    await page.goBack();
    await steps.dialog().getByText(id).waitFor();
  });

  test("of another tab follows what was done in this one, and says what is no longer possible", async () => {
    const { studio, reader, page, steps } = scene;
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

  test("loads at most 150 kB before the first key is seen", async () => {
    const { studio, reader, page, steps } = scene;
    await makeKey(studio, { name: "Soon there" });
    await reader.signIn();
    await steps.rowOf("Soon there").waitFor();
    expect([...(await accessibilityFaults(page)), ...(await controlFaults(page))]).toEqual([]);
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
