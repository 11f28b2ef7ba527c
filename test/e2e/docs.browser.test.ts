import { problems, problemType } from "@latchkey/contract";
import type { ProblemCode } from "@latchkey/contract";
import type { Browser, BrowserContext, ConsoleMessage, Page, Request } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { operationsAnswering } from "../../packages/latchkey/src/docs/problem-answers.ts";
import { guideSlugs } from "../../packages/latchkey/src/docs/navigation.ts";
import type { Serving } from "../../packages/latchkey/src/serve.ts";
import { accessibilityFaults, faintTexts } from "../support/accessibility.ts";
import { startBrowser } from "../support/browser.ts";
import { startServing } from "../support/serving.ts";

// A browser on a machine that may have other things to do.
vi.setConfig({ testTimeout: 60_000 });

let serving: Serving;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** What a page has asked for elsewhere, and what it has complained of. */
let elsewhere: string[];
let complaints: string[];
let requests: Request[];

beforeAll(async () => {
  [serving, browser] = await Promise.all([startServing(), startBrowser()]);
  // One for all tests: what it has loaded once, it keeps.
  context = await browser.newContext();
  context.setDefaultTimeout(10_000);
});

afterAll(async () => {
  await browser.close();
  await serving.close();
});

beforeEach(async () => {
  await context.clearCookies();
  page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  [elsewhere, complaints, requests] = [[], [], []];
  page.on("request", (request) => {
    requests.push(request);
    if (!request.url().startsWith(`${serving.baseUrl}/`)) elsewhere.push(request.url());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message: ConsoleMessage) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
});

afterEach(async () => {
  await page.close();
  const seen = [...elsewhere, ...complaints];
  if (seen.length > 0)
    throw new Error(`The page asked elsewhere, or complained: ${seen.join("; ")}`);
});

const open = (path: string) => page.goto(`${serving.baseUrl}${path}`);

async function openReference(operation?: string): Promise<void> {
  // Another section of the page that is open would be no new page.
  await page.goto("about:blank");
  await open(`/docs/reference${operation === undefined ? "" : `#/${operation}`}`);
  await page.waitForSelector(operation === undefined ? ".opblock" : ".opblock-body");
}

describe("the docs in a browser", () => {
  const paths = ["", ...guideSlugs.map((slug) => `/${slug}`), "/problems", "/problems/not_found"];

  test("render offline and without complaint, for every reader, from 360 pixels on", async () => {
    for (const path of paths) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await open(`/docs${path}`);
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await accessibilityFaults(page)).toEqual([]);
    }
  });

  test("can be read without a mouse: the first key leads to the content, and every stop is seen", async () => {
    await open("/docs/authentication");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Skip to");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
    for (let stop = 0; stop < 8; stop += 1) {
      await page.keyboard.press("Tab");
      const outline = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(
          document.activeElement ?? document.body,
        );
        return `${outlineStyle} ${outlineWidth}`;
      });
      expect(outline).toBe("solid 2px");
    }
  });

  test("are dark where the reader's other pages are, and legible either way", async () => {
    await openReference("Principal/getPrincipal");
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await faintTexts(page)).toEqual([]);
    }
  });
});

describe("the reference", () => {
  test("has every operation with its samples, and each has a link that opens it", async () => {
    await openReference();
    expect(await accessibilityFaults(page)).toEqual([]);
    const shown = await page.$$eval(".opblock", (blocks) => blocks.map(({ id }) => id));
    // The codes are the table's own keys.
    const codes = Object.keys(problems) as ProblemCode[];
    const linked = codes.flatMap((code) => operationsAnswering(code));
    const operations = new Set(linked.map(({ tag, operationId }) => `${tag}/${operationId}`));
    expect(shown).toHaveLength(operations.size);
    await open(problemType("api_key_active"));
    await page.click('main a[href^="/docs/reference#"]');
    await page.waitForSelector(".opblock.is-open .samples pre");
    const opened = page.locator(".opblock.is-open");
    expect(await opened.count()).toBe(1);
    expect(await opened.locator(".samples pre").allInnerTexts()).toEqual([
      expect.stringContaining("curl"),
      expect.stringContaining("latchkey.apiKeys.delete"),
    ]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  /** Sends the operation that is open, and waits for the answer. */
  async function execute(): Promise<{ status: string; body: string }> {
    await page.click(".opblock.is-open .execute");
    const row = page.locator(".opblock.is-open .live-responses-table .response");
    await row.waitFor();
    const status = (await row.locator(".response-col_status").innerText()).trim();
    return { status, body: await row.locator("pre").first().innerText() };
  }

  /** Where a secret is, of the places where it must not be. */
  async function placesOf(secret: string): Promise<string[]> {
    const random = secret.slice(3);
    const { databases, ...texts } = await page.evaluate(async () => ({
      storage: JSON.stringify(
        [localStorage, sessionStorage].map((storage) =>
          Array.from({ length: storage.length }, (_, index) => {
            const key = storage.key(index) ?? "";
            return [key, storage.getItem(key)];
          }),
        ),
      ),
      databases: (await indexedDB.databases()).length + (await caches.keys()).length,
      address: location.href,
      page: document.documentElement.outerHTML,
    }));
    expect(databases).toBe(0);
    const cookies = JSON.stringify(await context.cookies());
    const asked = requests.map((request) => request.url()).join("\n");
    return Object.entries({ ...texts, cookies, asked })
      .filter(([, text]) => text.includes(random))
      .map(([place]) => place);
  }

  const apiRequests = () =>
    requests.filter((one) => new URL(one.url()).pathname.startsWith("/v1/"));

  test("creates a key as the signed-in user, and calls with it as nobody else", async () => {
    // The way of somebody who begins at the docs.
    await open("/docs");
    await page.click('main a[href="/docs/getting-started"]');
    await page.goto(serving.signInLink());
    await openReference("API%20keys/createApiKey");
    await page.click(".try-out__btn");
    const created = await execute();
    expect(created.status).toBe("201");
    const { secret, apiKey } = JSON.parse(created.body) as {
      secret: string;
      apiKey: { id: string };
    };
    const creation = apiRequests().find((one) => one.method() === "POST");
    expect((await creation?.allHeaders())?.["cookie"]).toContain("latchkey_session");

    // A new page, so that nothing of the answer is left in it.
    await openReference("Principal/getPrincipal");
    await page.fill("#key", secret);
    await page.keyboard.press("Enter");
    expect(await page.inputValue("#key")).toBe("");
    expect(await page.innerText("#key-status")).toContain(
      `${secret.slice(0, 7)}…${secret.slice(-4)}`,
    );
    await page.click(".try-out__btn");
    const called = await execute();
    expect(called.status).toBe("200");
    expect(JSON.parse(called.body)).toMatchObject({ type: "api_key", id: apiKey.id });

    const sent = apiRequests().at(-1);
    const headers = await sent?.allHeaders();
    expect(headers?.["authorization"]).toBe(`Bearer ${secret}`);
    expect(headers?.["cookie"]).toBeUndefined();

    // In memory, and nowhere that outlives the page or is shown.
    expect(await placesOf(secret)).toEqual([]);
    expect(await page.innerText(".responses-inner")).toContain("$LATCHKEY_API_KEY");
    await page.evaluate((planted) => {
      sessionStorage.setItem("key", planted);
      document.body.append(planted);
    }, secret);
    expect(await placesOf(secret)).toEqual(["storage", "page"]);
    await page.evaluate(() => sessionStorage.clear());

    await page.click("#key-forget");
    expect(await page.innerText("#key-status")).toBe("Requests from this page carry no key.");
    // What was answered before stands there until the next answer comes.
    await expect
      .poll(async () => JSON.parse((await execute()).body))
      .toMatchObject({ type: "user" });
  });

  test("fills nothing in that the reader has not written, so that a list is a list", async () => {
    await page.goto(serving.signInLink());
    await openReference("API%20keys/listApiKeys");
    await page.click(".try-out__btn");
    expect(await execute()).toMatchObject({ status: "200" });
    const { searchParams } = new URL(apiRequests().at(-1)?.url() ?? "");
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await accessibilityFaults(page)).toEqual([]);
    expect([...searchParams.keys()].filter((name) => !["limit", "sort"].includes(name))).toEqual(
      [],
    );
  });

  test("shows a refusal as it is", async () => {
    await openReference("Principal/getPrincipal");
    await page.fill("#key", "sk_wrong");
    await page.click("#key-form button");
    expect(await page.innerText("#key-status")).toContain("does not look like a secret");
    await page.click(".try-out__btn");
    const refused = await execute();
    expect(refused.status).toContain("401");
    expect(refused.body).toContain("invalid_token");
    // Browsers complain of every answer from 400 on.
    expect(complaints.splice(0)).toEqual([expect.stringContaining("401")]);
  });

  test("would be found out: what asks elsewhere, or complains, is seen", async () => {
    await open("/docs");
    await page.evaluate(() => {
      const image = new Image();
      image.src = "https://example.com/pixel.png";
      document.body.append(image);
      document.body.insertAdjacentHTML("beforeend", "<p style='color: red'>inline</p>");
    });
    await expect.poll(() => complaints.splice(0).join("\n")).toMatch(/Content Security Policy/);
    complaints.length = 0;
    elsewhere.length = 0;
  });
});
