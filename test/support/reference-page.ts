import type { Page, Request } from "playwright-core";
import type { DocsReader } from "./docs-reader.ts";

/** Opens the reference, at an operation if it is named: `Principal/getPrincipal`. */
export async function openReference({ page, open }: DocsReader, operation?: string): Promise<void> {
  // Another section of the page that is open would be no new page.
  await page.goto("about:blank");
  await open(`/docs/reference${operation === undefined ? "" : `#/${operation}`}`);
  await page.waitForSelector(operation === undefined ? ".opblock" : ".opblock-body");
}

/** Sends the operation that is open, and waits for the answer. */
export async function execute(page: Page): Promise<{ status: string; body: string }> {
  await page.click(".opblock.is-open .execute");
  const row = page.locator(".opblock.is-open .live-responses-table .response");
  await row.waitFor();
  const status = (await row.locator(".response-col_status").innerText()).trim();
  return { status, body: await row.locator("pre").first().innerText() };
}

/** What the page has asked of the API. */
export const apiRequests = ({ requests }: DocsReader): Request[] =>
  requests.filter((one) => new URL(one.url()).pathname.startsWith("/v1/"));
