export { openDatabase } from "./database.ts";
export type { Database, DatabaseSource } from "./database.ts";
export { migrate } from "./migrate.ts";
