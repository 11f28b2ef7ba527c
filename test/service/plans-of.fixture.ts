import type { DatabaseSource } from "@latchkey/server";
import { RawNode } from "kysely";
import type { KyselyPlugin } from "kysely";
import { openDatabase } from "../../packages/server/src/postgres/index.ts";

const OPTIONS = "analyze, costs off, timing off, summary off";

type Database = ReturnType<typeof openDatabase>;

/** How the database carries out what is asked of it; whoever asks is told that there is nothing. */
export async function plansOf(
  source: DatabaseSource,
  ask: (database: Database) => Promise<unknown>,
): Promise<string[]> {
  const database = openDatabase(source, { schema: "latchkey", timeoutMs: 5000, onError: () => {} });
  const plans: string[] = [];
  const explaining: KyselyPlugin = {
    // A plugin gives back a node of the kind that it was given.
    transformQuery: ({ node }) =>
      node.kind === "SelectQueryNode"
        ? { ...node, explain: { kind: "ExplainNode", options: RawNode.createWithSql(OPTIONS) } }
        : RawNode.create([`explain (${OPTIONS}) `, ""], [node]),
    transformResult: async ({ result }) => {
      plans.push(result.rows.map((row) => String(row["QUERY PLAN"])).join("\n"));
      return { rows: [] };
    },
  };
  await ask({
    ...database,
    run: (work) => database.run((kysely) => work(kysely.withPlugin(explaining))),
  });
  await database.close();
  return plans;
}
