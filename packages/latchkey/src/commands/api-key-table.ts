import type { ApiKey } from "@latchkey/sdk";
import { shortInstant } from "./api-key-text.ts";
import type { Column } from "./table.ts";

/** What tells one key from another. */
export const briefApiKeyColumns: readonly Column<ApiKey>[] = [
  { title: "ID", text: ({ id }) => id },
  { title: "NAME", text: ({ name }) => name, least: 12 },
  { title: "STATUS", text: ({ status }) => status },
];

/** What of a key is shown in a line. */
export const apiKeyColumns: readonly Column<ApiKey>[] = [
  ...briefApiKeyColumns,
  { title: "SECRET", text: ({ hint }) => hint, leaveOut: 1 },
  { title: "EXPIRES", text: ({ expiresAt }) => shortInstant(expiresAt, "never"), leaveOut: 2 },
  { title: "LAST USED", text: ({ lastUsedAt }) => shortInstant(lastUsedAt, "never"), leaveOut: 3 },
  { title: "CREATED", text: ({ createdAt }) => shortInstant(createdAt, ""), leaveOut: 4 },
];
