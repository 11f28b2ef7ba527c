import { encodeCursor } from "@latchkey/contract";
import type { ApiKey } from "@latchkey/contract";
import type { User } from "@latchkey/server";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  anyApiKey,
  anyApiKeyFilters,
  insertApiKeys,
  listOf,
  SORTS,
} from "../support/api-key-model.ts";
import { bearer, call, createKey } from "../support/call.ts";
import { newUser, onEveryDatabase } from "../support/on-every-database.ts";
import { signedInAs } from "../support/service.ts";

interface Page {
  data: ApiKey[];
  nextCursor: string | null;
}

onEveryDatabase((on) => {
  const page = async (user: User, query: Record<string, string>) =>
    call<Page & { code?: string }>(
      "GET",
      `${on.service.url}/v1/api-keys?${new URLSearchParams(query)}`,
      {
        headers: signedInAs(user),
      },
    );
  const readAll = async (
    user: User,
    query: Record<string, string>,
    between?: (read: number) => Promise<void>,
  ) => {
    const data: ApiKey[] = [];
    let cursor: string | null = null;
    do {
      const answer = await page(user, cursor === null ? query : { ...query, cursor });
      if (answer.status !== 200) throw new Error(answer.text);
      data.push(...answer.body.data);
      cursor = answer.body.nextCursor;
      await between?.(data.length);
    } while (cursor !== null);
    return data;
  };

  test("every filter, sort and page size gives each key once and in order", async () => {
    const lists = fc.array(fc.tuple(anyApiKeyFilters, fc.integer({ min: 1, max: 7 })), {
      minLength: 2,
      maxLength: 2,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyApiKey, { maxLength: 14 }), lists, async (keys, queries) => {
        const user = newUser();
        await insertApiKeys(on, user, keys);
        const all = await readAll(user, { limit: "100" });
        expect(all).toHaveLength(keys.length);
        for (const sort of SORTS) {
          for (const [filter, limit] of queries) {
            const data = await readAll(user, { ...filter, sort, limit: String(limit) });
            expect(data).toEqual(listOf(all, filter, sort));
          }
        }
      }),
      { numRuns: 3 },
    );
  });

  test("a page that is exactly full has no next one, and one that is a key too long has", async () => {
    const user = newUser();
    for (const called of ["a", "b", "c"]) await createKey(on.service.url, { name: called }, user);
    expect((await page(user, { limit: "3" })).body.nextCursor).toBeNull();
    expect((await page(user, { limit: "2" })).body.nextCursor).toEqual(expect.any(String));
    expect((await page(newUser(), {})).body).toEqual({ data: [], nextCursor: null });
  });

  test("a cursor is good for its own filters and sort only, in whatever order they come", async () => {
    const user = newUser();
    for (const called of ["a1", "a2", "a3"])
      await createKey(on.service.url, { name: called }, user);
    const own = { search: "a", status: "active", sort: "name", limit: "1" };
    const cursor = (await page(user, own)).body.nextCursor ?? "";
    const reordered = { cursor, limit: "2", sort: "name", status: "active", search: "a" };
    expect((await page(user, reordered)).body.data.map((item) => item.name)).toEqual(["a2", "a3"]);
    const { search: _, ...without } = own;
    for (const other of [
      { ...own, search: "A" },
      { ...own, sort: "-name" },
      { ...own, sort: "createdAt" },
      without,
      { ...own, createdBy: user.id },
    ]) {
      const answer = await page(user, { ...other, cursor });
      expect([answer.status, answer.body.code]).toEqual([400, "invalid_cursor"]);
    }
  });

  test("a forged cursor is refused, or a place in the list; never a failure", async () => {
    const user = newUser();
    await createKey(on.service.url, { name: "a" }, user);
    const id = "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10";
    const instantNow = new Date().toISOString();
    const forged = (sort: string, position: (string | null)[]) =>
      page(user, { sort, cursor: encodeCursor({ sort }, position) });
    for (const position of [
      [],
      [instantNow],
      [instantNow, "x"],
      ["x", id],
      [null, id],
      [instantNow, id, id],
      ["infinity", id],
    ]) {
      expect([position, (await forged("createdAt", position)).status]).toEqual([position, 400]);
    }
    expect((await forged("createdAt", ["0001-01-01T00:00:00Z", id])).body.data).toHaveLength(1);
    expect((await forged("name", ["x\0", id])).status).toBe(400);
    expect((await forged("name", ["'; drop table api_keys; --", id])).status).toBe(200);
    expect((await page(user, { cursor: "not a cursor" })).body.code).toBe("invalid_cursor");
    expect(on.service.failures).toEqual([]);
  });

  test.each(SORTS)(
    "keys made, used, revoked and deleted between pages cost no untouched key its place, by %s",
    async (sort) => {
      const user = newUser();
      const made = [];
      for (let index = 0; index < 8; index += 1)
        made.push(await createKey(on.service.url, { name: `key ${index}` }, user));
      const touched = made.filter((_, index) => index % 3 === 1);
      const untouched = new Set(
        made.filter((item) => !touched.includes(item)).map(({ apiKey }) => apiKey.id),
      );
      const seen = await readAll(user, { sort, limit: "2" }, async (read) => {
        const [one] = touched.splice(0, 1);
        if (read > 20 || one === undefined) return;
        await createKey(on.service.url, { name: `new ${read}` }, user);
        await call("GET", `${on.service.url}/v1/principal`, { headers: bearer(one.secret) });
        const url = `${on.service.url}/v1/api-keys/${one.apiKey.id}`;
        await call("POST", `${url}/revoke`, { headers: signedInAs(user) });
        if (read === 4) await call("DELETE", url, { headers: signedInAs(user) });
      });
      const ids = seen.map(({ id }) => id).filter((id) => untouched.has(id));
      expect(ids.toSorted()).toEqual([...untouched].toSorted());
    },
  );
});
