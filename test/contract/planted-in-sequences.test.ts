import { expect, test } from "vitest";
import { plants } from "./plants.ts";
import { compareRandomly, openPair } from "./sequences/run-sequences.ts";

// Of each kind one; the suite is tried with all of them.
const kinds = [
  "a conflict that is answered 400",
  "another detail",
  "keys in the other order",
  "an entry that is missing",
  "a revoked key that seems active",
  "an outcome that stays pending",
  "an ended secret that is accepted",
  "an overlap of another length",
  "an overlap that is not ended",
  "no entries of rotations",
];

test.each(kinds)("random sequences report %s", async (kind) => {
  const plant = plants.find(({ says }) => says === kind);
  const pair = await openPair(plant?.change);
  try {
    const compared = compareRandomly(pair, { seed: 1, commands: 1_000, shorten: false });
    await expect(compared).rejects.toThrow("Property failed");
  } finally {
    await pair.close();
  }
});
