import type { User } from "@latchkey/server";
import { describe, expect, test } from "vitest";
import { createKey } from "../support/call.ts";
import { entriesOf } from "../support/entries-of.ts";
import { keyChanges } from "../support/key-changes.ts";
import { newUser, onOldestDatabaseToo } from "../support/on-every-database.ts";
import { signedInAs } from "../support/service.ts";

onOldestDatabaseToo((on) => {
  const url = () => on.service.url;
  const keyOf = (user: User, id: string) => keyChanges(url, id, signedInAs(user));

  describe("update", () => {
    test("changes what is given, clears what is null and leaves the rest", async () => {
      const user = newUser();
      const { apiKey } = await createKey(on.service.url, { name: "a", description: "b" }, user);
      const soon = new Date(Date.now() + 60_000).toISOString();
      const later = new Date(Date.now() + 120_000).toISOString();
      const steps = [
        [{ name: "c" }, { name: "c", description: "b", expiresAt: null }],
        [{ expiresAt: later }, { name: "c", description: "b", expiresAt: later }],
        [
          { expiresAt: soon, description: null },
          { name: "c", description: null, expiresAt: soon },
        ],
        [{ expiresAt: later }, { name: "c", description: null, expiresAt: later }],
        [{ expiresAt: null }, { name: "c", description: null, expiresAt: null }],
      ] as const;
      for (const [body, expected] of steps) {
        const answer = await keyOf(user, apiKey.id).update(body);
        expect(answer.status).toBe(200);
        expect(answer.body.apiKey).toMatchObject(expected);
        expect(await keyOf(user, apiKey.id).get()).toEqual(answer.body.apiKey);
      }
      const changes = (await entriesOf(url(), user, "resourceType=api_key"))
        .map(({ changes }) => changes)
        .slice(1);
      expect(changes).toEqual([
        { name: { from: "a", to: "c" } },
        { expiresAt: { from: null, to: later } },
        { description: { from: "b", to: null }, expiresAt: { from: later, to: soon } },
        { expiresAt: { from: soon, to: later } },
        { expiresAt: { from: later, to: null } },
      ]);
    });

    test("of nothing, or to what it is already, changes nothing and writes no entry", async () => {
      const user = newUser();
      const expiresAt = new Date(Date.now() + 60_000).toISOString();
      const { apiKey } = await createKey(on.service.url, { name: "a", expiresAt }, user);
      const sameInstant = expiresAt.replace("Z", "+00:00");
      for (const body of [{}, { name: "a" }, { description: null, expiresAt: sameInstant }]) {
        const answer = await keyOf(user, apiKey.id).update(body);
        expect([answer.status, answer.body]).toEqual([200, { apiKey }]);
      }
      expect(await entriesOf(url(), user, "resourceType=api_key")).toHaveLength(1);
    });

    test("to an expiration in the past is refused", async () => {
      const user = newUser();
      const { apiKey } = await createKey(on.service.url, { name: "a" }, user);
      const answer = await keyOf(user, apiKey.id).update({ expiresAt: "2020-01-01T00:00:00Z" });
      expect([answer.status, answer.body]).toMatchObject([
        400,
        { errors: [{ field: "/expiresAt" }] },
      ]);
      expect(await keyOf(user, apiKey.id).get()).toEqual(apiKey);
    });
  });
});
