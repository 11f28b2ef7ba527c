import pg from "pg";
import type { BenchDatabase } from "../database/start-database.ts";

/** A statement that the service has sent, with its values. */
export interface SentStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What a statement's plan comes to. */
export interface PlanFacts {
  /** The indexes that it goes by. */
  readonly indexes: readonly string[];
  /** The tables that it reads from one end to the other. */
  readonly sequential: readonly string[];
  /** Rows that its scans of tables came to. Null for a change, which is planned and not carried out. */
  readonly looked: number | null;
}

/** Hears every statement of this process's connections while work is done. */
export async function statementsOf(work: () => Promise<unknown>): Promise<SentStatement[]> {
  const sent: SentStatement[] = [];
  // Its overloads are many; what is heard is one of their forms.
  const prototype = pg.Client.prototype as unknown as { query: (...given: unknown[]) => unknown };
  const { query } = prototype;
  prototype.query = function heard(...given) {
    const [config, values] = given;
    if (typeof config === "string") sent.push({ text: config, values: asList(values) });
    else if (typeof config === "object" && config !== null && "text" in config) {
      const own = "values" in config ? config.values : values;
      sent.push({ text: String(config.text), values: asList(own) });
    }
    return query.apply(this, given);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return sent.filter(({ text }) => /^\s*(?:with|select|insert|update|delete)\b/i.test(text));
}

const asList = (values: unknown): readonly unknown[] => (Array.isArray(values) ? values : []);

interface PlanNode {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Index Name"?: string;
  readonly "Actual Rows"?: number;
  readonly "Rows Removed by Filter"?: number;
  readonly "Actual Loops"?: number;
  readonly Plans?: readonly PlanNode[];
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
