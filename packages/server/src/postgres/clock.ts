import { sql } from "kysely";

// Proved in test/faults/clocks.test.ts.
/** The database's clock, to the millisecond, as instants are shown: one reading for the whole of a statement. */
export const NOW = "date_trunc('milliseconds', statement_timestamp())";

/** The same for Kysely's builders. */
export const now = sql.raw<Date>(NOW);
