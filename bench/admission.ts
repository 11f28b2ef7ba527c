import { randomUUID } from "node:crypto";
import type pg from "pg";
import { createAdmission } from "../packages/server/src/admission/admit.ts";
import { parseOptions } from "../packages/server/src/options.ts";
import { openDatabase } from "../packages/server/src/postgres/index.ts";
import { sampleFacts } from "./entry-row.ts";

/** Admits one request, as the middleware does. */
export type Admit = () => Promise<void>;

/** The one place that knows how the service's admission is called without HTTP. */
export function openAdmission(pool: pg.Pool, secret: string): Admit {
  const { schema, databaseTimeoutMs, admission: bounds } = parseOptions({ database: pool });
  const onError = (): void => {};
  const database = openDatabase(pool, { schema, timeoutMs: databaseTimeoutMs, onError });
  const admission = createAdmission(database, bounds, onError);
  return async () => {
    const { method, route, path, ip, userAgent } = sampleFacts;
    const id = randomUUID();
    const origin = () => ({ id, method, route, path, ip, userAgent, secretHint: null });
    const isGone = (): boolean => false;
    const verdict = await admission.admit({ secret, origin, audited: true, isGone });
    if (verdict?.admitted !== true) throw new Error(`rejected: ${verdict?.reason}`);
  };
}
