import { expect, test } from "vitest";
import { InvalidArgumentError, UnexpectedAnswerError } from "./index.ts";
import type { ApiKey } from "./index.ts";
import { clientOf, json, problem, rejection, serve } from "./loopback-server.fixture.ts";

/** A list in pages: each the names of its items; the cursor of a page is its number. */
async function listOf(...pages: readonly string[][]) {
  return serve((response, request) => {
    const number = Number(new URL(request.url ?? "", "http://a").searchParams.get("cursor") ?? 0);
    const data = (pages[number] ?? []).map((name) => ({ name }));
    json(200, { data, nextCursor: number + 1 < pages.length ? String(number + 1) : null })(
      response,
    );
  });
}

const names = (items: readonly ApiKey[]) => items.map(({ name }) => name);

test("a list is iterated over all its pages, empty ones too, with the same query", async () => {
  const server = await listOf(["a", "b"], [], ["c"], []);
  const seen: string[] = [];
  for await (const { name } of clientOf(server).apiKeys.list({ search: "x" })) seen.push(name);
  expect(seen).toEqual(["a", "b", "c"]);
  expect(server.received.map(({ url }) => url)).toEqual([
    "/v1/api-keys?search=x",
    "/v1/api-keys?search=x&cursor=1",
    "/v1/api-keys?search=x&cursor=2",
    "/v1/api-keys?search=x&cursor=3",
  ]);
});

test("nothing is sent before a list is awaited or iterated, and one request serves both", async () => {
  const server = await listOf(["a"]);
  const list = clientOf(server).apiKeys.list();
  // Had it been sent, it would have come before this.
  await fetch(server.baseUrl);
  expect(server.received).toHaveLength(1);
  const [page, again] = [await list, await list];
  for await (const item of list) expect(item).toBe(page.data[0]);
  expect(again).toBe(page);
  expect(server.received.map(({ url }) => url)).toEqual(["/", "/v1/api-keys"]);
});

test("a page is what came; its methods are not enumerable", async () => {
  const server = await listOf(["a"], ["b"]);
  const page = await clientOf(server).apiKeys.list();
  expect(JSON.parse(JSON.stringify(page))).toEqual({ data: [{ name: "a" }], nextCursor: "1" });
  expect(Object.keys(page)).toEqual(["data", "nextCursor"]);
  expect(page.hasNextPage()).toBe(true);
  const last = await page.nextPage();
  expect(names(last.data)).toEqual(["b"]);
  expect(last.hasNextPage()).toBe(false);
  expect(await rejection(last.nextPage())).toBeInstanceOf(InvalidArgumentError);
});

test("a page iterates over the items from there on", async () => {
  const server = await listOf(["a"], ["b"], ["c"]);
  const second = await clientOf(server).apiKeys.list({ cursor: "1" });
  const seen: string[] = [];
  for await (const { name } of second) seen.push(name);
  expect(seen).toEqual(["b", "c"]);
});

test("pages come one by one, and leaving early asks for no more", async () => {
  const server = await listOf(["a"], [], ["b"]);
  const seen: string[][] = [];
  for await (const page of clientOf(server).apiKeys.list().pages()) {
    seen.push(names(page.data));
    if (seen.length === 2) break;
  }
  expect(seen).toEqual([["a"], []]);
  expect(server.received).toHaveLength(2);
});

test("an array has as many items as its limit allows, and the limit is required", async () => {
  const server = await listOf(["a", "b"], ["c", "d"], ["e"]);
  const list = clientOf(server).apiKeys.list();
  expect(names(await list.toArray({ limit: 3 }))).toEqual(["a", "b", "c"]);
  expect(server.received).toHaveLength(2);
  expect(names(await list.toArray({ limit: 10_000 }))).toEqual(["a", "b", "c", "d", "e"]);
  for (const options of [undefined, {}, { limit: 0 }, { limit: 10_001 }, { limit: Infinity }]) {
    // What callers without types may pass.
    const call = list.toArray(options as { limit: number });
    expect(await rejection(call)).toBeInstanceOf(InvalidArgumentError);
  }
});

test.each([
  ["the same page again", ["a", "a"]],
  ["two pages in turn", ["a", "b", "a", "b", "a", "b"]],
])("a list that leads to %s ends in an error", async (_name, cursors) => {
  let count = 0;
  const server = await serve((response) => {
    json(200, { data: [], nextCursor: cursors[count] ?? "a" })(response);
    count += 1;
  });
  const error = await rejection(clientOf(server).auditLog.list().toArray({ limit: 10 }));
  expect(error).toBeInstanceOf(UnexpectedAnswerError);
  expect(String(error)).toContain("repeats a cursor");
  expect(server.received.length).toBeLessThanOrEqual(cursors.length);
});

test("a list may be walked twice, its pages being asked for again", async () => {
  const server = await listOf(["a"], ["b"], ["c"]);
  const list = clientOf(server).apiKeys.list();
  for (const _walk of [1, 2, 3]) {
    expect(names(await list.toArray({ limit: 10 }))).toEqual(["a", "b", "c"]);
  }
});

test.each([{ data: [] }, { data: {}, nextCursor: null }, { data: [], nextCursor: "" }])(
  "%j is no page",
  async (body) => {
    const server = await serve((response) => json(200, body)(response));
    const call = clientOf(server).apiKeys.list();
    expect(await rejection(call)).toBeInstanceOf(UnexpectedAnswerError);
  },
);

test("a failure reaches who awaits, who iterates and who takes the response", async () => {
  const server = await serve(problem(401, "invalid_token"));
  const { apiKeys } = clientOf(server);
  const code = { code: "invalid_token" };
  expect(await rejection(apiKeys.list())).toMatchObject(code);
  expect(await rejection(apiKeys.list().toArray({ limit: 1 }))).toMatchObject(code);
  expect(await rejection(apiKeys.list().withResponse())).toMatchObject(code);
  const caught: unknown[] = [];
  await apiKeys.list().catch((error: unknown) => caught.push(error));
  expect(caught).toMatchObject([code]);
});

test("a list is a promise, and what is derived from it is a plain one", async () => {
  const server = await listOf(["a"]);
  const list = clientOf(server).apiKeys.list();
  expect(list).toBeInstanceOf(Promise);
  expect(list.then(() => 1).constructor).toBe(Promise);
  expect(list.finally(() => undefined).constructor).toBe(Promise);
  const { data, response } = await list.withResponse();
  expect(names(data.data)).toEqual(["a"]);
  expect(response).toMatchObject({ status: 200, attempts: 1 });
});
