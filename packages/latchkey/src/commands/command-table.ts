import { apiKeyCommands } from "./api-key-commands.ts";
import { auditLogCommands } from "./audit-log-commands.ts";
import type { Command } from "./command.ts";
import { databaseCommands } from "./database-commands.ts";
import { serveCommand } from "./serve-command.ts";
import { sessionCommands } from "./session-commands.ts";

/** Every command, in the order in which help shows them. */
export const commandTable: readonly Command[] = [
  serveCommand,
  ...databaseCommands,
  ...apiKeyCommands,
  ...auditLogCommands,
  ...sessionCommands,
  {
    words: ["openapi"],
    summary: "Print the OpenAPI document of the API, as JSON.",
    options: ["json"],
    examples: ["latchkey openapi > openapi.json"],
    load: async () => (await import("./openapi.ts")).printOpenapi,
  },
];

/** The command that the first words of the command line name, and what follows them. */
export function findCommand(
  words: readonly string[],
): { readonly command: Command; readonly operands: readonly string[] } | undefined {
  const command = commandTable.find((known) =>
    known.words.every((word, index) => words[index] === word),
  );
  return command && { command, operands: words.slice(command.words.length) };
}

/** The commands whose words begin with these. */
export function commandsBelow(words: readonly string[]): readonly Command[] {
  return commandTable.filter((known) => words.every((word, index) => known.words[index] === word));
}
