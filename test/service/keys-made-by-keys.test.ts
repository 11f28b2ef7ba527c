import { describe, expect, test } from "vitest";
import { bearer, createKey } from "../support/call.ts";
import { entriesOf } from "../support/entries-of.ts";
import { keyChanges, newKey, use } from "../support/key-changes.ts";
import { onEveryDatabase } from "../support/on-every-database.ts";
import { ask } from "../support/openapi-check.ts";
import { signedInAs } from "../support/service.ts";

onEveryDatabase((on) => {
  const url = () => on.service.url;
  /** A key made with another one's secret. */
  const createBy = async (secret: string, name: string) => {
    const answer = await ask<Awaited<ReturnType<typeof createKey>>>(
      "POST",
      `${url()}/v1/api-keys`,
      { headers: bearer(secret), body: { name } },
    );
    return answer.body;
  };

  describe("when a key is revoked, the keys that were made with it", () => {
    test("are told by revoke, through keys that have ended too, and live on", async () => {
      const { user, secret, changes } = await newKey(url);
      const child = await createBy(secret, "child");
      const grandchild = await createBy(child.secret, "grandchild");
      const gone = await createBy(secret, "gone");
      const below = await createBy(gone.secret, "below");
      await keyChanges(url, gone.apiKey.id, signedInAs(user)).revoke();
      const { apiKey: unrelated } = await createKey(url(), { name: "unrelated" }, user);
      const { body } = await changes.revoke();
      expect(body.createdApiKeysCount).toBe(3);
      expect(body.createdApiKeys.map(({ name, status }) => [name, status])).toEqual([
        ["below", "active"],
        ["grandchild", "active"],
        ["child", "active"],
      ]);
      for (const one of [child, grandchild, below]) {
        expect((await use(url(), one.secret)).status).toBe(200);
      }
      expect(body.createdApiKeys.map(({ id }) => id)).not.toContain(unrelated.id);
    });

    test("are revoked along where that is asked for, also later; each has its entry", async () => {
      const { user, secret, changes } = await newKey(url);
      const child = await createBy(secret, "child");
      const grandchild = await createBy(child.secret, "grandchild");
      await changes.revoke();
      const { body } = await changes.revoke({
        reason: "leaked",
        note: "n",
        alsoRevokeCreated: true,
      });
      expect(body.apiKey.revokedReason).toBeNull();
      expect(body.createdApiKeysCount).toBe(2);
      expect(
        body.createdApiKeys.map(({ name, status, revokedReason, revokedNote }) => [
          name,
          status,
          revokedReason,
          revokedNote,
        ]),
      ).toEqual([
        ["grandchild", "revoked", "leaked", "n"],
        ["child", "revoked", "leaked", "n"],
      ]);
      for (const one of [child, grandchild]) {
        expect((await use(url(), one.secret)).status).toBe(401);
      }
      const entries = await entriesOf(url(), user, "action=api_key.revoked");
      const names = entries.map(({ resource }) => String(resource?.name));
      expect(names.toSorted()).toEqual(["CI", "child", "grandchild"]);
      const again = await changes.revoke({ alsoRevokeCreated: true });
      expect(again.body).toMatchObject({ createdApiKeys: [], createdApiKeysCount: 0 });
    });

    test("none escapes: a key that is being made while its maker's maker is revoked is revoked, or not made", async () => {
      for (let round = 0; round < 5; round += 1) {
        const { secret, changes } = await newKey(url);
        const child = await createBy(secret, "child");
        const makings = Array.from({ length: 6 }, (_, index) =>
          ask<{ secret?: string }>("POST", `${url()}/v1/api-keys`, {
            headers: bearer(child.secret),
            body: { name: `made ${index}` },
          }),
        );
        const [revoked, ...made] = await Promise.all([
          changes.revoke({ alsoRevokeCreated: true }),
          ...makings,
        ]);
        expect(revoked.status).toBe(200);
        for (const { status, body } of made) {
          expect([201, 401]).toContain(status);
          if (body.secret !== undefined) {
            expect((await use(url(), body.secret)).status).toBe(401);
          }
        }
      }
    });

    test("more than a hundred are all revoked along, and counted", async () => {
      const { user, apiKey, secret, changes } = await newKey(url);
      await createBy(secret, "one");
      await on.database.query(
        `insert into latchkey.api_keys (organization_id, id, name, created_at, created_by_type, created_by_id, created_by_name, updated_at)
         select $1, gen_random_uuid(), 'many', now(), 'api_key', $2, 'CI', now() from generate_series(1, 149)`,
        [user.organizationId, apiKey.id],
      );
      await on.database.query(
        `insert into latchkey.api_key_secrets (digest, organization_id, api_key_id, hint, created_at)
         select uuid_send(id) || uuid_send(id), organization_id, id, 'sk_AbCd…zFDH', now() from latchkey.api_keys
         where name = 'many' and organization_id = $1`,
        [user.organizationId],
      );
      const { body } = await changes.revoke({ alsoRevokeCreated: true });
      expect(body.createdApiKeysCount).toBe(150);
      expect(body.createdApiKeys).toHaveLength(100);
      const [left] = await on.database.query<{ count: number }>(
        "select count(*)::integer as count from latchkey.api_keys where organization_id = $1 and revoked_at is null",
        [user.organizationId],
      );
      expect(left?.count).toBe(0);
      const [entries] = await on.database.query<{ count: number }>(
        "select count(distinct id)::integer as count from latchkey.audit_log_entries where organization_id = $1 and action = 'api_key.revoked'",
        [user.organizationId],
      );
      expect(entries?.count).toBe(151);
    });
  });
});
