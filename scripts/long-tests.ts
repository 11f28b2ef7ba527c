/**
 * Tests that take much for what a change is likely to break: `npm run test:all` runs them, and so does naming them, as in
 * `npm test -- test/faults/failover.test.ts`. What is left out here is quick, or nothing else would notice what it notices.
 */
export const longTests: readonly string[] = [
  // `npm run test:faults` and `npm run test:security` run them too.
  "test/faults/{clocks,embedded-database,failover,overload}.test.ts",
  "test/security/{cross-site.browser,floods,foreign-ids,raw-connections,secrets-hunt.browser}.test.ts",
  // That the checks themselves catch what is planted.
  "test/contract/planted-*.test.ts",
  // What tests are built on, and the packages' every test stands on.
  "test/support/postgres/*.test.ts",
  "scripts/test-counts.test.ts",
  // Every view, light and dark, narrow and wide.
  "test/e2e/*-accessibility.browser.test.ts",
  "test/e2e/docs-reference.browser.test.ts",
];
