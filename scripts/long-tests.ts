/**
 * Tests that take much for what a change is likely to break, so that `npm test` leaves them out: `npm run test:all` runs
 * them, CI too, before anything is merged, and so does naming them, as in `npm test -- test/e2e/docs.browser.test.ts`.
 */
export const longTests: readonly string[] = [
  // That the checks themselves catch what is planted.
  "test/contract/planted-*.test.ts",
  // `npm test` has the same without a process of its own, and test/security/secrets-hunt.browser.test.ts.
  "test/contract/conformance-of-the-program.test.ts",
  "test/service/secrets-hunt.test.ts",
  // What tests are built on, which every other test stands on.
  "test/support/postgres/*.test.ts",
  "scripts/test-counts.test.ts",
  // Every view, light and dark, narrow and wide.
  "test/e2e/*-accessibility.browser.test.ts",
  "test/e2e/{docs,docs-reference}.browser.test.ts",
  "test/e2e/sign-in-{answers,provider,refusals}.browser.test.ts",
  // Every command in every form, and on every kind of database; every sample of the API.
  "packages/latchkey/src/commands/{every-command,in-a-terminal,life-of-a-key,on-postgres,sessions-on-a-folder}.test.ts",
  "test/e2e/samples.test.ts",
  // Every way in which the program does not start, and every line that it writes.
  "packages/latchkey/src/starting.test.ts",
  "packages/latchkey/src/log/log.test.ts",
  // What shows in the long run only.
  "packages/latchkey/src/upkeep/upkeep.test.ts",
  "packages/latchkey/src/embedded/synced-folder.test.ts",
  // What readers run in a process of their own.
  "test/contract/readme.test.ts",
  "test/e2e/docs.guides.test.ts",
  "examples/{behind-a-proxy,embed-studio}/**",
];
