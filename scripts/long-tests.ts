/**
 * Tests that take much for what a change is likely to break, so that `npm test` leaves them out: `npm run test:all` runs
 * them, CI too, before anything is merged, and so does naming them, as in `npm test -- test/faults/failover.test.ts`.
 */
export const longTests: readonly string[] = [
  // `npm run test:faults` and `npm run test:security` run them too.
  "test/faults/{audit-completeness,clocks,embedded-database,failover,overload,portability}.test.ts",
  "test/security/{cross-site.browser,floods,foreign-ids,raw-connections,secrets-hunt.browser}.test.ts",
  // That the checks themselves catch what is planted.
  "test/contract/planted-*.test.ts",
  // What tests are built on, which every other test stands on.
  "test/support/postgres/*.test.ts",
  "scripts/test-counts.test.ts",
  // Every view, light and dark, narrow and wide.
  "test/e2e/*-accessibility.browser.test.ts",
  "test/e2e/docs-reference.browser.test.ts",
  "test/e2e/sign-in-provider.browser.test.ts",
  // Every command in every form, and on every kind of database; every sample of the API.
  "packages/latchkey/src/commands/{every-command,life-of-a-key,on-postgres}.test.ts",
  "test/e2e/samples.test.ts",
  // What shows in the long run only.
  "packages/latchkey/src/upkeep/upkeep.test.ts",
  "examples/behind-a-proxy/**",
];
