import type { ApiKey } from "@latchkey/contract";
import { describe, expect, test } from "vitest";
import { bearer, call, createKey } from "../support/call.ts";
import { newUser, onEveryDatabase } from "../support/on-every-database.ts";
import { signedInAs } from "../support/service.ts";
import { attemptsOn, idsOf, makeThings, nobodys, shapeOf } from "./things-of-a-tenant.fixture.ts";
import type { Attempt, Things } from "./things-of-a-tenant.fixture.ts";

onEveryDatabase((on) => {
  const url = (path: string) => `${on.service.url}${path}`;

  describe.each(["an API key", "a user"])("for %s", (kind) => {
    test("another organization's things answer exactly as things that do not exist", async () => {
      const own = await makeThings(on.service.url, newUser());
      const other = await makeThings(on.service.url, newUser());
      const headersOf = ({ secret, user }: Things) =>
        kind === "a user" ? signedInAs(user) : bearer(secret);
      const present = idsOf(other);
      const absent = nobodys(present);
      const texts = [...Object.values(present), ...Object.values(absent)].toSorted(
        (a, b) => b.length - a.length,
      );
      const before = await call("GET", url(`/v1/api-keys/${present.apiKey}`), {
        headers: headersOf(other),
      });
      const attempts = attemptsOn(present);
      const none = attemptsOn(absent);
      for (const [index, [method, path, body]] of attempts.entries()) {
        const send = ([, at]: Attempt) =>
          call<unknown>(method, url(at), { headers: headersOf(own), body });
        // The same order in between, so that both see as many entries of their own.
        const seen = await send([method, path]);
        const missed = await send(none[index] ?? [method, path]);
        expect([method, path, shapeOf(seen, texts)]).toEqual([
          method,
          path,
          shapeOf(missed, texts),
        ]);
        expect(seen.text).not.toMatch(/confidential|Key of/);
      }
      const after = await call("GET", url(`/v1/api-keys/${present.apiKey}`), {
        headers: headersOf(other),
      });
      expect(after.body).toMatchObject({
        apiKey: (before.body as unknown as { apiKey: ApiKey }).apiKey,
      });
    });

    test("all the same, each organization finds its own things in all these ways", async () => {
      const own = await makeThings(on.service.url, newUser());
      const headers = kind === "a user" ? signedInAs(own.user) : bearer(own.secret);
      const absent = nobodys(idsOf(own));
      const finding = attemptsOn(idsOf(own)).filter(
        ([method, path]) => method === "GET" && !path.endsWith("/revoke"),
      );
      const none = attemptsOn(absent).filter(
        ([method, path]) => method === "GET" && !path.endsWith("/revoke"),
      );
      let found = 0;
      for (const [index, [method, path]] of finding.entries()) {
        const seen = await call<unknown>(method, url(path), { headers });
        const missed = await call<unknown>(method, url(none[index]?.[1] ?? ""), { headers });
        const texts = [...Object.values(idsOf(own)), ...Object.values(absent)];
        if (JSON.stringify(shapeOf(seen, texts)) !== JSON.stringify(shapeOf(missed, texts)))
          found += 1;
      }
      // All but an entry's id as a key's, a key's as an entry's, and a key as a key's creator.
      expect(found).toBe(finding.length - 3);
    });
  });

  test("a cursor of another organization's opens nothing of it", async () => {
    const [own, other] = [
      await makeThings(on.service.url, newUser()),
      await makeThings(on.service.url, newUser()),
    ];
    for (const path of ["/v1/api-keys?limit=1", "/v1/audit-log-entries?limit=1"]) {
      const page = (things: Things, cursor = "") =>
        call<{ data: { id: string }[]; nextCursor: string }>("GET", url(path + cursor), {
          headers: signedInAs(things.user),
        });
      const theirs = await page(other);
      const ownIds = new Set(
        (
          await call<{ data: { id: string }[] }>("GET", url(path.replace("limit=1", "limit=100")), {
            headers: signedInAs(own.user),
          })
        ).body.data.map(({ id }) => id),
      );
      const opened = await page(own, `&cursor=${theirs.body.nextCursor}`);
      expect(opened.status).toBe(200);
      expect(opened.body.data.length).toBeGreaterThan(0);
      for (const { id } of opened.body.data) expect(ownIds).toContain(id);
    }
  });

  test("the same user in two organizations sees of each its own", async () => {
    const user = newUser();
    const elsewhere = { ...user, organizationId: `${user.organizationId}'; --` };
    await createKey(on.service.url, { name: "here" }, user);
    await createKey(on.service.url, { name: "there" }, elsewhere);
    for (const [as, name] of [
      [user, "here"],
      [elsewhere, "there"],
    ] as const) {
      const page = await call<{ data: ApiKey[] }>("GET", url("/v1/api-keys"), {
        headers: signedInAs(as),
      });
      expect(page.body.data.map((key) => key.name)).toEqual([name]);
    }
  });
});
