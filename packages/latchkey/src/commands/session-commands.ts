import type { Command } from "./command.ts";

/** `latchkey sessions …` */
export const sessionCommands: readonly Command[] = [
  {
    words: ["sessions", "list"],
    summary: "List who is signed in, and until when.",
    about:
      "Whoever was seen last comes first. Also while no server runs. Those of all organizations, unless --organization names one.",
    options: ["user", "data-dir", "database-url", "organization", "config", "json"],
    examples: [
      "latchkey sessions list",
      "latchkey sessions list --user 248289761001 --json | jq -r '.data[].id'",
    ],
    load: async () => (await import("./list-sessions.ts")).listSessions,
  },
  {
    words: ["sessions", "end"],
    summary: "End a session: its next request is nobody's.",
    about:
      "It does not keep the user from signing in again; that is decided at the OpenID Connect provider.",
    operands: ["session-id"],
    options: ["data-dir", "database-url", "config", "json"],
    examples: ["latchkey sessions end 7c9e6679-7425-40de-944b-e07fc1f90ae7"],
    load: async () => (await import("./end-session.ts")).endSession,
  },
];
