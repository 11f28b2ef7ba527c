import type { Page } from "playwright-core";
import type { View } from "./view.ts";

const query = "?view=audit-log";

async function openEntry(page: Page, name: RegExp): Promise<void> {
  await page.locator("tr.latchkey-entry").getByRole("button", { name }).first().click();
  await page.getByRole("dialog").locator("dl").first().waitFor();
}

async function openFilter(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
  await page.getByRole("dialog").locator("form").waitFor();
}

/** The audit log, an entry of it, its filters, and what else it may show. */
export const auditLogViews: readonly View[] = [
  { name: "log-list", query },
  { name: "log-filtered", query: `${query}&action=api_key.created&from=2026-01-01T00:00:00Z` },
  { name: "log-no-match", query: `${query}&ip=192.0.2.1` },
  { name: "log-ill-formed-link", query: `${query}&ip=nowhere&from=yesterday` },
  { name: "log-no-such-entry", query: `${query}&entry=none` },
  { name: "log-entry-created", query, show: (page) => openEntry(page, /API key created/) },
  { name: "log-entry-request", query, show: (page) => openEntry(page, /Request admitted/) },
  { name: "log-filter-range", query, show: (page) => openFilter(page, "Date range") },
  { name: "log-filter-action", query, show: (page) => openFilter(page, "Action") },
  { name: "log-filter-key", query, show: (page) => openFilter(page, "API key") },
  {
    name: "log-export-menu",
    query,
    show: async (page) => {
      await page.getByRole("button", { name: "Export", exact: true }).click();
      await page.getByRole("menuitem").first().waitFor();
    },
  },
  {
    name: "log-exporting",
    query,
    show: async (page) => {
      await page.evaluate(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
      await page.route("**/v1/audit-log/export**", () => undefined);
      await page.getByRole("button", { name: "Export", exact: true }).click();
      await page.getByRole("menuitem").first().click();
      await page.getByRole("progressbar").waitFor();
    },
  },
  {
    name: "log-connection-lost",
    query,
    show: async (page) => {
      await page.route("**/v1/audit-log-entries**", (route) => route.abort());
      await page.reload();
      await page.getByRole("alert").waitFor({ timeout: 30_000 });
    },
  },
];
