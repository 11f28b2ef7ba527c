import { describe, expect, test } from "vitest";
import { HOSTILE_AGENT, HOSTILE_NAME, logScene, polled } from "../support/log-scene.ts";

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
  stage,
} = logScene();

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
