import type { AuditLogEntry, AuditLogEntryPage } from "@latchkey/contract";
import type { User } from "@latchkey/server";
import { call } from "./call.ts";
import { signedInAs } from "./service.ts";

/**
 * The last hundred entries of a user's organization, the newest first.
 *
 * @param filter The query of the list, such as `action=api_key.created`.
 */
export async function newestEntriesOf(
  url: string,
  user: User,
  filter = "",
): Promise<AuditLogEntry[]> {
  const page = await call<AuditLogEntryPage>(
    "GET",
    `${url}/v1/audit-log-entries?limit=100&${filter}`,
    { headers: signedInAs(user) },
  );
  return page.body.data;
}

/**
 * All entries that fit a query, page by page, the newest first.
 *
 * @param enough As soon as there are so many, no further page is read.
 */
export async function allEntriesOf(
  url: string,
  headers: Readonly<Record<string, string>>,
  query: Readonly<Record<string, string>> = {},
  enough = Infinity,
): Promise<AuditLogEntry[]> {
  const entries: AuditLogEntry[] = [];
  for (let cursor: string | null = ""; cursor !== null && entries.length < enough;) {
    const own: Record<string, string> = cursor === "" ? query : { ...query, cursor };
    const search = new URLSearchParams({ limit: "100", ...own }).toString();
    const page: { body: AuditLogEntryPage } = await call(
      "GET",
      `${url}/v1/audit-log-entries?${search}`,
      { headers },
    );
    entries.push(...page.body.data);
    cursor = page.body.nextCursor;
  }
  return entries;
}

/** The last hundred, the oldest first. */
export async function entriesOf(url: string, user: User, filter = ""): Promise<AuditLogEntry[]> {
  return (await newestEntriesOf(url, user, filter)).toReversed();
}
