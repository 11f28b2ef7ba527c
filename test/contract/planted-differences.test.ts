import { expect, test } from "vitest";
import { behaviours } from "./behaviours/index.ts";
import { plants } from "./plants.ts";
import { stageOn } from "./stage.ts";
import type { Send } from "./target.ts";
import { mockByFetch } from "./targets/mocked.ts";

/** The first behaviour that fails on the mock with something planted in front of it; undefined if none does. */
async function firstFailing(change?: (send: Send) => Send): Promise<string | undefined> {
  const target = await mockByFetch(change).open();
  const stage = stageOn(target);
  for (const { says, run } of behaviours) {
    const holds = await run(stage).then(
      () => true,
      () => false,
    );
    if (!holds) return says;
  }
  return undefined;
}

test("the suite reports nothing where nothing is planted", async () => {
  expect(await firstFailing()).toBeUndefined();
});

for (const { says, change } of plants) {
  test(`the suite reports ${says}`, async () => {
    expect(await firstFailing(change)).toBeDefined();
  });
}
