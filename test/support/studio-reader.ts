import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import { startServingOnPostgres } from "./serving.ts";
import { startStudio } from "./studio.ts";
import type { Reader, Studio } from "./studio.ts";
import { studioSteps } from "./studio-steps.ts";
import type { StudioSteps } from "./studio-steps.ts";

/** Studio, and for each test somebody who looks at it with a browser that has nothing in it. */
export interface StudioReader {
  readonly studio: Studio;
  readonly reader: Reader;
  readonly page: Page;
  readonly steps: StudioSteps;
}

/** Starts Studio for the tests of a file, whose pages must not complain. It may be read from within tests only. */
export function studioReader(): StudioReader {
  // A busy machine may take its time.
  vi.setConfig({ testTimeout: 60_000 });
  // Filled before anything is tested.
  const now = {} as { -readonly [Name in keyof StudioReader]: StudioReader[Name] };
  beforeAll(async () => {
    now.studio = await startStudio(startServingOnPostgres);
  });
  afterAll(() => now.studio.close());
  beforeEach(async () => {
    now.reader = await now.studio.newReader();
    now.page = now.reader.page;
    now.steps = studioSteps(now.page);
  });
  afterEach(() => now.reader.close());
  return now;
}
