import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { bearer, createKey } from "../support/call.ts";
import { createUnder, keysAndEntries } from "../support/create-under.ts";
import { expireIn } from "../support/move-instants.ts";
import { newUser, onOldestDatabaseToo } from "../support/on-every-database.ts";
import { ask } from "../support/openapi-check.ts";
import { signedInAs } from "../support/service.ts";
import { ageClaims, claimsOf } from "./claims.fixture.ts";

const inAnHour = new Date(Date.now() + 3_600_000).toISOString();

onOldestDatabaseToo((on) => {
  const url = () => on.service.url;

  describe("a create that failed leaves the idempotency key free, for any body", () => {
    test("a faulty body, an expiration that is past, and one that outlives the acting key", async () => {
      const user = newUser();
      const { secret } = await createKey(url(), { name: "a", expiresAt: inAnHour }, user);
      const credentials = bearer(secret);
      const said = [];
      for (const body of [
        { name: "" },
        { name: "CI", expiresAt: "2020-01-01T00:00:00Z" },
        { name: "CI" },
        { name: "CI", expiresAt: inAnHour },
        { name: "CI", expiresAt: inAnHour },
      ]) {
        said.push((await createUnder(url(), credentials, "k", body)).said);
      }
      expect(said).toEqual([
        "400 invalid_request",
        "400 invalid_request",
        "403 expiration_exceeds_principal",
        "201",
        "409 secret_already_delivered",
      ]);
      expect((await keysAndEntries(url(), user)).created).toHaveLength(2);
    });

    test("a failure of the service, right before the end", async () => {
      const user = newUser();
      const rename = (from: string, to: string) =>
        on.database.query(`alter table latchkey.${from} rename to ${to}`);
      await rename("audit_log_entries", "away");
      const failed = await createUnder(url(), signedInAs(user), "k");
      await rename("away", "audit_log_entries");
      expect(failed.status).toBe(500);
      expect(await claimsOf(on.database, user.organizationId)).toBe(0);
      expect((await createUnder(url(), signedInAs(user), "k", { name: "other" })).said).toBe("201");
    });
  });

  describe("a repetition is told of the key, whatever has become of things", () => {
    test("the expiration that it asks for has passed", async () => {
      const user = newUser();
      const end = Date.now() + 1200;
      const body = { name: "CI", expiresAt: new Date(end).toISOString() };
      const first = await createUnder(url(), signedInAs(user), "k", body);
      expect(first.said).toBe("201");
      await sleep(end + 50 - Date.now());
      const repeated = await createUnder(url(), signedInAs(user), "k", body);
      expect([repeated.status, repeated.apiKeyId]).toEqual([409, first.apiKeyId]);
    });

    test("the acting key has got an expiration of its own", async () => {
      const user = newUser();
      const { apiKey, secret } = await createKey(url(), { name: "a" }, user);
      const first = await createUnder(url(), bearer(secret), "k");
      await expireIn(on.database, apiKey.id, "1 hour");
      const repeated = await createUnder(url(), bearer(secret), "k");
      expect([repeated.status, repeated.apiKeyId]).toEqual([409, first.apiKeyId]);
    });

    test("the key was revoked, and then deleted", async () => {
      const user = newUser();
      const headers = signedInAs(user);
      const first = await createUnder(url(), headers, "k");
      const steps = [
        ["POST", "/revoke"],
        ["DELETE", ""],
      ] as const;
      for (const [method, path] of steps) {
        await ask(method, `${url()}/v1/api-keys/${first.apiKeyId}${path}`, { headers });
        const repeated = await createUnder(url(), headers, "k");
        expect([repeated.status, repeated.apiKeyId]).toEqual([409, first.apiKeyId]);
      }
      expect((await keysAndEntries(url(), user)).keys).toEqual([]);
    });
  });

  test("after 24 hours an idempotency key is new, and not a minute before", async () => {
    const user = newUser();
    const first = await createUnder(url(), signedInAs(user), "k");
    await ageClaims(on.database, user.organizationId, "23 hours 59 minutes");
    expect((await createUnder(url(), signedInAs(user), "k")).apiKeyId).toBe(first.apiKeyId);
    await ageClaims(on.database, user.organizationId, "1 minute");
    const second = await createUnder(url(), signedInAs(user), "k", { name: "other" });
    expect(second.said).toBe("201");
    const repeated = await createUnder(url(), signedInAs(user), "k", { name: "other" });
    expect([repeated.status, repeated.apiKeyId]).toEqual([409, second.apiKeyId]);
    expect((await keysAndEntries(url(), user)).created).toEqual([first.apiKeyId, second.apiKeyId]);
    expect(await claimsOf(on.database, user.organizationId)).toBe(1);
  });

  test("each create removes a few idempotency keys that are over, of its organization alone", async () => {
    const [user, other] = [newUser(), newUser()];
    for (const { organizationId } of [user, other]) {
      await on.database.query(
        `insert into latchkey.idempotency_keys select $1, 'user', 'u', 'createApiKey', sha256(n::text::bytea), '', gen_random_uuid(),
          now() - interval '24 hours' - n * interval '1 minute' from generate_series(1, 25) as n`,
        [organizationId],
      );
    }
    const left = [];
    for (const key of ["a", "b", "c", "d"]) {
      await createUnder(url(), signedInAs(user), key);
      left.push(await claimsOf(on.database, user.organizationId));
    }
    expect(left).toEqual([16, 7, 3, 4]);
    expect(await claimsOf(on.database, other.organizationId)).toBe(25);
  });
});
