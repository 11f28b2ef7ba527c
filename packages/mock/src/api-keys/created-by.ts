import type { ApiKeyRow } from "../memory/api-keys.ts";
import type { Memory } from "../memory/memory.ts";

/** The keys that a key has created, and those that they have created, whatever their status; the newest first. */
export function createdBy({ apiKeys }: Memory, root: ApiKeyRow): ApiKeyRow[] {
  const creators = new Set([root.id]);
  // In the order in which they were created: a key comes after the one that created it.
  const created = apiKeys.of(root.organizationId).filter((row) => {
    const { type, id } = row.createdBy;
    if (type !== "api_key" || !creators.has(id)) return false;
    creators.add(row.id);
    return true;
  });
  return created.toSorted(
    (one, other) =>
      other.createdAt.getTime() - one.createdAt.getTime() || (one.id < other.id ? 1 : -1),
  );
}
