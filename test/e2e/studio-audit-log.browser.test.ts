import { describe, expect, test } from "vitest";
import { accessibilityFaults, controlFaults } from "../support/accessibility.ts";
import { logScene, polled, sentences } from "../support/log-scene.ts";

const { complaints, dialog, expectFiltered, open, page, shown, stage } = logScene();

describe("the audit log in a browser", () => {
  test("shows who did what, to what, when, from where and with which outcome, the newest first", async () => {
    await open();
    await expectFiltered({});
    const rows = await page()
      .locator("tr.latchkey-entry")
      .evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.innerText.trim())),
      );
    const changed = rows.find(([, action]) => action === "environment.updated") ?? [];
    expect(changed.slice(0, 4)).toEqual([
      "API Key: CI/CD Pipeline\nfor Grace",
      "environment.updated",
      "Environment Production",
      "203.0.113.7",
    ]);
    expect(changed[5]).toMatch(/^\d\d:\d\d:\d\d$/);
    const used = rows.find(([, , subject]) => subject === "GET /reports/3") ?? [];
    expect(used[0]).toBe("API Key: CI/CD Pipeline");
    expect(used[4]).toMatch(/^200\s+\d+ ms$/);
    expect(rows[0]?.[1]).toBe("Request rejected");
    expect(rows[0]?.[4]).toBe("Key revoked");
    const days = page().locator("tr.latchkey-day");
    const dayOf = new Intl.DateTimeFormat("en", { dateStyle: "short", timeZone: "Asia/Kolkata" });
    const logged = (await stage().log()).slice(0, rows.length);
    const seen = new Set(logged.map(({ occurredAt }) => dayOf.format(new Date(occurredAt))));
    expect(await days.count()).toBe(seen.size);
    expect(await days.first().innerText()).toBe("Today");
    expect([...(await accessibilityFaults(page())), ...(await controlFaults(page()))]).toEqual([]);
  });

  test("loads more until the whole log is there", async () => {
    await open();
    const all = sentences(await stage().log());
    for (let seen = 50; seen < all.length; seen += 50) {
      await expect.poll(() => shown(), polled).toEqual(all.slice(0, seen));
      await page().getByRole("button", { name: "Load more" }).click();
    }
    await expect.poll(() => shown(), polled).toEqual(all);
    await page().getByText("That is the whole log.").waitFor();
  });

  test("shows what has been done since, when asked", async () => {
    await open();
    await expect.poll(async () => (await shown()).length, polled).toBe(50);
    await stage().fill("backup.run", 1, "0 seconds");
    await page().getByRole("button", { name: "Refresh" }).click();
    await expectFiltered({});
    expect((await shown())[0]).toContain("backup.run");
  });
});

describe("everybody", () => {
  test("can go through the log with the keyboard alone", async () => {
    await open();
    await expect.poll(async () => (await shown()).length, polled).toBe(50);
    const focused = (): Promise<string> =>
      page().evaluate(() => {
        const { activeElement } = document;
        return activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "";
      });
    const tabTo = async (name: string | RegExp): Promise<void> => {
      for (let stops = 0; stops < 40; stops += 1) {
        await page().keyboard.press("Tab");
        const here = await focused();
        if (typeof name === "string" ? here === name : name.test(here)) return;
      }
      throw new Error(`The keyboard does not get to ${String(name)}`);
    };
    await tabTo("Action");
    await page().keyboard.press("Enter");
    await dialog().waitFor();
    await tabTo(/^API key updated/);
    await page().keyboard.press("Enter");
    await expectFiltered({ action: "api_key.updated" });
    await tabTo(/API key updated, API key CI\/CD Pipeline/);
    const row = await focused();
    await page().keyboard.press("Enter");
    await dialog().locator("dl").first().waitFor();
    await page().keyboard.press("Escape");
    await dialog().waitFor({ state: "detached" });
    await expect.poll(focused).toBe(row);
  });

  test("is told when the connection is lost, and goes on when it is back", async () => {
    await page().route("**/v1/audit-log-entries?*", (route) => route.abort());
    await open();
    await page().getByText("The service cannot be reached").waitFor({ timeout: 15_000 });
    // Nobody presses anything: it asks again by itself.
    await page().unrouteAll({ behavior: "wait" });
    await expectFiltered({});
    expect(complaints().every((one) => one.includes("net::ERR_FAILED"))).toBe(true);
  });
});
