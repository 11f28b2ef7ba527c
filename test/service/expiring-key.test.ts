import type { ApiKey } from "@latchkey/contract";
import { afterEach, expect, test, vi } from "vitest";
import { bearer, call, createKey } from "../support/call.ts";
import { newUser, onEveryDatabase } from "../support/on-every-database.ts";
import { signedInAs, startService } from "../support/service.ts";

const day = (days: number) => new Date(Date.UTC(2090, 0, 1 + days)).toISOString();
const [EARLIER, OWN, LATER] = [day(-1), day(0), day(1)] as const;

const hour = 3_600_000;
afterEach(() => void vi.useRealTimers());

onEveryDatabase((on) => {
  const keys = () => `${on.service.url}/v1/api-keys`;
  const expiring = (expiresAt: string | null, user = newUser()) =>
    createKey(on.service.url, { name: "principal", expiresAt }, user);

  test.each([
    [OWN, EARLIER, 201],
    [OWN, OWN, 201],
    [OWN, LATER, 403],
    [OWN, null, 403],
    [null, LATER, 201],
    [null, null, 201],
  ])(
    "a key that expires at %s creates one that expires at %s: %i",
    async (own, expiresAt, status) => {
      const { secret } = await expiring(own);
      const body = { name: "made", expiresAt };
      const answer = await call("POST", keys(), { headers: bearer(secret), body });
      expect(answer.status).toBe(status);
      if (status === 403)
        expect(answer.body).toMatchObject({
          code: "expiration_exceeds_principal",
          detail: expect.stringContaining(OWN),
        });
      if (own !== null) {
        const absent = await call("POST", keys(), {
          headers: bearer(secret),
          body: { name: "made" },
        });
        expect(absent.status, "absent is never").toBe(403);
      }
    },
  );

  test.each([
    // The target's expiration before, and after: what outlives the principal already may be shortened.
    [OWN, EARLIER, OWN, 200],
    [OWN, EARLIER, LATER, 403],
    [OWN, EARLIER, null, 403],
    [OWN, LATER, EARLIER, 200],
    [OWN, null, EARLIER, 200],
    [OWN, null, LATER, 200],
    [OWN, null, null, 200],
    [OWN, LATER, LATER, 200],
    [OWN, LATER, null, 403],
    [OWN, LATER, day(2), 403],
    [null, EARLIER, null, 200],
    [null, EARLIER, LATER, 200],
  ])(
    "a key that expires at %s moves another's expiration from %s to %s: %i",
    async (own, before, after, status) => {
      const user = newUser();
      const { secret } = await expiring(own, user);
      const { apiKey } = await createKey(
        on.service.url,
        { name: "target", expiresAt: before },
        user,
      );
      const answer = await call("PATCH", `${keys()}/${apiKey.id}`, {
        headers: bearer(secret),
        body: { expiresAt: after },
      });
      expect(answer.status).toBe(status);
      const now = await call<{ apiKey: ApiKey }>("GET", `${keys()}/${apiKey.id}`, {
        headers: signedInAs(user),
      });
      expect(now.body.apiKey.expiresAt).toBe(status === 200 ? after : before);
    },
  );

  test.each([
    [EARLIER, 200],
    [LATER, 403],
    [null, 403],
  ])("a key that expires moves its own expiration to %s: %i", async (expiresAt, status) => {
    const { apiKey, secret } = await expiring(OWN);
    const headers = bearer(secret);
    const answer = await call("PATCH", `${keys()}/${apiKey.id}`, { headers, body: { expiresAt } });
    expect(answer.status).toBe(status);
  });

  test("where keys may not manage keys, a key is refused on every operation on keys, and on no other", async () => {
    const user = newUser();
    const { apiKey, secret } = await createKey(on.service.url, { name: "CI" }, user);
    const service = await startService(on.database.source, { apiKeysManageApiKeys: false });
    const managing = [
      ["GET", "/v1/api-keys"],
      ["POST", "/v1/api-keys", { name: "made" }],
      ["GET", `/v1/api-keys/${apiKey.id}`],
      ["PATCH", `/v1/api-keys/${apiKey.id}`, { name: "renamed" }],
      ["DELETE", `/v1/api-keys/${apiKey.id}`],
      ["POST", `/v1/api-keys/${apiKey.id}/revoke`],
    ] as const;
    for (const [method, path, body] of managing) {
      const answer = await call(method, `${service.url}${path}`, { headers: bearer(secret), body });
      expect([path, answer.status, answer.body.code]).toEqual([
        path,
        403,
        "api_key_management_disabled",
      ]);
    }
    for (const path of ["/v1/principal", "/v1/audit-log-entries", "/v1/audit-log/export"]) {
      expect((await call("GET", service.url + path, { headers: bearer(secret) })).status).toBe(200);
    }
    const seen = await call<{ data: ApiKey[] }>("GET", `${service.url}/v1/api-keys`, {
      headers: signedInAs(user),
    });
    expect(seen.body.data).toMatchObject([{ id: apiKey.id, name: "CI", status: "active" }]);
    await service.close();
  });

  // PGlite runs in the process, and has its clock from it.
  test.skipIf(on.kind === "PGlite").each([
    ["slow", -hour],
    ["fast", hour],
  ])("a server whose own clock is an hour %s judges by the database's", async (_, off) => {
    const { service, database } = on;
    const user = newUser();
    const real = Date.now();
    const make = async (seconds: number) => {
      const made = await createKey(service.url, { name: "CI" }, user);
      await database.query(
        "update latchkey.api_keys set expires_at = now() + $2 * interval '1 second' where id = $1",
        [made.apiKey.id, seconds],
      );
      return made;
    };
    vi.useFakeTimers({ toFake: ["Date"], now: real + off });
    const [active, expired] = [await make(60), await make(0)];
    const keyUrl = ({ apiKey }: typeof active) => `${keys()}/${apiKey.id}`;
    const headers = signedInAs(user);

    const use = async ({ secret }: typeof active) =>
      (await call("GET", `${service.url}/v1/principal`, { headers: bearer(secret) })).status;
    expect([await use(active), await use(expired)]).toEqual([200, 401]);
    for (const [made, status] of [
      [active, "active"],
      [expired, "expired"],
    ] as const) {
      const got = await call<{ apiKey: ApiKey }>("GET", keyUrl(made), { headers });
      const listed = await call<{ data: ApiKey[] }>("GET", `${keys()}?status=${status}`, {
        headers,
      });
      expect([got.body.apiKey.status, listed.body.data]).toEqual([status, [got.body.apiKey]]);
    }
    const body = { name: "b" };
    expect((await call("PATCH", keyUrl(expired), { headers, body })).status).toBe(409);
    expect((await call("PATCH", keyUrl(active), { headers, body })).status).toBe(200);
    expect((await call("DELETE", keyUrl(active), { headers })).status).toBe(409);
    expect((await call("DELETE", keyUrl(expired), { headers })).status).toBe(204);
    const create = async (ms: number) => {
      const expiresAt = new Date(real + ms).toISOString();
      return (await call("POST", keys(), { headers, body: { name: "c", expiresAt } })).status;
    };
    expect([await create(60_000), await create(-1000)]).toEqual([201, 400]);
    const { apiKey } = await createKey(service.url, { name: "d" }, user);
    expect(Math.abs(Date.parse(apiKey.createdAt) - real)).toBeLessThan(30_000);
  });
});
