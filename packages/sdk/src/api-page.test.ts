import { expect, test } from "vitest";
import { apiPage, apiPageIsCurrent } from "../scripts/api-page.ts";
import * as exported from "./index.ts";

test("api.md has every method and every exported name, and is up to date", async () => {
  const page = apiPage();
  for (const name of [...Object.keys(exported), "ApiKey", "LatchkeyOptions"]) {
    expect(page).toContain(`\n## ${name}\n`);
  }
  expect(page).toContain("latchkey.apiKeys.create(fields: CreateApiKeyFields");
  expect(page).toContain("latchkey.withOptions(changes: ChangedOptions): Latchkey");
  // If not: node packages/sdk/scripts/api-page.ts
  expect(await apiPageIsCurrent()).toBe(true);
  // A compiler is at work.
}, 60_000);
