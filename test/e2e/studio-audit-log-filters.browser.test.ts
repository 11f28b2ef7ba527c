import { describe, expect, test } from "vitest";
import { logScene, polled } from "../support/log-scene.ts";

const {
  complaints,
  ci,
  dialog,
  expectFiltered,
  facts,
  inUrl,
  newPage,
  open,
  openEntry,
  openFilter,
  page,
  pill,
  shown,
  stage,
} = logScene();

describe("a filter", () => {
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

  test("of an API key is found by its name, and leads back to the key", async () => {
    await open();
    await openFilter("API key");
    await page().keyboard.type("ci/cd");
    await expect
      .poll(() => dialog().getByRole("list").getByRole("button").allInnerTexts(), polled)
      .toEqual([expect.stringContaining("CI/CD Pipeline")]);
    await page().keyboard.press("Enter");
    await expectFiltered({ apiKeyId: ci().id });
    expect(inUrl()).toEqual({ apiKeyId: ci().id });
    await page().getByRole("button", { name: "API key CI/CD Pipeline", exact: true }).waitFor();
    await page().getByRole("link", { name: "Back to CI/CD Pipeline" }).click();
    await page().locator("h1", { hasText: "API Keys" }).waitFor();
    expect(Object.fromEntries(new URL(page().url()).searchParams)).toEqual({ apiKeyId: ci().id });
  });

  test("of a date range is one press, or exact in the reader's zone", async () => {
    await open();
    await pill("Date range").click();
    await dialog().getByRole("button", { name: "Last hour" }).click();
    await expect.poll(() => Object.keys(inUrl()), polled).toEqual(["from"]);
    await expectFiltered(inUrl());
    expect(Date.now() - Date.parse(inUrl()["from"] ?? "")).toBeLessThan(3_700_000);

    await page()
      .getByRole("button", { name: /^Date range since/ })
      .click();
    const [from, to] = [
      new Date(Date.now() - 22 * 3_600_000),
      new Date(Date.now() - 21 * 3_600_000),
    ];
    // The reader is in India.
    const local = (date: Date): string =>
      new Date(date.getTime() + 5.5 * 3_600_000).toISOString().slice(0, 19);
    await dialog().getByLabel("From").fill(local(to));
    await dialog().getByLabel("Until").fill(local(from));
    await dialog().getByRole("button", { name: "Apply" }).click();
    await dialog().getByText("Enter a date and a time after the first.").waitFor();
    await dialog().getByLabel("From").fill(local(from));
    await dialog().getByLabel("Until").fill(local(to));
    await dialog().getByRole("button", { name: "Apply" }).click();
    await expectFiltered(inUrl());
    expect(inUrl()).toEqual({
      from: `${from.toISOString().slice(0, 19)}.000Z`,
      to: `${to.toISOString().slice(0, 19)}.000Z`,
    });
  });

  test("that the API would refuse is refused where it is typed", async () => {
    await open();
    await openFilter("IP address");
    await page().keyboard.type("localhost");
    await page().keyboard.press("Enter");
    await dialog().getByText("Enter an IPv4 or IPv6 address").waitFor();
    await page().keyboard.press("Escape");
    expect(inUrl()).toEqual({});
  });

  test("joins others; where nothing fits, one press clears them all", async () => {
    const query = { action: "request.admitted", apiKeyId: ci().id, ip: "203.0.113.1" };
    await open(query);
    await expectFiltered(query);
    await open({ ...query, ip: "192.0.2.1" });
    await page().getByText("No entry fits these filters").waitFor();
    await page().getByRole("main").getByRole("button", { name: "Clear filters" }).last().click();
    await expectFiltered({});
    expect(inUrl()).toEqual({});
  });
});

describe("the URL", () => {
  test("shows the same to whoever it is sent to, the entry that is open too", async () => {
    await open();
    await pill("Action").click();
    await dialog().getByRole("button", { name: "API key updated" }).click();
    await expectFiltered({ action: "api_key.updated" });
    await openEntry(/API key updated/);
    const seen = await facts();
    const [other, list] = [await newPage(), await shown()];
    await other.goto(page().url());
    await other.getByRole("dialog").locator("dl").first().waitFor();
    expect(await shown(other)).toEqual(list);
    expect(await other.getByRole("dialog").innerText()).toContain(seen["Request ID"]);
  });

  test("that is ill-formed shows what it can, and says what it left out", async () => {
    await open({ ip: "nowhere", action: "api_key.updated", from: "yesterday" });
    await expectFiltered({ action: "api_key.updated" });
    const notice = page()
      .getByRole("status")
      .filter({ hasText: "A part of this link was left out" });
    expect(await notice.innerText()).toContain(
      "“from” is not well-formed. “ip” is not well-formed.",
    );
    await notice.getByRole("button", { name: "Dismiss" }).click();
    expect(inUrl()).toEqual({ action: "api_key.updated" });
    await open({ entry: "no-such-entry" });
    await dialog().getByText("There is no such entry").waitFor();
    // Browsers complain of every answer from 400 on.
    expect(complaints().every((one) => one.includes("404"))).toBe(true);
  });
});

// The last one, for the log is long then.
describe("a search", () => {
  test("for what few entries have goes on by itself, and stops when asked", async () => {
    // Beyond what one page of the API looks at.
    await stage().fill("sync.run", 25_000, "30 days");
    await stage().fill("backup.restored", 1, "90 days");
    // The first page comes; each further one waits until it may.
    let asked = 0;
    let proceed = (): void => {};
    const mayProceed = new Promise<void>((resolve) => (proceed = resolve));
    await page().route("**/v1/audit-log-entries?*", async (route) => {
      asked += 1;
      if (asked > 1) await mayProceed;
      await route.continue();
    });
    await open({ action: "backup.restored" });
    await page().getByText("Searching further back…").waitFor();
    await page().getByRole("button", { name: "Stop" }).click();
    proceed();
    await page().getByText("The search was stopped").waitFor();
    expect(await shown()).toEqual([]);
    expect(asked).toBe(2);
    await page().getByRole("button", { name: "Search on" }).click();
    await expectFiltered({ action: "backup.restored" });
    expect(asked).toBeGreaterThan(2);
    await page().unrouteAll({ behavior: "wait" });
  });
});
