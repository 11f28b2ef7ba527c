import { describe, expect, it } from "vitest";
import { defaultSecretFormat } from "./secret-format.ts";

// Quadratic time shows with a quarter of a megabyte too. With a whole one the ratio is disturbed by the collection of
// garbage where the machine is busy.
const LONGEST = 2 ** 18;

describe("a hostile text of a quarter of a megabyte", () => {
  const pieces = [
    "s",
    "sk_",
    `sk_${"A".repeat(35)}`,
    `sk_${"A".repeat(35)}_`,
    `sk_${"A".repeat(36)}`,
    `sk_${"A".repeat(34)}`,
    "%",
    "%25",
    "%73%6b%5f",
    "%2573%6b_",
    `%73k_${"%41".repeat(36)}`,
  ];

  it.each(pieces)("takes no more time for each character than a short one: %s", (piece) => {
    const { contains, parse, redactPath } = defaultSecretFormat;
    const hostile = piece.repeat(Math.ceil(LONGEST / piece.length));
    const work = (text: string): void => {
      parse(text);
      contains(text);
      // Without a "%" this is what redact does.
      redactPath(text);
    };
    // The smaller step comes first, so that quadratic time fails before it takes minutes.
    for (const length of [LONGEST / 16, LONGEST]) {
      const long = hostile.slice(0, length);
      const short = hostile.slice(0, length / 16);
      // 16 short texts are as much as one long one. Quadratic time would make the ratio 16, linear time makes it 1.
      const inShort = leastTime(() => {
        for (let times = 0; times < 16; times += 1) work(short);
      });
      const inLong = leastTime(() => work(long));
      expect(inLong / inShort, `${length} characters`).toBeLessThan(8);
    }
  });
});

/** The least of several: whatever else the machine does only ever adds. */
function leastTime(run: () => void): number {
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}
