import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";
import lighthouse from "lighthouse";
import { freePort } from "../support/postgres/free-port.ts";
import { startBrowser } from "../support/browser.ts";
import { sessionCookie, startServing } from "../support/serving.ts";

// Not /docs/reference: it is swagger-ui's own, which gets 92 for accessibility.
const PAGES = ["/", "/?view=audit-log", "/docs", "/docs/getting-started"];
const CATEGORIES = ["accessibility", "best-practices"] as const;

/** Each page, as somebody who is signed in sees it, on a phone and on a desk. */
export async function judgeByLighthouse(): Promise<string[]> {
  const serving = await startServing();
  const port = await freePort();
  const browser: Browser = await startBrowser([`--remote-debugging-port=${port}`]);
  const faults: string[] = [];
  try {
    const cookie = await sessionCookie(serving);
    for (const path of PAGES) {
      for (const formFactor of ["mobile", "desktop"] as const) {
        const result = await lighthouse(`${serving.baseUrl}${path}`, {
          port,
          formFactor,
          screenEmulation: { mobile: formFactor === "mobile", disabled: formFactor === "desktop" },
          onlyCategories: [...CATEGORIES],
          extraHeaders: { Cookie: cookie },
          disableStorageReset: true,
          logLevel: "error",
        });
        if (result === undefined) throw new Error(`Lighthouse has no result for ${path}.`);
        const { categories, audits } = result.lhr;
        for (const name of CATEGORIES) {
          const category = categories[name];
          const score = Math.round((category?.score ?? 0) * 100);
          console.log(`Lighthouse, ${path}, ${formFactor}, ${name}: ${score}`);
          if (score === 100) continue;
          const failed = category?.auditRefs
            .map(({ id }) => audits[id])
            .filter((audit) => audit?.score !== null && (audit?.score ?? 1) < 1);
          const titles = failed?.map((audit) => audit?.title).join("; ");
          faults.push(`Lighthouse, ${path}, ${formFactor}, ${name}: ${score} (${titles})`);
        }
      }
    }
  } finally {
    await browser.close();
    await serving.close();
  }
  return faults;
}
