import type { ApiKey, ListApiKeysQuery } from "@latchkey/sdk";
import { apiKeyColumns } from "./api-key-table.ts";
import { withClient } from "./client.ts";
import { FOUND, valueOf } from "./command.ts";
import type { CarryOut, CommandCall } from "./command.ts";
import { Misuse } from "./misuse.ts";
import { refuseQuietJson } from "./quiet-json.ts";
import { tableLines } from "./table.ts";
import { daysOf } from "./when.ts";

/** `api-keys list` */
export const listApiKeys: CarryOut = async (call) => {
  const { given, output } = call;
  const isQuiet = given.has("quiet");
  refuseQuietJson(call);
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
    await output.lines(tableLines(apiKeyColumns, data, output));
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
