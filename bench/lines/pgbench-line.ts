import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import pg from "pg";
import { POSITION } from "../database/position.ts";
import type { PositionRow } from "../database/position.ts";
import type { BenchDatabase } from "../database/start-database.ts";
import { entryRow, sampleFacts } from "../entry-row.ts";
import type { EntryValue } from "../entry-row.ts";
import { createHistogram } from "../load/histogram.ts";
import type { Counted } from "../load/meter.ts";
import { measure } from "../measure.ts";
import { Skipped } from "./line.ts";
import type { Line } from "./line.ts";

export interface PgbenchLineOptions {
  readonly id: string;
  readonly name: string;
  readonly clients: number;
  /** In each transaction. */
  readonly rows: number;
  readonly ratioTo: string;
  readonly quick?: boolean;
}

/** A line of PostgreSQL's own: pgbench inserts the row that an admitted request leaves. */
export function pgbenchLine(options: PgbenchLineOptions): Line {
  const { id, name, clients, rows, ratioTo, quick = true } = options;
  return {
    id,
    name,
    inFlight: clients * rows,
    unit: "rows",
    ratioTo,
    quick,
    prepare: ({ database }) => {
      if (spawnSync("pgbench", ["--version"]).status !== 0) {
        throw new Skipped("pgbench is not installed");
      }
      return Promise.resolve(({ measureMs }) =>
        measure({
          run: (tell) => runPgbench({ database, clients, rows, measureMs }, tell),
          position: async () => (await database.query<PositionRow>(POSITION))[0],
          servers: [],
        }),
      );
    },
  };
}

interface Run {
  readonly database: BenchDatabase;
  readonly clients: number;
  readonly rows: number;
  readonly measureMs: number;
}

async function runPgbench(
  { database, clients, rows, measureMs }: Run,
  tell: (what: string) => void,
): Promise<Counted> {
  const folder = mkdtempSync(join(database.folder, "pgbench-"));
  try {
    writeFileSync(join(folder, "insert.sql"), insertStatement(rows));
    const { hostname, port, username, password, pathname } = new URL(database.url);
    const child = spawn(
      "pgbench",
      [
        "--no-vacuum",
        "--protocol=prepared",
        "--log",
        "--log-prefix=log",
        "--file=insert.sql",
        "--jobs=1",
        `--client=${clients}`,
        `--time=${Math.ceil(measureMs / 1000)}`,
        `--host=${hostname}`,
        `--port=${port}`,
        `--username=${username}`,
        pathname.slice(1),
      ],
      {
        cwd: folder,
        env: { ...process.env, PGPASSWORD: password },
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    tell("begin");
    const ended = new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", resolve);
    });
    const [output, errors, code] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      ended,
    ]);
    tell("end");
    const perSecond = Number(/^tps = ([\d.]+)/m.exec(output)?.[1]);
    if (code !== 0 || Number.isNaN(perSecond)) throw new Error(`pgbench failed: ${errors}`);
    return counted(folder, perSecond, rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** pgbench says itself how many transactions it did in a second; how long each took is in its log. */
function counted(folder: string, transactionsPerSecond: number, rows: number): Counted {
  const histogram = createHistogram();
  for (const name of readdirSync(folder).filter((file) => file.startsWith("log"))) {
    for (const line of readFileSync(join(folder, name), "utf8").trimEnd().split("\n")) {
      histogram.add(Number(line.split(" ")[2]) / 1000);
    }
  }
  return {
    completed: histogram.count() * rows,
    seconds: histogram.count() / transactionsPerSecond,
    p50Ms: histogram.quantile(0.5),
    p99Ms: histogram.quantile(0.99),
    unexpected: {},
    cpu: Number.NaN,
  };
}

function insertStatement(rows: number): string {
  const row = entryRow(sampleFacts);
  const values = `(${Object.values(row).map(literal).join(", ")})`;
  return `insert into bench.pgbench_entries (${Object.keys(row).join(", ")}) values ${Array(rows).fill(values).join(", ")};\n`;
}

function literal(value: EntryValue): string {
  if (typeof value === "object") return value.sql;
  // pgbench reads a colon before a letter as a variable of its own.
  if (typeof value === "string")
    return pg.escapeLiteral(value).replaceAll(/:(?=\w)/g, "' || chr(58) || '");
  return String(value);
}
