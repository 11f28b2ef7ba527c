/** How the tests of a run came out. */
export interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
}

/** What is read of the report that vitest's json reporter writes. */
export interface TestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/**
 * The counts of a run, from its report (`undefined`: it wrote none) and the exit code of its process. A file that does
 * not load or whose hooks fail counts as one failed test; so does a run that failed otherwise, or ran no test.
 */
export function countTests(report: TestReport | undefined, exitCode: number): TestCounts {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const brokenFiles = report.testResults.filter(
    (file) =>
      file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + brokenFiles.length;
  const skipped = report.numPendingTests + report.numTodoTests;
  const failedOtherwise = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: failedOtherwise ? 1 : failed, skipped };
}

/** The last line of a run: `12 passed, 0 failed`, and `, 1 skipped` if there are any. */
export function closingLine({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
