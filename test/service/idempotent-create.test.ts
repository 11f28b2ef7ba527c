import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { bearer, createKey } from "../support/call.ts";
import { createUnder, keysAndEntries } from "../support/create-under.ts";
import { expireIn } from "../support/move-instants.ts";
import { newUser, onOldestDatabaseToo } from "../support/on-every-database.ts";
import { ask } from "../support/openapi-check.ts";
import { signedInAs } from "../support/service.ts";

const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
/** The same instant by another clock. */
const inAnHourElsewhere = new Date(Date.parse(inAnHour) + 5.5 * 3_600_000)
  .toISOString()
  .replace("Z", "+05:30");

onOldestDatabaseToo((on) => {
  const url = () => on.service.url;
  const move = (organizationId: string, interval: string) =>
    on.database.query(
      "update latchkey.idempotency_keys set created_at = created_at - $2::interval where organization_id = $1",
      [organizationId, interval],
    );
  const claims = async (organizationId: string) => {
    const [row] = await on.database.query<{ count: number }>(
      "select count(*)::int from latchkey.idempotency_keys where organization_id = $1",
      [organizationId],
    );
    return row?.count;
  };

  test("a repeated create makes one key, and is told its id; the secret is in the first answer alone", async () => {
    const user = newUser();
    const first = await createUnder(url(), signedInAs(user), "order-66");
    const repeated = await createUnder(url(), signedInAs(user), "order-66");
    expect([first.said, repeated.said]).toEqual(["201", "409 secret_already_delivered"]);
    expect(repeated.body).toMatchObject({
      type: "/docs/problems/secret_already_delivered",
      apiKeyId: first.apiKeyId,
      detail: expect.stringMatching(/rotate the key with overlapSeconds 0 .*new Idempotency-Key/),
    });
    expect(first.body.secret).toMatch(/^sk_/);
    expect(repeated.text).not.toContain("sk_");
    const { keys, created } = await keysAndEntries(url(), user);
    expect([keys.map(({ id }) => id), created]).toEqual([[first.apiKeyId], [first.apiKeyId]]);
    const ping = await ask("GET", `${url()}/v1/principal`, {
      headers: bearer(first.body.secret ?? ""),
    });
    expect(ping.status).toBe(200);
  });

  test("without an Idempotency-Key each create makes a key", async () => {
    const user = newUser();
    await createUnder(url(), signedInAs(user), undefined);
    await createUnder(url(), signedInAs(user), undefined);
    expect((await keysAndEntries(url(), user)).keys).toHaveLength(2);
    expect(await claims(user.organizationId)).toBe(0);
  });

  test.each([
    ["name", { name: "other", description: "d", expiresAt: inAnHour }],
    ["description", { name: "CI", description: "e", expiresAt: inAnHour }],
    ["description, which is not there", { name: "CI", expiresAt: inAnHour }],
    [
      "expiration, by a millisecond",
      {
        name: "CI",
        description: "d",
        expiresAt: new Date(Date.parse(inAnHour) + 1).toISOString(),
      },
    ],
    ["expiration, which is never", { name: "CI", description: "d", expiresAt: null }],
    ["name and description, exchanged", { name: "d", description: "CI", expiresAt: inAnHour }],
  ])("with another %s the idempotency key is refused, and nothing is created", async (_, body) => {
    const user = newUser();
    const first = await createUnder(url(), signedInAs(user), "k", {
      name: "CI",
      description: "d",
      expiresAt: inAnHour,
    });
    const other = await createUnder(url(), signedInAs(user), "k", body);
    expect([first.said, other.said]).toEqual(["201", "422 idempotency_key_reused"]);
    expect((await keysAndEntries(url(), user)).created).toEqual([first.apiKeyId]);
  });

  test.each([
    ["null for what is absent", { name: "CI" }, { name: "CI", description: null, expiresAt: null }],
    ["the order", '{"name":"CI","description":"d"}', '{"description":"d","name":"CI"}'],
    ["blanks and escapes", '{"name":"CI"}', ' {\n "n\\u0061me" : "\\u0043I" } '],
    [
      "an offset",
      { name: "CI", expiresAt: inAnHour },
      { name: "CI", expiresAt: inAnHourElsewhere },
    ],
    [
      "digits beyond the millisecond",
      { name: "CI", expiresAt: inAnHour },
      { name: "CI", expiresAt: inAnHour.replace("Z", "9Z") },
    ],
  ])("the spelling of the body does not count: %s", async (_, body, otherwise) => {
    const user = newUser();
    const first = await createUnder(url(), signedInAs(user), "k", body);
    const repeated = await createUnder(url(), signedInAs(user), "k", otherwise);
    expect([repeated.said, repeated.apiKeyId]).toEqual([
      "409 secret_already_delivered",
      first.apiKeyId,
    ]);
  });

  test("every principal has idempotency keys of its own: users, API keys, and the same user elsewhere", async () => {
    const user = newUser();
    const one = await createKey(url(), { name: "one" }, user);
    const two = await createKey(url(), { name: "two" }, user);
    const principals = [
      signedInAs(user),
      signedInAs({ ...user, id: "someone else" }),
      signedInAs({ ...user, organizationId: newUser().organizationId }),
      bearer(one.secret),
      bearer(two.secret),
      // The id alone is not who someone is.
      signedInAs({ ...user, id: one.apiKey.id }),
    ];
    const ids = new Set<string | undefined>();
    for (const credentials of principals) {
      const first = await createUnder(url(), credentials, "k");
      expect(first.said).toBe("201");
      ids.add(first.apiKeyId);
    }
    expect(ids.size).toBe(principals.length);
    for (const credentials of principals) {
      const repeated = await createUnder(url(), credentials, "k");
      expect(repeated.said).toBe("409 secret_already_delivered");
      ids.add(repeated.apiKeyId);
    }
    expect(ids.size).toBe(principals.length);
  });

  test("upper and lower case make different idempotency keys, and so does anything else", async () => {
    const user = newUser();
    const keys = ["a", "A", "a,b", "'", '"a"', "\\", "%61", "a".repeat(254), "a".repeat(255), "~"];
    for (const key of keys) {
      expect((await createUnder(url(), signedInAs(user), key)).said).toBe("201");
    }
    for (const key of keys) {
      expect((await createUnder(url(), signedInAs(user), key)).status).toBe(409);
    }
  });

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
      expect(await claims(user.organizationId)).toBe(0);
      expect((await createUnder(url(), signedInAs(user), "k", { name: "other" })).said).toBe("201");
    });
  });

  describe("a repetition is told of the key, whatever has become of things", () => {
    test("the expiration that it asks for has passed", async () => {
      const user = newUser();
      const body = { name: "CI", expiresAt: new Date(Date.now() + 1200).toISOString() };
      const first = await createUnder(url(), signedInAs(user), "k", body);
      expect(first.said).toBe("201");
      await sleep(1400);
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
    await move(user.organizationId, "23 hours 59 minutes");
    expect((await createUnder(url(), signedInAs(user), "k")).apiKeyId).toBe(first.apiKeyId);
    await move(user.organizationId, "1 minute");
    const second = await createUnder(url(), signedInAs(user), "k", { name: "other" });
    expect(second.said).toBe("201");
    const repeated = await createUnder(url(), signedInAs(user), "k", { name: "other" });
    expect([repeated.status, repeated.apiKeyId]).toEqual([409, second.apiKeyId]);
    expect((await keysAndEntries(url(), user)).created).toEqual([first.apiKeyId, second.apiKeyId]);
    expect(await claims(user.organizationId)).toBe(1);
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
      left.push(await claims(user.organizationId));
    }
    expect(left).toEqual([16, 7, 3, 4]);
    expect(await claims(other.organizationId)).toBe(25);
  });
});
