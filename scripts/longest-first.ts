import { BaseSequencer } from "vitest/node";
import type { TestSpecification } from "vitest/node";

/** Short files whose tests take long. Vitest starts with the largest file, where it has not measured them yet. */
const longest = /\/(?:conformance|random-sequences)\.test\.ts$/;

/** Starts with what takes longest, so that nothing else waits for it in the end. Vitest asks for a class. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- Not an array's: vitest's own.
    const sorted = await super.sort(files);
    const isLongest = ({ moduleId }: TestSpecification): boolean => longest.test(moduleId);
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}
