import { PGlite } from "@electric-sql/pglite";

/** Every row of every table of the program's, as text. */
export async function dumpOf(database: string): Promise<string> {
  const pglite = await PGlite.create(database);
  try {
    const tables = await pglite.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const lines: string[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await pglite.query<{ row: string }>(`select t::text as row from ${name} t`);
      lines.push(...rows.map(({ row }) => `${name} ${row}`));
    }
    return lines.join("\n");
  } finally {
    await pglite.close();
  }
}
