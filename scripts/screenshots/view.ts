import type { BrowserContext, Page } from "playwright-core";

/** Something to take a picture of. */
export interface View {
  readonly name: string;
  /** What is opened, behind the page's own address. */
  readonly query?: string;
  /** Brings it about. */
  readonly show?: (page: Page, context: BrowserContext) => Promise<unknown>;
}
