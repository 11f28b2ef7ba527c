import { readFile } from "node:fs/promises";
import type { ApiKey, AuditLogEntry } from "@latchkey/contract";
import type { Browser, BrowserContext, Download, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { sentence } from "../../packages/studio/src/audit-log/entry-text.ts";
import { auditLogLabels as labels } from "../../packages/studio/src/audit-log/labels.ts";
import { accessibilityFaults, faintTexts } from "../support/accessibility.ts";
import { startBrowser } from "../support/browser.ts";
import { bearer, call, createKey } from "../support/call.ts";
import { postgres } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { cellsOf, parseCsv } from "../support/exported-csv.ts";
import { startStudioStage } from "../support/studio-stage.ts";
import type { StudioStage } from "../support/studio-stage.ts";

const HOSTILE_NAME = '=HYPERLINK("https://evil.example","x")<img src=x onerror=alert(1)>';
const HOSTILE_AGENT = "@SUM(1+1)<script>alert(document.cookie)</script>";

let database: OpenDatabase;
let stage: StudioStage;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let ci: ApiKey;
let hostile: ApiKey;
/** What the page complained of, and dialogs that a script of somebody else's opened. */
let complaints: string[];

beforeAll(async () => {
  [database, browser] = await Promise.all([postgres.open(), startBrowser()]);
  stage = await startStudioStage(database);
  // One for all tests: what it has loaded once, it keeps.
  context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: "en-GB",
    timezoneId: "Asia/Kolkata",
  });
  context.setDefaultTimeout(10_000);
  // More than a page of them, over several days.
  await stage.fill("report.run", 130, "20 hours");
  const first = await createKey(stage.url, { name: "CI/CD Pipeline" });
  const second = await createKey(stage.url, { name: HOSTILE_NAME });
  [ci, hostile] = [first.apiKey, second.apiKey];
  for (const n of [1, 2, 3]) {
    await stage.use(first.secret, { path: `/reports/${n}`, ip: `203.0.113.${n}` });
  }
  await stage.use(first.secret, { path: "/environments/e1" });
  await stage.use(second.secret, { userAgent: HOSTILE_AGENT, ip: "2001:db8::7" });
  await call("PATCH", `${stage.url}/v1/api-keys/${ci.id}`, {
    headers: bearer(first.secret),
    body: { description: "Deploys from main" },
  });
  await call("POST", `${stage.url}/v1/api-keys/${hostile.id}/revoke`);
  expect(await stage.use(second.secret)).toBe(401);
  // The outcomes come within 250 ms.
  await vi.waitFor(async () => {
    const pending = (await stage.log()).filter(({ outcome }) => outcome?.state === "pending");
    expect(pending).toEqual([]);
  });
});

afterAll(async () => {
  await browser.close();
  await stage.close();
  await database.close();
});

beforeEach(async () => {
  complaints = [];
  page = await newPage();
});

afterEach(async () => {
  await Promise.all(context.pages().map((opened) => opened.close()));
  expect(complaints).toEqual([]);
});

async function newPage(): Promise<Page> {
  const opened = await context.newPage();
  opened.on("pageerror", (error) => complaints.push(error.message));
  opened.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  opened.on("dialog", (dialog) => {
    complaints.push(`A dialog opened: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return opened;
}

async function open(query: Readonly<Record<string, string>> = {}, on = page): Promise<void> {
  const search = new URLSearchParams({ view: "audit-log", ...query });
  await on.goto(`${stage.url}/?${search.toString()}`);
  await on.locator("h1", { hasText: "Audit Logs" }).waitFor();
}

/** The entries that are shown, each in a sentence. */
const shown = (on = page): Promise<string[]> =>
  on
    .locator("tbody tr.latchkey-entry button")
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute("aria-label") ?? ""));

const sentences = (entries: readonly AuditLogEntry[]): string[] =>
  entries.map((entry) => sentence(entry, labels));

const inUrl = (): Record<string, string> => {
  const { view: _, ...rest } = Object.fromEntries(new URL(page.url()).searchParams);
  return rest;
};

const pill = (name: string) => page.getByRole("button", { name, exact: true });
const dialog = () => page.getByRole("dialog");

/** Opens a filter, which is then ready to be typed into. */
async function openFilter(name: string): Promise<void> {
  await pill(name).click();
  await dialog().locator("input:focus").waitFor();
}

const polled = { timeout: 10_000 };

/** Expects the page to show what the API answers to its address. */
async function expectFiltered(query: Readonly<Record<string, string>>): Promise<void> {
  const wanted = sentences(await stage.log(query, 50)).slice(0, 50);
  expect(wanted.length).toBeGreaterThan(0);
  await expect.poll(() => shown(), polled).toEqual(wanted);
}

const openEntry = (name: RegExp) =>
  page.locator("tr.latchkey-entry").getByRole("button", { name }).first().click();

/** What the open entry says, by the names of its facts. */
async function facts(): Promise<Record<string, string>> {
  await dialog().locator("dl").first().waitFor();
  const pairs = await dialog()
    .locator("dl > div")
    .evaluateAll((rows) =>
      rows.map((row) => [
        row.querySelector("dt")?.textContent ?? "",
        row.querySelector(".latchkey-fact-text")?.textContent ?? "",
      ]),
    );
  return Object.fromEntries(pairs) as Record<string, string>;
}

describe("the audit log in a browser", () => {
  test("shows who did what, to what, when, from where and with which outcome, the newest first", async () => {
    await open();
    await expectFiltered({});
    const rows = await page
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
    const days = page.locator("tr.latchkey-day");
    expect(await days.count()).toBeGreaterThan(1);
    expect(await days.first().innerText()).toBe("Today");
  });

  test("loads more until the whole log is there", async () => {
    await open();
    const all = sentences(await stage.log());
    for (let seen = 50; seen < all.length; seen += 50) {
      await expect.poll(() => shown(), polled).toEqual(all.slice(0, seen));
      await page.getByRole("button", { name: "Load more" }).click();
    }
    await expect.poll(() => shown(), polled).toEqual(all);
    await page.getByText("That is the whole log.").waitFor();
  });

  test("shows what has been done since, when asked", async () => {
    await open();
    await expect.poll(async () => (await shown()).length, polled).toBe(50);
    await stage.fill("backup.run", 1, "0 seconds");
    await page.getByRole("button", { name: "Refresh" }).click();
    await expectFiltered({});
    expect((await shown())[0]).toContain("backup.run");
  });
});

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
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
      await expectFiltered(query);
      expect(inUrl()).toEqual(query);
      await page.getByRole("button", { name: `Remove the filter ${name}` }).click();
      await expectFiltered({});
      expect(inUrl()).toEqual({});
      // Whoever uses the keyboard goes on from there.
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name);
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
      await page.getByRole("button", { name: "Clear filters" }).click();
      await expectFiltered({});
    }
  });

  test("of an API key is found by its name, and leads back to the key", async () => {
    await open();
    await openFilter("API key");
    await page.keyboard.type("ci/cd");
    await expect
      .poll(() => dialog().getByRole("list").getByRole("button").allInnerTexts(), polled)
      .toEqual([expect.stringContaining("CI/CD Pipeline")]);
    await page.keyboard.press("Enter");
    await expectFiltered({ apiKeyId: ci.id });
    expect(inUrl()).toEqual({ apiKeyId: ci.id });
    await page.getByRole("button", { name: "API key: CI/CD Pipeline", exact: true }).waitFor();
    await page.getByRole("link", { name: "Back to CI/CD Pipeline" }).click();
    await page.locator("h1", { hasText: "API Keys" }).waitFor();
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ apiKeyId: ci.id });
  });

  test("of a date range is one press, or exact in the reader's zone", async () => {
    await open();
    await pill("Date range").click();
    await dialog().getByRole("button", { name: "Last hour" }).click();
    await expect.poll(() => Object.keys(inUrl()), polled).toEqual(["from"]);
    await expectFiltered(inUrl());
    expect(Date.now() - Date.parse(inUrl()["from"] ?? "")).toBeLessThan(3_700_000);

    await page.getByRole("button", { name: /^Date range: since/ }).click();
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
    await page.keyboard.type("localhost");
    await page.keyboard.press("Enter");
    await dialog().getByText("Enter an IPv4 or IPv6 address").waitFor();
    await page.keyboard.press("Escape");
    expect(inUrl()).toEqual({});
  });

  test("joins others; where nothing fits, one press clears them all", async () => {
    const query = { action: "request.admitted", apiKeyId: ci.id, ip: "203.0.113.1" };
    await open(query);
    await expectFiltered(query);
    await open({ ...query, ip: "192.0.2.1" });
    await page.getByText("No entry fits these filters").waitFor();
    await page.getByRole("main").getByRole("button", { name: "Clear filters" }).last().click();
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
    await other.goto(page.url());
    await other.getByRole("dialog").locator("dl").first().waitFor();
    expect(await shown(other)).toEqual(list);
    expect(await other.getByRole("dialog").innerText()).toContain(seen["Request ID"]);
  });

  test("that is ill-formed shows what it can, and says what it left out", async () => {
    await open({ ip: "nowhere", action: "api_key.updated", from: "yesterday" });
    await expectFiltered({ action: "api_key.updated" });
    const notice = page.getByRole("status").filter({ hasText: "A part of this link was left out" });
    expect(await notice.innerText()).toContain(
      "“from” is not well-formed. “ip” is not well-formed.",
    );
    await notice.getByRole("button", { name: "Dismiss" }).click();
    expect(inUrl()).toEqual({ action: "api_key.updated" });
    await open({ entry: "no-such-entry" });
    await dialog().getByText("There is no such entry").waitFor();
    // Browsers complain of every answer from 400 on.
    expect(complaints.splice(0).every((one) => one.includes("404"))).toBe(true);
  });
});

describe("an entry", () => {
  test("opens to its changes, and all that is known of its request", async () => {
    const [entry] = await stage.log({ action: "environment.updated" });
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
      Secret: ci.hint,
      "Request ID": entry?.request?.id,
    });
    const cells = await dialog()
      .locator("tbody tr")
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
    expect(cells.toSorted()).toEqual([
      ["limits.rows", "1000", "5000"],
      ["note", "not set", "Moved for latency"],
      ["region", "eu-central-1", "eu-west-1"],
    ]);
    expect(inUrl()).toEqual({ entry: entry?.id });
    await page.keyboard.press("Escape");
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
    await page.locator("h1", { hasText: "API Keys" }).waitFor();
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ apiKeyId: ci.id });
  });

  test("shows what an attacker has written as text, and nothing else of it", async () => {
    await open({ apiKeyId: hostile.id });
    await expectFiltered({ apiKeyId: hostile.id });
    await openEntry(/Request admitted/);
    const { Actor, "User agent": userAgent } = await facts();
    expect(Actor).toContain(`API Key: ${HOSTILE_NAME}`);
    expect(userAgent).toBe(HOSTILE_AGENT);
    expect(await page.locator("img, main script").count()).toBe(0);
  });
});

describe("an export", () => {
  /** Begins an export, and returns what was saved, with the entries that were in the log before. */
  async function exported(
    format: RegExp,
    query: Readonly<Record<string, string>>,
  ): Promise<{ name: string; text: string; entries: AuditLogEntry[] }> {
    // Where the browser has no way to write a file as it comes.
    await page.addInitScript(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
    await open(query);
    await expect.poll(async () => (await shown()).length, polled).toBeGreaterThan(0);
    const entries = await stage.log(query);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page
        .getByRole("button", { name: "Export", exact: true })
        .click()
        .then(() => page.getByRole("menuitem", { name: format }).click()),
    ]);
    const name = download.suggestedFilename();
    await page.getByText(`${labels.exportDone(entries.length, name)}`).waitFor();
    return { name, text: await textOf(download), entries };
  }

  const textOf = async (download: Download): Promise<string> =>
    readFile((await download.path()) ?? "", "utf8");

  test("as NDJSON is the filtered log, entry by entry", async () => {
    const { name, text, entries } = await exported(/^NDJSON/, { apiKeyId: ci.id });
    expect(name).toMatch(/^audit-log-\d{4}-\d\d-\d\d\.ndjson$/);
    const lines = text.split("\n").filter((line) => line !== "");
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(entries);
  });

  test("as CSV is the whole log, with formulas made inert", async () => {
    const { name, text, entries } = await exported(/^CSV/, {});
    expect(name).toMatch(/\.csv$/);
    const rows = parseCsv(text);
    expect(rows).toEqual(entries.map(cellsOf));
    const hostileRow = rows.find(({ userAgent }) => userAgent?.includes("@SUM"));
    expect(hostileRow?.["userAgent"]).toBe(`'${HOSTILE_AGENT}`);
    expect(hostileRow?.["actorName"]).toBe(`'${HOSTILE_NAME}`);
  });

  /** Has the browser write into a file of its own, by the same interface as into one that the reader picks. */
  const pickFile = () =>
    page.addInitScript(() => {
      Object.assign(window, {
        showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) => {
          const folder = await navigator.storage.getDirectory();
          await folder.removeEntry(suggestedName).catch(() => undefined);
          return folder.getFileHandle(suggestedName, { create: true });
        },
      });
    });

  /** What was written into files, by their names. */
  const written = () =>
    page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      const texts: string[] = [];
      for await (const handle of folder.values()) {
        if (handle instanceof FileSystemFileHandle)
          texts.push(await (await handle.getFile()).text());
      }
      return texts;
    });

  const begin = async (): Promise<void> => {
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await page.getByRole("menuitem", { name: /^NDJSON/ }).click();
  };

  test("is written into a file as it comes, where the browser can", async () => {
    await pickFile();
    await open({ action: "environment.updated" });
    const entries = await stage.log({ action: "environment.updated" });
    await begin();
    await page.getByText(/1 entry exported to/).waitFor();
    expect((await written()).map((text) => JSON.parse(text) as unknown)).toEqual(entries);
  });

  test("that breaks off, or is cancelled, leaves no half of a file", async () => {
    await pickFile();
    await open();
    let hold: (() => void) | undefined;
    await page.route("**/v1/audit-log/export?*", async (route) => {
      await new Promise<void>((resolve) => (hold = resolve));
      await route.abort().catch(() => undefined);
    });
    await begin();
    await page.getByText("Exporting NDJSON").waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByText("The export was cancelled, and nothing was saved").waitFor();
    hold?.();
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await page.route("**/v1/audit-log/export?*", (route) => route.abort());
    await begin();
    const failure = page.getByRole("alert").filter({ hasText: "nothing was saved" });
    await failure.waitFor();
    expect((await written()).join("")).toBe("");
    await page.unrouteAll({ behavior: "wait" });
    await failure.getByRole("button", { name: "Try again" }).click();
    await page.getByText(/entries exported to/).waitFor();
    expect((await written()).join("").split("\n").length).toBeGreaterThan(100);
    expect(complaints.splice(0).every((one) => one.includes("net::ERR_FAILED"))).toBe(true);
  });
});

describe("everybody", () => {
  test("can go through the log with the keyboard alone", async () => {
    await open();
    await expect.poll(async () => (await shown()).length, polled).toBe(50);
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const { activeElement } = document;
        return activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "";
      });
    const tabTo = async (name: string | RegExp): Promise<void> => {
      for (let stops = 0; stops < 40; stops += 1) {
        await page.keyboard.press("Tab");
        const here = await focused();
        if (typeof name === "string" ? here === name : name.test(here)) return;
      }
      throw new Error(`The keyboard does not get to ${String(name)}`);
    };
    await tabTo("Action");
    await page.keyboard.press("Enter");
    await dialog().waitFor();
    await tabTo(/^API key updated/);
    await page.keyboard.press("Enter");
    await expectFiltered({ action: "api_key.updated" });
    await tabTo(/API key updated, API key CI\/CD Pipeline/);
    const row = await focused();
    await page.keyboard.press("Enter");
    await dialog().locator("dl").first().waitFor();
    await page.keyboard.press("Escape");
    await dialog().waitFor({ state: "detached" });
    expect(await focused()).toBe(row);
  });

  test.each(["light", "dark"] as const)(
    "can read it, in %s and from 360 pixels on",
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      const faults = async (): Promise<string[]> => [
        ...(await accessibilityFaults(page)),
        ...(await faintTexts(page)),
      ];
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 });
        await open({ apiKeyId: ci.id });
        await expectFiltered({ apiKeyId: ci.id });
        expect(await faults()).toEqual([]);
        await pill("Actor").click();
        await dialog().waitFor();
        expect(await faults()).toEqual([]);
        await page.keyboard.press("Escape");
        await openEntry(/environment.updated/);
        await facts();
        // What comes in moves for a moment.
        await page.waitForTimeout(250);
        expect(await faults()).toEqual([]);
        await open({ ip: "192.0.2.1" });
        await page.getByText("No entry fits these filters").waitFor();
        expect(await faults()).toEqual([]);
      }
    },
  );

  test("is told when the connection is lost, and goes on when it is back", async () => {
    await page.route("**/v1/audit-log-entries?*", (route) => route.abort());
    await open();
    await page.getByText("The service cannot be reached").waitFor({ timeout: 15_000 });
    // Nobody presses anything: it asks again by itself.
    await page.unrouteAll({ behavior: "wait" });
    await expectFiltered({});
    expect(complaints.splice(0).every((one) => one.includes("net::ERR_FAILED"))).toBe(true);
  });
});

// The last one, for the log is long then.
describe("a search", () => {
  test("for what few entries have goes on by itself, and stops when asked", async () => {
    // Beyond what one page of the API looks at.
    await stage.fill("sync.run", 25_000, "30 days");
    await stage.fill("backup.restored", 1, "90 days");
    // The first page comes; each further one waits until it may.
    let asked = 0;
    let proceed = (): void => {};
    const mayProceed = new Promise<void>((resolve) => (proceed = resolve));
    await page.route("**/v1/audit-log-entries?*", async (route) => {
      asked += 1;
      if (asked > 1) await mayProceed;
      await route.continue();
    });
    await open({ action: "backup.restored" });
    await page.getByText("Searching further back…").waitFor();
    await page.getByRole("button", { name: "Stop" }).click();
    proceed();
    await page.getByText("The search was stopped").waitFor();
    expect(await shown()).toEqual([]);
    expect(asked).toBe(2);
    await page.getByRole("button", { name: "Search on" }).click();
    await expectFiltered({ action: "backup.restored" });
    expect(asked).toBeGreaterThan(2);
    await page.unrouteAll({ behavior: "wait" });
  });
});
