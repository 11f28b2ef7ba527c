import type { AuditLogEntry } from "@latchkey/sdk";
import { jsonText } from "./json-text.ts";

/** A field of an entry's changes; fields within fields are named by their path: `settings.region`. */
type ChangeRow =
  | { readonly field: string; readonly value: unknown }
  | { readonly field: string; readonly from: unknown; readonly to: unknown };

/** What an entry says was changed: field by field, or the whole of what was created. */
export interface ChangeRows {
  readonly kind: "diff" | "snapshot";
  readonly rows: readonly ChangeRow[];
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** How deep fields are looked for within fields; what lies deeper is shown as JSON. */
const DEEPEST = 4;

function snapshotRows(fields: Fields, path: readonly string[]): ChangeRow[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const at = [...path, name];
    return isFields(value) && Object.keys(value).length > 0 && at.length < DEEPEST
      ? snapshotRows(value, at)
      : [{ field: at.join("."), value }];
  });
}

/** Two fields' difference: where both hold fields, only of those that differ. */
function differences(from: unknown, to: unknown, path: readonly string[]): ChangeRow[] {
  if (!isFields(from) || !isFields(to) || path.length >= DEEPEST) {
    return [{ field: path.join("."), from, to }];
  }
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  const differing = names.filter((name) => !sameJson(from[name], to[name]));
  return differing.flatMap((name) => differences(from[name], to[name], [...path, name]));
}

/** Both come from the database, which writes the names of one value always in the same order. */
const sameJson = (one: unknown, other: unknown): boolean => jsonText(one) === jsonText(other);

/** The rows of an entry's changes; null where it has none. */
export function changeRows(changes: AuditLogEntry["changes"]): ChangeRows | null {
  if (changes === null) return null;
  const fields: Fields = changes;
  const names = Object.keys(fields);
  // A field that is called `snapshot` stands alone only in a snapshot.
  if (names.length === 1 && isFields(fields["snapshot"])) {
    return { kind: "snapshot", rows: snapshotRows(fields["snapshot"], []) };
  }
  const rows = Object.entries(fields).flatMap(([name, change]) =>
    isFields(change) ? differences(change["from"], change["to"], [name]) : [],
  );
  return { kind: "diff", rows };
}
