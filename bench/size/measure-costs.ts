import pg from "pg";
import {
  admissionStatement,
  admissionValues,
} from "../../packages/server/src/postgres/admission.ts";
import { alignColumns, NONE, show } from "../align-columns.ts";
import { POSITION } from "../database/position.ts";
import type { PositionRow } from "../database/position.ts";
import type { BenchDatabase } from "../database/start-database.ts";
import { median } from "../median.ts";
import { agents, routes } from "./clients.ts";
import { makeLayout } from "./layouts.ts";
import type { Layout } from "./layouts.ts";
import type { AuditedRequest, Mix } from "./mix.ts";
import { readSizes } from "./sizes.ts";
import type { Sizes } from "./sizes.ts";

/** What an admitted request costs the database in a layout. */
export interface Cost {
  readonly name: string;
  /** Medians over the rounds. */
  readonly microseconds: number;
  readonly walBytes: number;
  readonly sizes: Sizes;
}

export interface CostOptions {
  readonly database: BenchDatabase;
  readonly mix: Mix;
  readonly layouts: readonly Layout[];
  readonly rounds: number;
  /** Hears how far it is. */
  readonly report: (text: string) => void;
}

const BATCH = 32;
const BATCHES = 100;

/** Written before anything is measured, so that indexes have their depth. */
const BATCHES_BEFORE = 600;

/** Writes the same batches into one layout after the other, in each round in another order. */
export async function measureCosts(options: CostOptions): Promise<Cost[]> {
  const { database, mix, layouts, rounds, report } = options;
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  client.on("error", () => {});
  try {
    const tables = layouts.map((layout, index) => {
      const schema = `layout_${index}`;
      return { layout, schema, microseconds: [] as number[], walBytes: [] as number[] };
    });
    const write = async (schema: string, layout: Layout, batches: readonly AuditedRequest[][]) => {
      const text = statementOf(schema, layout);
      for (const requests of batches) {
        await client.query({ name: schema, text, values: valuesOf(layout, requests) });
      }
    };
    const make = (count: number): AuditedRequest[][] =>
      Array.from({ length: count }, () => Array.from({ length: BATCH }, () => mix.request()));
    for (const { schema, layout } of tables) {
      report(`making ${layout.name}`);
      await makeLayout(database, schema, layout);
      await write(schema, layout, make(BATCHES_BEFORE));
    }
    await database.query("checkpoint");
    for (let round = 1; round <= rounds; round += 1) {
      report(`round ${round} of ${rounds}`);
      const batches = make(BATCHES);
      for (const table of tables.toSorted(() => Math.random() - 0.5)) {
        const before = await positionOf(database);
        const began = performance.now();
        await write(table.schema, table.layout, batches);
        const rows = BATCH * BATCHES;
        table.microseconds.push(((performance.now() - began) * 1000) / rows);
        table.walBytes.push(((await positionOf(database)) - before) / rows);
      }
    }
    const costs: Cost[] = [];
    for (const { layout, schema, microseconds, walBytes } of tables) {
      costs.push({
        name: layout.name,
        microseconds: median(microseconds),
        walBytes: median(walBytes),
        sizes: await readSizes(database, schema),
      });
    }
    return costs;
  } finally {
    await client.end();
  }
}

async function positionOf({ query }: BenchDatabase): Promise<number> {
  const [row] = await query<PositionRow>(POSITION);
  return row?.wal_bytes ?? 0;
}

function statementOf(schema: string, { instead }: Layout): string {
  return instead.reduce(
    (text, [part, other]) => {
      if (!text.includes(part)) throw new Error(`The statement of admission has no "${part}".`);
      return text.replace(part, other);
    },
    admissionStatement(schema, 2),
  );
}

const numberOfRoute = new Map(routes.map(({ route }, number) => [route, String(number)]));
const numberOfAgent = new Map(agents.map((agent, number) => [agent, String(number)]));

function valuesOf({ numbered }: Layout, requests: readonly AuditedRequest[]): string[] {
  const given = requests.map(({ digest, entry }) => {
    const { route, userAgent } = entry.origin;
    const numbers = {
      route: numberOfRoute.get(route ?? "") ?? null,
      userAgent: numberOfAgent.get(userAgent ?? "") ?? null,
    };
    return { digest, entry: { ...entry, origin: { ...entry.origin, ...(numbered && numbers) } } };
  });
  return [...admissionValues(given, []).values];
}

/** @param added Whether each layout is the one before with something added; else each is compared with the first. */
export function costsTable(costs: readonly Cost[], rounds: number, added: boolean): string {
  const rows = costs.map((cost, index) => {
    const other = index === 0 ? undefined : costs[added ? index - 1 : 0];
    const more = (figure: (one: Cost) => number): string =>
      other === undefined ? NONE : signed(figure(cost) - figure(other));
    return [
      cost.name,
      show(cost.microseconds, 1),
      more(({ microseconds }) => microseconds),
      show(cost.walBytes, 0),
      more(({ walBytes }) => walBytes),
      show(cost.sizes.totalEach, 0),
      more(({ sizes }) => sizes.totalEach),
    ];
  });
  const title =
    `each entry, in batches of ${BATCH} by the statement of admission, without outcomes; medians of ${rounds} rounds; ` +
    `more: than ${added ? "in the line above" : "as it is"}`;
  const head = ["", "µs", "more", "WAL B", "more", "bytes", "more"];
  return [title, ...alignColumns([head, ...rows])].join("\n");
}

const signed = (figure: number): string => (figure > 0 ? "+" : "") + show(figure, 1);
