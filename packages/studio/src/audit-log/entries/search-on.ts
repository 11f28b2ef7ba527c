import type { AuditLogEntry } from "@latchkey/sdk";

export interface EntryPage {
  readonly data: readonly AuditLogEntry[];
  readonly nextCursor: string | null;
}

export interface SearchOnOptions {
  /** Whether the reader wants no more of it, asked before each further page. */
  readonly isStopped: () => boolean;
  /** Told after each page that held nothing, with how many there have been. */
  readonly onEmpty: (pages: number) => void;
}

/**
 * Asks for pages until one holds an entry, the log ends, or the reader stops: where a filter lets few entries through, a
 * page may be empty long before the end.
 *
 * @returns the last page that was asked for; its `nextCursor` is where to go on, also after a stop.
 */
export async function searchOn(
  ask: (cursor: string | undefined) => Promise<EntryPage>,
  cursor: string | undefined,
  { isStopped, onEmpty }: SearchOnOptions,
): Promise<EntryPage> {
  let page = await ask(cursor);
  for (let empty = 1; page.data.length === 0 && page.nextCursor !== null; empty += 1) {
    onEmpty(empty);
    if (isStopped()) break;
    page = await ask(page.nextCursor);
  }
  return page;
}
