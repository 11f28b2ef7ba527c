import type { PGlite } from "@electric-sql/pglite";
import { newPglite } from "./new-pglite.ts";

/** Nobody has it at the moment: most of a second of a core goes into starting one. */
let idle: PGlite | undefined;

/** Lends a PGlite with nothing in it: the one that was given back last in this process, or a new one. */
export async function lendPglite(): Promise<PGlite> {
  const lent = idle;
  idle = undefined;
  return lent ?? newPglite();
}

/** Takes a PGlite back, whatever is in it. Nobody may ask it for anything any more. */
export async function takePgliteBack(pglite: PGlite): Promise<void> {
  const isEmpty = idle === undefined && (await isEmptied(pglite));
  // Another one may have come back meanwhile.
  if (isEmpty && idle === undefined) idle = pglite;
  else if (!pglite.closed) await pglite.close();
}

const EMPTY = `do $$
  declare own name;
  begin
    for own in select nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema' loop
      execute format('drop schema %I cascade', own);
    end loop;
    create schema public;
  end $$`;

async function isEmptied(pglite: PGlite): Promise<boolean> {
  try {
    await pglite.exec("discard all");
    await pglite.exec(EMPTY);
    // Its write-ahead log is kept in memory, and grows until then.
    await pglite.exec("checkpoint");
    return true;
  } catch {
    return false;
  }
}
