import type { BenchDatabase } from "../database/start-database.ts";
import type { SentStatement } from "../sent-statements.ts";

/** What a statement's plan comes to. */
export interface PlanFacts {
  /** The indexes that it goes by. */
  readonly indexes: readonly string[];
  /** The tables that it reads from one end to the other. */
  readonly sequential: readonly string[];
  /** Rows that its scans of tables came to. Null for a change, which is planned and not carried out. */
  readonly looked: number | null;
}

interface PlanNode {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Index Name"?: string;
  readonly "Actual Rows"?: number;
  readonly "Rows Removed by Filter"?: number;
  readonly "Actual Loops"?: number;
  readonly Plans?: readonly PlanNode[];
}

/** Whether a statement reads or changes rows, and has a plan. */
export function hasPlan({ text }: SentStatement): boolean {
  return /^\s*(?:with|select|insert|update|delete)\b/i.test(text);
}

/** Has the database say how it carries a statement out. What changes something is only planned. */
export async function planOf(
  { query }: BenchDatabase,
  { text, values }: SentStatement,
): Promise<PlanFacts> {
  const isChange = /\b(?:insert into|update|delete from)\b/i.test(text);
  const options = isChange ? "format json" : "analyze, timing off, format json";
  const [row] = await query<{ "QUERY PLAN": readonly { Plan: PlanNode }[] }>(
    `explain (${options}) ${text}`,
    values,
  );
  const nodes = row?.["QUERY PLAN"].flatMap(({ Plan }) => below(Plan)) ?? [];
  const scans = nodes.filter((node) => node["Node Type"].includes("Scan"));
  return {
    indexes: [...new Set(scans.flatMap((node) => node["Index Name"] ?? []))],
    sequential: scans.flatMap((node) =>
      node["Node Type"] === "Seq Scan" ? (node["Relation Name"] ?? []) : [],
    ),
    looked: isChange ? null : scans.reduce((sum, node) => sum + rowsOf(node), 0),
  };
}

function below(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(below)];
}

function rowsOf(node: PlanNode): number {
  if (node["Index Name"] === undefined && node["Relation Name"] === undefined) return 0;
  const each = (node["Actual Rows"] ?? 0) + (node["Rows Removed by Filter"] ?? 0);
  return Math.round(each * (node["Actual Loops"] ?? 1));
}
