import { afterAll, beforeAll, expect, test } from "vitest";
import { compareRandomly, openPair } from "./sequences/run-sequences.ts";
import type { Pair } from "./sequences/run-sequences.ts";

let pair: Pair;
beforeAll(async () => {
  pair = await openPair();
});
afterAll(() => pair.close());

const isAll = process.env["LATCHKEY_TEST_ALL"] === "1";
const given = process.env["LATCHKEY_TEST_SEED"];
// In npm test one that stays the same, so that a failure is the change's; else two new ones too.
const random = (): number => Math.floor(Math.random() * 2 ** 31);
const usual = isAll ? [20_261_123, random(), random()] : [20_261_123];
const seeds = given === undefined ? usual : [Number(given)];
const commands = isAll ? 10_000 : 2_000;

test.each(seeds)(
  "server and mock answer the same to any sequence of commands (seed %i)",
  async (seed) => {
    const before = pair.compared();
    console.log(`Random sequences: ${commands} commands, seed ${seed}.`);
    await compareRandomly(pair, { seed, commands });
    expect(pair.compared() - before).toBeGreaterThanOrEqual(commands);
  },
  600_000,
);
