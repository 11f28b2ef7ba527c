import { BaseSequencer } from "vitest/node";
import type { TestSpecification } from "vitest/node";

/**
 * What takes long whatever the size of its file, the longest first: Vitest starts with the largest file, where it has not
 * measured them yet, and at the end one core would wait for a short file that starts programs.
 */
const longest = [
  /\/(?:conformance|random-sequences)\.test\.ts$/,
  /\/(?:commands|faults|limits|security|stopping)[./]/,
  /\.browser\.test\.ts$/,
  /\/(?:e2e|embedded|health|metrics|service)\//,
  /\/(?:api-page|program|retries)\.test\.ts$/,
];

/** Starts with what takes longest, so that nothing else waits for it in the end. Vitest asks for a class. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- Not an array's: vitest's own.
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = longest.findIndex((pattern) => pattern.test(moduleId));
      return place < 0 ? longest.length : place;
    };
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}
