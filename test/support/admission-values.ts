// The values of a batch, as packages/server/src/postgres/admission.ts makes them: digests, entries, outcomes.

/** The digests that a batch asks for. */
export function digestsOf([digests = ""]: readonly string[]): string[] {
  return digests === "" ? [] : digests.split(",");
}

/** The ids of the requests that it would write entries for. */
export function requestIdsOf([, entries = ""]: readonly string[]): string[] {
  const rows = entries === "" ? [] : entries.split("\u001e");
  return rows.map((row) => row.split("\u001f")[2] ?? "");
}

/** The same batch without entries and outcomes. */
export function withoutEntries([digests = "", ...written]: readonly string[]): string[] {
  return [digests, ...["", "[]"].slice(0, written.length)];
}
