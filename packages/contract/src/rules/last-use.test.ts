import { expect, test } from "vitest";
import { refuseUsedSince } from "./last-use.ts";

const now = new Date("2026-11-23T09:00:00.000Z");
const used = (msAgo: number) => ({
  lastUsedAt: new Date(now.getTime() - msAgo).toISOString(),
  lastUsedIp: "192.0.2.1",
  lastUsedUserAgent: "curl/8",
});
const never = { lastUsedAt: null, lastUsedIp: null, lastUsedUserAgent: null };

test.each([
  // A use is known to 10 seconds: so that much longer ago is far enough, and no less.
  [70_000, 60, false],
  [69_999, 60, true],
  [10_000, 0, false],
  [9_999, 0, true],
  [0, 2_592_000, true],
])("what was used %i ms ago, and is to be unused for %i s, is in use: %s", (ago, seconds, is) => {
  const lastUse = used(ago);
  expect(refuseUsedSince(lastUse, seconds, now)).toEqual(
    is
      ? {
          refused: "api_key_in_use",
          detail: `The API key was last used at ${lastUse.lastUsedAt}, and nothing was done. Try again later, or leave ifUnusedForSeconds out.`,
          lastUse,
        }
      : undefined,
  );
});

test("what was never used is not in use", () => {
  expect(refuseUsedSince(never, 60, now)).toBeUndefined();
});

test("a use is no matter where nothing was said of it", () => {
  expect(refuseUsedSince(used(0), undefined, now)).toBeUndefined();
});
