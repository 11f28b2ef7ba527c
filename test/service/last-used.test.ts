import type { ApiKey } from "@latchkey/contract";
import type { User } from "@latchkey/server";
import { describe, expect, test } from "vitest";
import { bearer, call, createKey } from "../support/call.ts";
import { usedAgo } from "../support/move-instants.ts";
import { newUser, onOldestDatabaseToo } from "../support/on-every-database.ts";
import { signedInAs } from "../support/service.ts";

onOldestDatabaseToo((on) => {
  const as = (user: User) => ({ headers: signedInAs(user) });
  const get = async (user: User, id: string) =>
    (await call<{ apiKey: ApiKey }>("GET", `${on.service.url}/v1/api-keys/${id}`, as(user))).body
      .apiKey;
  const use = (secret: string, headers: Record<string, string> = {}) =>
    call("GET", `${on.service.url}/v1/principal`, { headers: { ...bearer(secret), ...headers } });

  describe("use of a key", () => {
    /** Reading keys comes first: until then a use may wait up to 250 ms to be written. */
    const secretsRow = async (user: User, id: string) => {
      await get(user, id);
      const rows = await on.database.query<Record<string, unknown>>(
        "select last_used_ip, last_used_user_agent, last_used_at < now() - interval '8 seconds' as long_ago from latchkey.api_key_secrets where api_key_id = $1",
        [id],
      );
      return rows[0];
    };
    test("moves last-used, the first time always and then at most every 10 seconds, with where it came from", async () => {
      const user = newUser();
      const { apiKey, secret } = await createKey(on.service.url, { name: "CI" }, user);
      expect((await use(secret, { "user-agent": "first/1.0" })).status).toBe(200);
      expect(await secretsRow(user, apiKey.id)).toEqual({
        last_used_ip: "127.0.0.1",
        last_used_user_agent: "first/1.0",
        long_ago: false,
      });
      expect(Date.now() - Date.parse((await get(user, apiKey.id)).lastUsedAt ?? "")).toBeLessThan(
        5000,
      );

      await usedAgo(on.database, apiKey.id, "9 seconds");
      await use(secret, { "user-agent": "second/1.0" });
      expect(await secretsRow(user, apiKey.id)).toMatchObject({
        last_used_user_agent: "before",
        long_ago: true,
      });

      await usedAgo(on.database, apiKey.id, "10 seconds");
      await use(secret, { "user-agent": "third/1.0" });
      expect(await secretsRow(user, apiKey.id)).toMatchObject({
        last_used_user_agent: "third/1.0",
        long_ago: false,
      });
    });

    test("moves last-used by itself too, where nobody reads keys", async () => {
      const { apiKey, secret } = await createKey(on.service.url, { name: "CI" }, newUser());
      expect((await use(secret)).status).toBe(200);
      const moved = async () => {
        const rows = await on.database.query<{ moved: boolean }>(
          "select last_used_at is not null as moved from latchkey.api_key_secrets where api_key_id = $1",
          [apiKey.id],
        );
        return rows[0]?.moved;
      };
      // After 250 ms, as packages/server/src/admission/notes-timing.test.ts has it; a busy machine takes longer.
      await expect.poll(moved).toBe(true);
    });

    test("that is rejected does not count as use", async () => {
      const user = newUser();
      const { apiKey, secret } = await createKey(on.service.url, { name: "CI" }, user);
      await call("POST", `${on.service.url}/v1/api-keys/${apiKey.id}/revoke`, as(user));
      expect((await use(secret)).status).toBe(401);
      expect((await get(user, apiKey.id)).lastUsedAt).toBeNull();
    });
  });
});
