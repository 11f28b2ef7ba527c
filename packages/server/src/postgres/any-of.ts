import { sql } from "kysely";
import type { RawBuilder } from "kysely";

/** Whether an id is one of some. They are a list of one length to the planner, whatever it holds: so the index serves it. */
export function isAnyOf(column: string, ids: readonly string[]): RawBuilder<boolean> {
  const list = JSON.stringify(ids);
  return sql`${sql.ref(column)} = any (array(select json_array_elements_text(${list}::json)::uuid))`;
}
