import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { selectApiKeyPage } from "../../packages/server/src/postgres/api-key-page.ts";
import { newUser, onOldestDatabaseToo } from "../support/on-every-database.ts";
import { plansOf } from "./plans-of.fixture.ts";

const KEYS = 3000;

const pages = [
  { sort: "name", index: "api_keys_name", value: "ci 15" },
  { sort: "-name", index: "api_keys_name", value: "ci 15" },
  { sort: "createdAt", index: "api_keys_created_at", value: new Date().toISOString() },
  { sort: "-createdAt", index: "api_keys_created_at", value: new Date().toISOString() },
] as const;

onOldestDatabaseToo((on) => {
  const fill = async (organizationId: string): Promise<void> => {
    await on.database.query(
      `insert into latchkey.api_keys (organization_id, id, name, created_at, created_by_type, created_by_id, created_by_name, updated_at)
      select $1, gen_random_uuid(), 'CI ' || n, now() + (n - ${KEYS / 2}) * interval '1 s', 'user', 'u1', 'Ada', now()
      from generate_series(1, ${KEYS}) n`,
      [organizationId],
    );
    await on.database.query("analyze latchkey.api_keys");
  };

  test("a page of an organization's keys is read from the index of its order, and not from all of them", async () => {
    const { organizationId } = newUser();
    await fill(organizationId);
    for (const { sort, index, value } of pages) {
      for (const after of [undefined, [value, randomUUID()] as const]) {
        const plans = await plansOf(on.database.source, (database) =>
          database.run((kysely) =>
            selectApiKeyPage(kysely, { organizationId, sort, after, limit: 20 }),
          ),
        );
        const scan = plans.join("\n").match(new RegExp(`Scan[^\\n]* ${index}\\b.*rows=(\\d+)`));
        expect([sort, after?.[0], Number(scan?.[1])]).toEqual([sort, after?.[0], 20]);
      }
    }
  });
});
