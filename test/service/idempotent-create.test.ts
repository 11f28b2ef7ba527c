import { expect, test } from "vitest";
import { bearer, createKey } from "../support/call.ts";
import { createUnder, keysAndEntries } from "../support/create-under.ts";
import { newUser, onOldestDatabaseToo } from "../support/on-every-database.ts";
import { ask } from "../support/openapi-check.ts";
import { signedInAs } from "../support/service.ts";
import { claimsOf } from "./claims.fixture.ts";

const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
/** The same instant by another clock. */
const inAnHourElsewhere = new Date(Date.parse(inAnHour) + 5.5 * 3_600_000)
  .toISOString()
  .replace("Z", "+05:30");

onOldestDatabaseToo((on) => {
  const url = () => on.service.url;

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
    expect(await claimsOf(on.database, user.organizationId)).toBe(0);
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
});
