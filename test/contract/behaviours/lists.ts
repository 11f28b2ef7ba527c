import type { ApiKey, AuditLogEntry } from "@latchkey/contract";
import { expect } from "vitest";
import type { Behaviour, Stage } from "../stage.ts";

interface Page<Item> {
  readonly data: readonly Item[];
  readonly nextCursor: string | null;
}

/** Every page of a list, by its cursors. */
async function readAll<Item>({ asUser }: Stage, path: string): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const more: string = cursor === null ? "" : `&cursor=${cursor}`;
    const page: Page<Item> = await asUser<Page<Item>>("GET", path + more, 200);
    items.push(...page.data);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}

export const lists: readonly Behaviour[] = [
  {
    says: "keys are listed by every sort, a page at a time, each once and in order",
    run: async (stage) => {
      const { createKey, ask, target } = stage;
      // Of its own, so that other keys do not matter.
      const marker = `m${target.now().getTime()}`;
      const names = ["b", "A", "a", "_", "é", "中", "\u{1F511}", "Z"];
      const ids = new Map<string, string>();
      for (const name of names) {
        const { apiKey, headers } = await createKey({ name, description: marker });
        ids.set(apiKey.id, name);
        await target.advance(1_000);
        if (name < "b") await ask("GET", "/v1/principal", { headers });
      }
      const used = names.filter((name) => name < "b");
      const unused = names.filter((name) => name >= "b");
      const byName = ["Z", "_", "A", "a", "b", "é", "中", "\u{1F511}"];
      const folded = (list: string[]): string[] => list.map((name) => name.toLowerCase());
      const cases: [string, string[]][] = [
        ["createdAt", names],
        ["-createdAt", names.toReversed()],
        ["lastUsedAt", [...unused, ...used]],
        ["-lastUsedAt", [...used.toReversed(), ...unused.toReversed()]],
      ];
      for (const [sort, expected] of cases) {
        const path = `/v1/api-keys?search=${marker.toUpperCase()}&sort=${sort}&limit=3`;
        const keys = await readAll<ApiKey>(stage, path);
        expect(
          keys.map(({ name }) => name),
          `sort=${sort}`,
        ).toEqual(expected);
        expect(new Set(keys.map(({ id }) => id)).size).toBe(names.length);
      }
      for (const sort of ["name", "-name"]) {
        const keys = await readAll<ApiKey>(
          stage,
          `/v1/api-keys?search=${marker}&sort=${sort}&limit=3`,
        );
        const order = ["_", "a", "a", "b", "z", "é", "中", "\u{1F511}"];
        expect(folded(keys.map(({ name }) => name)), `sort=${sort}`).toEqual(
          sort === "name" ? order : order.toReversed(),
        );
      }
      expect(byName).toHaveLength(ids.size);
    },
  },
  {
    says: "keys are filtered by status, creator and search",
    run: async (stage) => {
      const { createKey, asUser, later, target, ask } = stage;
      const marker = `f${target.now().getTime()}`;
      const active = await createKey({ name: `${marker} active` });
      const revoked = await createKey({ name: `${marker} revoked`, expiresAt: later(10) });
      const expired = await createKey({
        name: "expired",
        description: `of ${marker}`,
        expiresAt: later(10),
      });
      await asUser("POST", `/v1/api-keys/${revoked.apiKey.id}/revoke`, 200);
      await target.advance(10);
      const made = await ask<{ apiKey: ApiKey }>("POST", "/v1/api-keys", {
        headers: active.headers,
        body: { name: `${marker} made` },
      });
      const idsOf = async (query: string): Promise<string[]> =>
        (await readAll<ApiKey>(stage, `/v1/api-keys?${query}&limit=50`)).map(({ id }) => id);
      const [one, two, three, four] = [active, revoked, expired]
        .map(({ apiKey }) => apiKey.id)
        .concat(made.body.apiKey.id);
      expect(await idsOf(`search=${marker}`)).toEqual([four, three, two, one]);
      expect(await idsOf(`search=${marker}&status=active`)).toEqual([four, one]);
      expect(await idsOf(`search=${marker}&status=expired`)).toEqual([three]);
      expect(await idsOf(`search=${marker}&status=revoked`)).toEqual([two]);
      expect(await idsOf(`createdBy=${one}`)).toEqual([four]);
      expect(await idsOf(`search=${encodeURIComponent(active.apiKey.hint)}`)).toEqual([one]);
      expect(await idsOf(`search=${marker}%25`)).toEqual([]);
      expect(await idsOf(`createdBy=nobody`)).toEqual([]);
    },
  },
  {
    says: "a cursor is good for its own list only",
    run: async ({ asUser, ask, createKey, target }) => {
      await createKey();
      const { apiKey } = await createKey();
      const keys = await asUser<Page<ApiKey>>("GET", "/v1/api-keys?limit=1", 200);
      const log = await asUser<Page<AuditLogEntry>>("GET", "/v1/audit-log-entries?limit=1", 200);
      const [one, other] = [keys.nextCursor ?? "", log.nextCursor ?? ""];
      expect([one, other]).not.toContain("");
      await asUser("GET", `/v1/api-keys?limit=2&cursor=${one}`, 200);
      await asUser("GET", `/v1/audit-log-entries?limit=2&cursor=${other}`, 200);
      for (const path of [
        "/v1/api-keys?cursor=x",
        `/v1/api-keys?cursor=${one.slice(1)}`,
        `/v1/api-keys?sort=name&cursor=${one}`,
        `/v1/api-keys?status=active&cursor=${one}`,
        `/v1/api-keys?cursor=${other}`,
        `/v1/audit-log-entries?cursor=${one}`,
        `/v1/audit-log-entries?apiKeyId=${apiKey.id}&cursor=${other}`,
        "/v1/audit-log-entries?cursor=WzFd",
      ]) {
        const answer = await ask("GET", path, { headers: target.user });
        expect([answer.status, answer.body.code], `GET ${path}`).toEqual([400, "invalid_cursor"]);
      }
    },
  },
];
