import { describe, expect, test } from "vitest";
import { accessibilityFaults, faintTexts } from "../support/accessibility.ts";
import { HOSTILE_AGENT, HOSTILE_NAME, logScene, polled, sentences } from "../support/log-scene.ts";

const {
  complaints,
  ci,
  dialog,
  expectFiltered,
  facts,
  hostile,
  inUrl,
  open,
  openEntry,
  page,
  pill,
  shown,
  stage,
} = logScene();

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

describe("an entry", () => {
  test("opens to its changes, and all that is known of its request", async () => {
    const [entry] = await stage().log({ action: "environment.updated" });
    await open();
    await openEntry(/environment.updated/);
    expect(await facts()).toMatchObject({
      Actor: expect.stringContaining("API Key: CI/CD Pipeline") as string,
      "On behalf of": "Graceu7",
      Environment: "Productione1",
      "Entry ID": entry?.id,
      Path: "POST /environments/e1",
      Route: "/environments/:environmentId",
      "IP address": "203.0.113.7",
      "User agent": "curl/8.14.1",
      Secret: ci().hint,
      "Request ID": entry?.request?.id,
    });
    const cells = await dialog()
      .locator("tbody tr")
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
    expect(cells.toSorted(([a = ""], [b = ""]) => a.localeCompare(b))).toEqual([
      ["limits.rows", "1000", "5000"],
      ["note", "not set", "Moved for latency"],
      ["region", "eu-central-1", "eu-west-1"],
    ]);
    expect(inUrl()).toEqual({ entry: entry?.id });
    await page().keyboard.press("Escape");
    await expect.poll(() => inUrl(), polled).toEqual({});
    await openEntry(/API key created, API key CI\/CD Pipeline/);
    await facts();
    expect(await dialog().getByRole("row").allInnerTexts()).toContain("name\tCI/CD Pipeline");
  });

  test("leads to its neighbours, to its key, and to those like it", async () => {
    await open();
    await openEntry(/GET \/reports\/2/);
    expect((await facts())["Path"]).toBe("GET /reports/2");
    await dialog().getByRole("button", { name: "Newer entry" }).click();
    await expect.poll(async () => (await facts())["Path"], polled).toBe("GET /reports/3");
    await dialog().getByRole("button", { name: "Older entry" }).click();
    await expect.poll(async () => (await facts())["Path"], polled).toBe("GET /reports/2");
    await dialog().getByRole("button", { name: "Only entries with this IP address" }).click();
    await expectFiltered({ ip: "203.0.113.2" });
    await openEntry(/GET \/reports\/2/);
    await dialog().getByRole("link", { name: "Show this key" }).click();
    await page().locator("h1", { hasText: "API Keys" }).waitFor();
    expect(Object.fromEntries(new URL(page().url()).searchParams)).toEqual({ apiKeyId: ci().id });
  });

  test("shows what an attacker has written as text, and nothing else of it", async () => {
    await open({ apiKeyId: hostile().id });
    await expectFiltered({ apiKeyId: hostile().id });
    await openEntry(/Request admitted/);
    const { Actor, "User agent": userAgent } = await facts();
    expect(Actor).toContain(`API Key: ${HOSTILE_NAME}`);
    expect(userAgent).toBe(HOSTILE_AGENT);
    expect(await page().locator("img, main script").count()).toBe(0);
  });

  test("would be found out: what an attacker's text does, beside being read, is seen", async () => {
    await open({ apiKeyId: hostile().id });
    await expectFiltered({ apiKeyId: hostile().id });
    await page().evaluate((name) => {
      document.querySelector("main")?.insertAdjacentHTML("beforeend", name);
    }, HOSTILE_NAME);
    expect(await page().locator("img, main script").count()).toBe(1);
    const seen: string[] = [];
    await expect
      .poll(() => (seen.push(...complaints()), seen.join("\n")), polled)
      .toMatch(/Content Security Policy/);
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
