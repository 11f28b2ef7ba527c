import type { Page } from "playwright-core";
import type { Filter } from "./filters.ts";

/** How long a page took to answer a filter, round by round, in milliseconds. */
export interface AnswerTimes {
  readonly filter: Filter;
  readonly rounds: readonly number[];
  /** How many rows it showed. */
  readonly rows: number;
}

/** Sets each filter in turn, by the page's address, and waits until the page shows all of its answer. */
export async function measureAnswers(
  page: Page,
  filters: readonly Filter[],
  rounds: number,
): Promise<AnswerTimes[]> {
  const times = filters.map(() => [] as number[]);
  const rows = filters.map(() => 0);
  // The first round warms up.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, filter] of filters.entries()) {
      // From the other page's address, so that nothing is left of the round before.
      await answer(page, { view: filter.page === "API Keys" ? "audit-log" : "" });
      const answered = await answer(page, filter.address);
      rows[index] = answered.rows;
      if (round > 0) times[index]?.push(answered.milliseconds);
    }
  }
  return filters.map((filter, index) => ({
    filter,
    rounds: times[index] ?? [],
    rows: rows[index] ?? 0,
  }));
}

function answer(
  page: Page,
  address: Readonly<Record<string, string>>,
): Promise<{ milliseconds: number; rows: number }> {
  const query = new URLSearchParams(address).toString();
  return page.evaluate(async (search) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const began = performance.now();
    history.replaceState(null, "", `?${search}`);
    // As a press on a filter does, by way of the browser's own buttons.
    dispatchEvent(new PopStateEvent("popstate"));
    await frame();
    const isUnderWay = () =>
      document.querySelector('main [aria-busy="true"], .latchkey-bone') !== null ||
      document.querySelector("main h1") === null;
    while (isUnderWay()) await frame();
    return {
      milliseconds: performance.now() - began,
      rows: document.querySelectorAll("main tbody tr:not(.latchkey-day)").length,
    };
  }, query);
}
