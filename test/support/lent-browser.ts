import type { Browser, BrowserContext, BrowserContextOptions } from "playwright-core";
import { startBrowser } from "./browser.ts";

/** A browser with nothing in it; `close` closes what was opened in it. */
export type LentBrowser = Pick<Browser, "newContext" | "newPage" | "close">;

/** Of a test's worker, which ends without being asked, and its browser with it; a script would wait for one. */
let kept: Promise<Browser> | undefined;
const isKept = process.env["VITEST"] !== undefined;

async function keptBrowser(): Promise<Browser> {
  // One that did not start, or has ended, is no reason for the next file to fail.
  const last = await kept?.catch(() => undefined);
  if (last?.isConnected() === true) return last;
  kept = startBrowser();
  return kept;
}

/** Lends the browser of this process: to start one takes two seconds of a core. */
export async function lendBrowser(): Promise<LentBrowser> {
  const browser = await (isKept ? keptBrowser() : startBrowser());
  const contexts: BrowserContext[] = [];
  const newContext = async (options?: BrowserContextOptions): Promise<BrowserContext> => {
    const context = await browser.newContext(options);
    contexts.push(context);
    return context;
  };
  return {
    newContext,
    newPage: async (options) => (await newContext(options)).newPage(),
    async close() {
      await Promise.all(contexts.map((context) => context.close()));
      if (!isKept) await browser.close();
    },
  };
}
