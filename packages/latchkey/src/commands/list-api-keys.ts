import type { ApiKey, ListApiKeysQuery } from "@latchkey/sdk";
import { shortInstant } from "./api-key-text.ts";
import { withClient } from "./client.ts";
import { FOUND, valueOf } from "./command.ts";
import type { CarryOut, CommandCall } from "./command.ts";
import { Misuse } from "./misuse.ts";
import { tableLines } from "./table.ts";
import type { Column } from "./table.ts";
import { daysOf } from "./when.ts";

const columns: readonly Column<ApiKey>[] = [
  { title: "ID", text: ({ id }) => id },
  { title: "NAME", text: ({ name }) => name, least: 12 },
  { title: "STATUS", text: ({ status }) => status },
  { title: "SECRET", text: ({ hint }) => hint, leaveOut: 1 },
  { title: "EXPIRES", text: ({ expiresAt }) => shortInstant(expiresAt, "never"), leaveOut: 2 },
  { title: "LAST USED", text: ({ lastUsedAt }) => shortInstant(lastUsedAt, "never"), leaveOut: 3 },
  { title: "CREATED", text: ({ createdAt }) => shortInstant(createdAt, ""), leaveOut: 4 },
];

/** `api-keys list` */
export const listApiKeys: CarryOut = async (call) => {
  const { given, output } = call;
  const isQuiet = given.has("quiet");
  if (isQuiet && output.json) throw new Misuse("--quiet and --json exclude each other.");
  const page = await withClient(call, async (client) => {
    const list = client.apiKeys.list(queryOf(call));
    if (!given.has("all")) return list;
    const data: ApiKey[] = [];
    for await (const apiKey of list) data.push(apiKey);
    return { data, nextCursor: null };
  });
  const { data, nextCursor } = page;
  if (output.json) {
    await output.document({ data, nextCursor });
  } else if (isQuiet) {
    await output.lines(data.map(({ id }) => id));
  } else if (data.length === 0) {
    output.say("There are none.");
  } else {
    await output.lines(tableLines(columns, data, output));
  }
  if (nextCursor !== null && !output.json) {
    output.say(`There are more: --all lists them, and so does --cursor=${nextCursor}`);
  }
  return given.has("expiring") && data.length > 0 ? FOUND : undefined;
};

function queryOf(call: CommandCall): ListApiKeysQuery {
  const { given } = call;
  if (given.has("all") && (given.has("cursor") || given.has("limit"))) {
    throw new Misuse("--all excludes --limit and --cursor.");
  }
  return {
    // The values have been checked.
    status: valueOf(call, "status") as ListApiKeysQuery["status"],
    sort: valueOf(call, "sort") as ListApiKeysQuery["sort"],
    expiringWithinDays: daysOf(valueOf(call, "expiring")),
    createdBy: valueOf(call, "created-by"),
    search: valueOf(call, "search"),
    limit: given.has("all") ? 100 : Number(valueOf(call, "limit") ?? 50),
    cursor: valueOf(call, "cursor"),
  };
}
