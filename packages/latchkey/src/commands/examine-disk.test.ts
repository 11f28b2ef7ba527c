import { expect, test } from "vitest";
import { judgeDisk } from "./examine-disk.ts";

test.each([
  [20_000, "ok"],
  [500, "warn"],
  [100, "fail"],
])("where %i MB are free, the disk is judged %s", (freeMb, verdict) => {
  expect(judgeDisk(freeMb)).toMatchObject({ check: "disk", verdict });
});
