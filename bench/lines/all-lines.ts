import { UNAUDITED_PATH } from "../question.ts";
import { betterAuthInstalled } from "./better-auth-installed.ts";
import { httpLine } from "./http-line.ts";
import { baselineAt } from "./line.ts";
import type { Line } from "./line.ts";
import { loopLine } from "./loop-line.ts";
import { pgbenchLine } from "./pgbench-line.ts";

const QUICK = [1, 32, 128];

/** The lines that others are shown as a multiple of too, at the same number of connections. */
export const NAIVE = "naive-many-32";
export const BETTER_AUTH = "better-auth-32";
const BARE_STATEMENT = "bare-statement";

/** Every line of the benchmark, in the order in which they are printed. */
export const allLines: readonly Line[] = [
  ...[32, 128].map((connections) =>
    httpLine({
      id: "node-http",
      name: "node:http alone",
      connections,
      kind: "node-http",
      keys: "none",
      writes: false,
      quick: connections === 32,
    }),
  ),
  ...[1, 8, 32, 128, 512].map((connections) =>
    httpLine({
      id: "express",
      name: "Express without a check",
      connections,
      kind: "express",
      keys: "none",
      writes: false,
      quick: QUICK.includes(connections),
    }),
  ),
  httpLine({
    id: "malformed",
    name: "Latchkey, a malformed secret (401)",
    connections: 32,
    kind: "latchkey",
    keys: "malformed",
    quick: true,
  }),
  ...[32, 128].map((connections) =>
    httpLine({
      id: "unaudited",
      name: "Latchkey, checked, not audited",
      connections,
      kind: "latchkey",
      keys: "one",
      path: UNAUDITED_PATH,
      quick: connections === 32,
    }),
  ),
  ...[1, 8, 32, 128, 512].map((connections) =>
    httpLine({
      id: "latchkey",
      name: "Latchkey, audited, one key",
      connections,
      kind: "latchkey",
      keys: "one",
      quick: QUICK.includes(connections),
    }),
  ),
  ...[32, 128].map((connections) =>
    httpLine({
      id: "latchkey-many",
      name: "Latchkey, audited, 10,000 keys",
      connections,
      kind: "latchkey",
      keys: "many",
      quick: connections === 32,
    }),
  ),
  ...[32, 128].map((connections) =>
    httpLine({
      id: "latchkey-3-servers",
      name: "Latchkey, 10,000 keys, 3 servers",
      connections,
      kind: "latchkey",
      servers: 3,
      keys: "many",
      quick: connections === 32,
    }),
  ),
  ...[32, 128].map((connections) =>
    httpLine({
      id: "latchkey-pglite",
      name: "Latchkey on PGlite, audited, synced",
      connections,
      kind: "latchkey-pglite",
      keys: "one",
      quick: connections === 32,
    }),
  ),
  ...[32, 128].map((connections) =>
    httpLine({
      id: "naive",
      name: "select+insert+update, one key",
      connections,
      kind: "naive",
      keys: "one",
    }),
  ),
  ...[32, 128].map((connections) =>
    httpLine({
      id: "naive-many",
      name: "select+insert+update, 10,000 keys",
      connections,
      kind: "naive",
      keys: "many",
      quick: connections === 32,
    }),
  ),
  httpLine({
    id: "better-auth",
    name: "better-auth, 10,000 keys, no audit",
    connections: 32,
    kind: "better-auth",
    keys: "many",
    quick: true,
    install: betterAuthInstalled,
  }),
  loopLine({
    id: "better-auth-loop",
    name: "better-auth, the same without HTTP",
    inFlight: 32,
    kind: "better-auth",
    ratioTo: baselineAt(32),
    install: betterAuthInstalled,
  }),
  pgbenchLine({
    id: "pgbench-1",
    name: "pgbench, the same row, 1 client",
    clients: 1,
    rows: 1,
    ratioTo: baselineAt(1),
  }),
  pgbenchLine({
    id: "pgbench-32",
    name: "pgbench, the same row, 32 clients",
    clients: 32,
    rows: 1,
    ratioTo: baselineAt(32),
  }),
  pgbenchLine({
    id: "pgbench-batch-1",
    name: "pgbench, 32 rows at once, 1 client",
    clients: 1,
    rows: 32,
    ratioTo: baselineAt(32),
  }),
  pgbenchLine({
    id: "pgbench-batch-2",
    name: "pgbench, 32 rows at once, 2 clients",
    clients: 2,
    rows: 32,
    ratioTo: baselineAt(32),
    quick: false,
  }),
  loopLine({
    id: BARE_STATEMENT,
    name: "One admission's statement, bare",
    inFlight: 1,
    kind: "single-admission",
    what: "bare",
    ratioTo: null,
  }),
  loopLine({
    id: "single-admission",
    name: "One admission after the other",
    inFlight: 1,
    kind: "single-admission",
    what: "admission",
    ratioTo: BARE_STATEMENT,
  }),
];
