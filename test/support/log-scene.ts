import type { ApiKey, AuditLogEntry } from "@latchkey/contract";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from "vitest";
import { sentence } from "../../packages/studio/src/audit-log/entry-text.ts";
import { auditLogLabels as labels } from "../../packages/studio/src/audit-log/labels.ts";
import { lendBrowser } from "./lent-browser.ts";
import type { LentBrowser } from "./lent-browser.ts";
import { bearer, call, createKey } from "./call.ts";
import { postgres } from "./databases.ts";
import type { OpenDatabase } from "./databases.ts";
import { startStudioStage } from "./studio-stage.ts";
import type { StudioStage } from "./studio-stage.ts";

export const HOSTILE_NAME = '=HYPERLINK("https://evil.example","x")<img src=x onerror=alert(1)>';
export const HOSTILE_AGENT = "@SUM(1+1)<script>alert(document.cookie)</script>";

/** How long a page may take on a busy machine. */
export const polled = { timeout: 10_000 };

interface Opened {
  readonly database: OpenDatabase;
  readonly browser: LentBrowser;
  readonly stage: StudioStage;
  readonly context: BrowserContext;
  readonly ci: ApiKey;
  readonly hostile: ApiKey;
}

/** Something has been done by everybody whom the log knows: users, keys, the host, an attacker. */
async function openScene(): Promise<Opened> {
  const [database, browser] = await Promise.all([postgres.open(), lendBrowser()]);
  const stage = await startStudioStage(database);
  // One for all tests: what it has loaded once, it keeps.
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: "en-GB",
    timezoneId: "Asia/Kolkata",
  });
  context.setDefaultTimeout(10_000);
  // More than a page of them, over several days.
  await stage.fill("report.run", 130, "20 hours");
  const { apiKey: ci, secret } = await createKey(stage.url, { name: "CI/CD Pipeline" });
  const { apiKey: hostile, secret: other } = await createKey(stage.url, { name: HOSTILE_NAME });
  for (const n of [1, 2, 3]) {
    await stage.use(secret, { path: `/reports/${n}`, ip: `203.0.113.${n}` });
  }
  await stage.use(secret, { path: "/environments/e1" });
  await stage.use(other, { userAgent: HOSTILE_AGENT, ip: "2001:db8::7" });
  await call("PATCH", `${stage.url}/v1/api-keys/${ci.id}`, {
    headers: bearer(secret),
    body: { description: "Deploys from main" },
  });
  await call("POST", `${stage.url}/v1/api-keys/${hostile.id}/revoke`);
  await stage.use(other);
  // The outcomes come within 250 ms.
  await vi.waitFor(async () => {
    const pending = (await stage.log()).filter(({ outcome }) => outcome?.state === "pending");
    if (pending.length > 0) throw new Error("An outcome is pending.");
  });
  return { database, browser, stage, context, ci, hostile };
}

/** Each entry in a sentence, as its row is called. */
export const sentences = (entries: readonly AuditLogEntry[]): string[] =>
  entries.map((entry) => sentence(entry, labels));

/** The audit log in a browser, for the tests of a file: a page for each, which must not complain. */
export function logScene() {
  const now: { opened?: Opened; page?: Page; complaints: string[] } = { complaints: [] };
  const opened = (): Opened => {
    if (now.opened === undefined) throw new Error("Nothing is open yet.");
    return now.opened;
  };
  const page = (): Page => {
    if (now.page === undefined) throw new Error("No page is open yet.");
    return now.page;
  };
  const dialog = () => page().getByRole("dialog");
  const newPage = async (): Promise<Page> => {
    const made = await opened().context.newPage();
    const complain = (text: string): void => void now.complaints.push(text);
    made.on("pageerror", ({ message }) => complain(message));
    made.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complain(message.text());
    });
    made.on("dialog", (one) => {
      complain(`A dialog opened: ${one.message()}`);
      void one.dismiss();
    });
    return made;
  };
  /** The entries that are shown, each in a sentence. */
  const shown = (on = page()): Promise<string[]> =>
    on
      .locator("tbody tr.latchkey-entry button")
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute("aria-label") ?? ""));

  beforeAll(async () => {
    now.opened = await openScene();
  });
  afterAll(async () => {
    const { browser, stage, database } = opened();
    await browser.close();
    await stage.close();
    await database.close();
  });
  beforeEach(async () => {
    now.complaints = [];
    now.page = await newPage();
  });
  afterEach(async () => {
    const pages = opened().context.pages();
    await Promise.all(pages.map((one) => one.close()));
    if (now.complaints.length > 0) throw new Error(`It complained: ${now.complaints.join("; ")}`);
  });

  return {
    page,
    dialog,
    newPage,
    shown,
    stage: () => opened().stage,
    ci: () => opened().ci,
    hostile: () => opened().hostile,
    /** What the pages complained of by now, which is then forgotten. */
    complaints: (): string[] => now.complaints.splice(0),
    async open(query: Readonly<Record<string, string>> = {}): Promise<void> {
      const search = new URLSearchParams({ view: "audit-log", ...query });
      await page().goto(`${opened().stage.url}/?${search.toString()}`);
      await page().locator("h1", { hasText: "Audit Logs" }).waitFor();
    },
    /** What the address says of the log. */
    inUrl(): Record<string, string> {
      const { view: _, ...rest } = Object.fromEntries(new URL(page().url()).searchParams);
      return rest;
    },
    pill: (name: string) => page().getByRole("button", { name, exact: true }),
    /** Opens a filter, which is then ready to be typed into. */
    async openFilter(name: string): Promise<void> {
      await page().getByRole("button", { name, exact: true }).click();
      await dialog().locator("input:focus").waitFor();
    },
    /** Expects the page to show what the API answers to these filters. */
    async expectFiltered(query: Readonly<Record<string, string>>): Promise<void> {
      const wanted = sentences(await opened().stage.log(query, 50)).slice(0, 50);
      expect(wanted.length).toBeGreaterThan(0);
      await expect.poll(() => shown(), polled).toEqual(wanted);
    },
    openEntry: (name: RegExp): Promise<void> =>
      page().locator("tr.latchkey-entry").getByRole("button", { name }).first().click(),
    /** What the open entry says, by the names of its facts. */
    async facts(): Promise<Record<string, string>> {
      await dialog().locator("dl").first().waitFor();
      const pairs = await dialog()
        .locator("dl > div")
        .evaluateAll((rows) =>
          rows.map((row) => [
            row.querySelector("dt")?.textContent ?? "",
            row.querySelector(".latchkey-fact-text")?.textContent ?? "",
          ]),
        );
      // Pairs, by the function above.
      return Object.fromEntries(pairs) as Record<string, string>;
    },
  };
}
