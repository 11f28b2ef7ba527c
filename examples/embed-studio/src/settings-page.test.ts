import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { prepareStudio } from "../../../scripts/prepare/studio.ts";
import { lendBrowser } from "../../../test/support/lent-browser.ts";
import type { LentBrowser } from "../../../test/support/lent-browser.ts";
import { createDatabase } from "../../../test/support/postgres/create-database.ts";
import type { TestDatabase } from "../../../test/support/postgres/create-database.ts";
import { createApp } from "./app.ts";
import { buildPage } from "./build-page.ts";

// A browser on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let database: TestDatabase;
let browser: LentBrowser;
let server: Server;
let page: Page;
let url: string;
let close: () => Promise<void>;
const complaints: string[] = [];

beforeAll(async () => {
  database = await createDatabase();
  const [files] = await Promise.all([buildPage(), prepareStudio()]);
  const ada = { id: "u1", name: "Ada", organizationId: "acme" };
  const { app, keys } = createApp({ database: database.url, authenticateUser: () => ada, files });
  await keys.migrate();
  server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await lendBrowser();
  close = async () => {
    await browser.close();
    server.close();
    server.closeAllConnections();
    await keys.close();
    await database.drop();
  };
});
afterAll(() => close());

beforeEach(async () => {
  complaints.length = 0;
  page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
});

/** How elements look, one line each, with one of the style sheets or without it. */
function looks(selector: string, without?: "host.css" | "studio.css"): Promise<string[]> {
  return page.evaluate(
    ([selector, without]) => {
      const sheets = [...document.styleSheets];
      for (const sheet of sheets) {
        sheet.disabled = without !== "" && (sheet.href ?? "").endsWith(`/${without}`);
      }
      // Not where it is and how large, which the room says that the host gives it.
      const properties =
        "color background-color font-family font-size font-style font-weight line-height letter-spacing text-transform text-align text-decoration-line border-top-width border-top-style border-left-color border-top-left-radius padding-top padding-left box-shadow list-style-type display cursor opacity fill stroke";
      const lines = [...document.querySelectorAll(selector)].flatMap((one) =>
        [null, "::before"].map((pseudo) => {
          const style = getComputedStyle(one, pseudo);
          const values = properties.split(" ").map((name) => style.getPropertyValue(name));
          return `${one.tagName}.${one.getAttribute("class")}${pseudo ?? ""}: ${values.join("; ")}`;
        }),
      );
      for (const sheet of sheets) sheet.disabled = false;
      return lines;
    },
    [selector, without ?? ""] as const,
  );
}

test("a host's settings page makes a key with Studio's components, in the host's theme and words", async () => {
  await page.goto(url);
  await page.getByText("For programs that read the tides").waitFor();
  await page.getByRole("button", { name: "Create API Key" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Tide tables");
  const send = page.getByRole("dialog").getByRole("button", { name: "Create API Key" });
  // Outside of the host's page, and yet in its theme.
  await expect
    .poll(() => send.evaluate((one) => getComputedStyle(one).backgroundColor))
    .toBe("rgb(122, 59, 0)");
  await send.click();
  await page.locator(".latchkey-secret").waitFor();
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: "Close without copying" }).click();
  await page.getByRole("row").filter({ hasText: "Tide tables" }).waitFor();
  expect(complaints).toEqual([]);
});

test("no style of the host's reaches into Studio, nor one of Studio's out of it", async () => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(url);
  await page.getByRole("row").filter({ hasText: "Tide tables" }).waitFor();
  await page.getByRole("button", { name: "Create API Key" }).click();
  await page.getByRole("dialog").getByLabel("Name").waitFor();
  await page.mouse.move(0, 0);
  // The dialog comes in by and by.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  const inside = ".latchkey, .latchkey *";
  const shown = await looks(inside);
  expect(shown.length).toBeGreaterThan(100);
  expect(await looks(inside, "host.css")).toEqual(shown);

  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Profile" }).click();
  const outside = "body *:not(.latchkey, .latchkey *)";
  const hosts = await looks(outside);
  expect(hosts.length).toBeGreaterThan(20);
  expect(await looks(outside, "studio.css")).toEqual(hosts);
  // What the comparison is good for.
  expect(await looks(outside, "host.css")).not.toEqual(hosts);
  expect(complaints).toEqual([]);
});

test("the list narrows to what is searched for, and the host hears of it", async () => {
  await page.goto(url);
  const row = page.getByRole("row").filter({ hasText: "Tide tables" });
  await row.waitFor();
  await page.getByRole("searchbox").fill("no such key");
  await page.getByText("No API key matches").waitFor();
  await page.getByText("Harbour says").waitFor();
  await page.getByRole("searchbox").fill("tide");
  await row.waitFor();
  expect(complaints).toEqual([]);
});

test("the page has one title, and Studio's stand below it", async () => {
  await page.goto(url);
  for (const name of ["API Keys", "Audit Logs"]) {
    await page.getByRole("heading", { name, level: 2 }).waitFor();
    expect(await page.getByRole("heading", { level: 1 }).allInnerTexts()).toHaveLength(1);
    await page.getByRole("button", { name: "Audit log" }).click();
  }
  expect(complaints).toEqual([]);
});

test("Studio's own page is served at any path, also where a slash is missing", async () => {
  await page.goto(`${url}/admin/studio?search=tide`);
  expect(page.url()).toBe(`${url}/admin/studio/?search=tide`);
  await page.getByRole("row").filter({ hasText: "Tide tables" }).waitFor();
  expect(complaints).toEqual([]);
});
