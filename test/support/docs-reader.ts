import type { BrowserContext, ConsoleMessage, Page, Request } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import type { Serving } from "../../packages/latchkey/src/serve.ts";
import { lendBrowser } from "./lent-browser.ts";
import type { LentBrowser } from "./lent-browser.ts";
import { startServingOnPostgres } from "./serving.ts";

/** The docs, and a page for each test to read them with, which must ask nothing elsewhere and complain of nothing. */
export interface DocsReader {
  readonly serving: Serving;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Every request of the page's, in order. */
  readonly requests: Request[];
  /** What the page has asked for elsewhere. */
  readonly elsewhere: string[];
  readonly complaints: string[];
  readonly open: (path: string) => Promise<unknown>;
}

/** Serves the docs for the tests of a file. What is there may be read from within tests only. */
export function docsReader(): DocsReader {
  // A browser on a machine that may have other things to do.
  vi.setConfig({ testTimeout: 60_000 });
  let browser: LentBrowser;
  // Filled before anything is tested.
  const now = {
    open: (path) => now.page.goto(`${now.serving.baseUrl}${path}`),
  } as { -readonly [Name in keyof DocsReader]: DocsReader[Name] };

  beforeAll(async () => {
    [now.serving, browser] = await Promise.all([startServingOnPostgres(), lendBrowser()]);
    // One for all tests: what it has loaded once, it keeps.
    now.context = await browser.newContext();
    now.context.setDefaultTimeout(10_000);
  });

  afterAll(async () => {
    await browser.close();
    await now.serving.close();
  });

  beforeEach(async () => {
    await now.context.clearCookies();
    now.page = await now.context.newPage();
    await now.page.setViewportSize({ width: 1280, height: 900 });
    [now.elsewhere, now.complaints, now.requests] = [[], [], []];
    now.page.on("request", (request) => {
      now.requests.push(request);
      if (!request.url().startsWith(`${now.serving.baseUrl}/`)) now.elsewhere.push(request.url());
    });
    now.page.on("pageerror", (error) => now.complaints.push(error.message));
    now.page.on("console", (message: ConsoleMessage) => {
      const isLoud = message.type() === "error" || message.type() === "warning";
      if (isLoud) now.complaints.push(message.text());
    });
  });

  afterEach(async () => {
    await now.page.close();
    const seen = [...now.elsewhere, ...now.complaints];
    if (seen.length > 0)
      throw new Error(`The page asked elsewhere, or complained: ${seen.join("; ")}`);
  });
  return now;
}
