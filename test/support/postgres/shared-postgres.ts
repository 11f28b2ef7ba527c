/** Names the server that all tests of a run share; tests take it by `sharedPostgresUrl()`. */
export const sharedPostgresVariable = "LATCHKEY_TEST_POSTGRES_URL";

/** The server that all tests of a run share. Make a database of your own on it, see `createDatabase`. */
export function sharedPostgresUrl(): string {
  const url = process.env[sharedPostgresVariable];
  if (!url)
    throw new Error(
      "No PostgreSQL was started for this run: run the tests by `npm test` or `vitest`.",
    );
  return url;
}
