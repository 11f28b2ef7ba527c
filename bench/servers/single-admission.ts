// One admission after the other, without HTTP; and the bare statement of it, on a connection of the same kind.
import { randomUUID } from "node:crypto";
import pg from "pg";
import { openAdmission } from "../admission.ts";
import type { Admit } from "../admission.ts";
import { closedLoop } from "../load/closed-loop.ts";
import type { Span } from "../load/meter.ts";
import { answerAsks } from "../processes/answer-asks.ts";
import { sentStatements } from "../sent-statements.ts";
import { openPool } from "./database-pool.ts";

let admission: Admit | undefined;
let bare: (() => Promise<unknown>) | undefined;

const END_OF_UUID = /(?<=-)[0-9a-f]{12}(?![0-9a-f])/g;

/** The same values with other ids, for an entry of their own. */
function renewed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renewed);
  return typeof value === "string"
    ? value.replaceAll(END_OF_UUID, () => randomUUID().slice(-12))
    : value;
}

answerAsks({
  start: async ({ url, secret }: { url: string; secret: string }) => {
    const admit = openAdmission(openPool(url), secret);
    await admit();
    const statement = (await sentStatements(admit)).find(({ values }) => values.length > 0);
    if (statement === undefined) throw new Error("No statement with values was sent.");
    const { text, values } = statement;
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    admission = admit;
    bare = () => client.query({ name: "bare", text, values: values.map(renewed) });
    return {};
  },
  run: ({ what, span }: { what: "admission" | "bare"; span: Span }, tell) => {
    const work = what === "admission" ? admission : bare;
    if (work === undefined) throw new Error("Not started yet.");
    return closedLoop({ inFlight: 1, span }, tell, work);
  },
});
