export { openDatabase } from "./database.ts";
export type { Database, DatabaseSource } from "./database.ts";
export { migrate } from "./migrate.ts";
export { migrationState } from "./migration-state.ts";
export type { MigrationState } from "./migration-state.ts";
