import type { BrowserContext, Page, Request } from "playwright-core";
import type { Serving } from "../../packages/latchkey/src/serve.ts";
import { prepareStudio } from "../../scripts/prepare/studio.ts";
import { lendBrowser } from "./lent-browser.ts";
import type { LentBrowser } from "./lent-browser.ts";
import { sessionCookie, startServing } from "./serving.ts";

/** Studio, served by the program as it is written now, and a browser to look at it with. */
export interface Studio {
  readonly serving: Serving;
  readonly browser: LentBrowser;
  /** Somebody's browser, with nothing in it, and all that its pages ask for and complain of. */
  newReader(): Promise<Reader>;
  /** Asks the API as the signed-in user, beside the browser. */
  api(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

export interface Reader {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Every request of its pages, in order. */
  readonly requests: Request[];
  /** Scripts' errors, what the console warns of (a policy that was broken, say), and requests to elsewhere. */
  readonly complaints: string[];
  /** @throws Error with what its pages have complained of. */
  close(): Promise<void>;
  /** Opens Studio, signed in. */
  signIn(query?: string): Promise<void>;
}

/** @param start What serves it, by default on an embedded database. */
export async function startStudio(start: () => Promise<Serving> = startServing): Promise<Studio> {
  await prepareStudio();
  const [serving, browser] = await Promise.all([start(), lendBrowser()]);
  const cookie = await sessionCookie(serving);
  return {
    serving,
    browser,
    newReader: () => newReader(serving, browser),
    api: (path, init = {}) =>
      fetch(`${serving.baseUrl}${path}`, {
        ...init,
        headers: { cookie, "Content-Type": "application/json" },
      }),
    async close() {
      await browser.close();
      await serving.close();
    },
  };
}

async function newReader(serving: Serving, browser: LentBrowser): Promise<Reader> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: "en-US",
    timezoneId: "Europe/Berlin",
  });
  context.setDefaultTimeout(10_000);
  const requests: Request[] = [];
  const complaints: string[] = [];
  context.on("page", (page) => {
    page.on("request", (request) => {
      requests.push(request);
      const isHere = request.url().startsWith(`${serving.baseUrl}/`);
      if (!isHere) complaints.push(`asked for ${request.url()}`);
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      // The browser's own note that the API refused something is what many a test is about.
      const isAnswer = message.location().url.startsWith(`${serving.baseUrl}/v1/`);
      const isLoud = ["error", "warning"].includes(message.type());
      if (isLoud && !isAnswer) complaints.push(message.text());
    });
  });
  const page = await context.newPage();
  return {
    context,
    page,
    requests,
    complaints,
    async close() {
      await context.close();
      if (complaints.length > 0) throw new Error(`The page complained: ${complaints.join("; ")}`);
    },
    async signIn(query = "") {
      await page.goto(serving.signInLink());
      if (query !== "") await page.goto(`${serving.baseUrl}/${query}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
    },
  };
}
