import fc from "fast-check";
import { beforeEach } from "vitest";

// The same cases for each mutant and in each run, and not many: there are a thousand mutants.
fc.configureGlobal({ seed: 20_261_123, numRuns: 50, interruptAfterTimeLimit: 300 });

/** What measures time, and so needs much of it; notes-timing.test.ts looks at the same pauses by a clock of its own. */
const MEASURES = /takes no more time for each character|not much later|less and less often/;

beforeEach(({ task, skip }) => {
  skip(MEASURES.test(task.name));
});
