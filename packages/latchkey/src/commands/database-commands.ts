import type { Command } from "./command.ts";

/** What is done to a database, and not through the API. */
export const databaseCommands: readonly Command[] = [
  {
    words: ["migrate"],
    summary: "Bring the database up to date, or make it.",
    about:
      "`serve` does this by itself. Run it before the other commands on a new PostgreSQL database, or where only a deployment may change tables.",
    options: ["data-dir", "database-url", "config", "json"],
    examples: ["latchkey migrate", "DATABASE_URL=postgres://… latchkey migrate"],
    load: async () => (await import("./migrate.ts")).migrateDatabase,
  },
  {
    words: ["doctor"],
    summary: "Look whether everything is as it should be, and say what to do where it is not.",
    about:
      "Looks at the database's answer, version, writes, migrations, synchronous_commit and clock, and at the data folder, the room on its disk, and who holds it. It changes nothing. The exit code is 1 if something has to be done.",
    options: ["data-dir", "database-url", "base-url", "config", "json"],
    examples: ["latchkey doctor", "DATABASE_URL=postgres://… latchkey doctor --json"],
    load: async () => (await import("./doctor.ts")).examine,
  },
];
