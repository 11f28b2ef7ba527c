import { randomUUID } from "node:crypto";
import type { ApiKey, AuditLogEntry } from "@latchkey/contract";
import type { User } from "@latchkey/server";
import { describe, expect, test } from "vitest";
import { bearer, call, createKey } from "../support/call.ts";
import type { Answer } from "../support/call.ts";
import { newUser, onEveryDatabase } from "../support/on-every-database.ts";
import { signedInAs } from "../support/service.ts";

/** What an organization has, by which another may try to find it. */
interface Things {
  readonly user: User;
  readonly apiKey: ApiKey;
  readonly secret: string;
  readonly entry: AuditLogEntry;
}

type Attempt = readonly [method: string, path: string, body?: unknown];

/** Every way to name something of an organization's, filled with ids: another's, or none's. */
function attemptsOn(ids: {
  apiKey: string;
  entry: string;
  user: string;
  resourceName: string;
  search: string;
}): Attempt[] {
  const key = `/v1/api-keys/${ids.apiKey}`;
  const filters = [
    ["apiKeyId", ids.apiKey],
    ["apiKeyId", ids.apiKey.toUpperCase()],
    ["actor", ids.apiKey],
    ["actor", ids.user],
    ["resourceName", ids.resourceName],
  ].map((filter) => new URLSearchParams([filter]));
  return [
    ["GET", key],
    ["PATCH", key, { name: "taken over" }],
    ["PATCH", key, {}],
    ["PATCH", key, { expiresAt: "2020-01-01T00:00:00Z" }],
    ["PATCH", key, { name: "" }],
    ["POST", `${key}/revoke`],
    ["POST", `${key}/revoke`, { unknown: 1 }],
    ["DELETE", key],
    ["PUT", key],
    ["GET", `${key}/revoke`],
    ["GET", `/v1/audit-log-entries/${ids.entry}`],
    ["GET", `/v1/api-keys/${ids.entry}`],
    ["GET", `/v1/audit-log-entries/${ids.apiKey}`],
    ["GET", `/v1/api-keys?createdBy=${ids.user}`],
    ["GET", `/v1/api-keys?createdBy=${ids.apiKey}`],
    ["GET", `/v1/api-keys?${new URLSearchParams({ search: ids.search })}`],
    ["GET", `/v1/api-keys?${new URLSearchParams({ search: ids.resourceName })}`],
    ...filters.flatMap((filter): Attempt[] => [
      ["GET", `/v1/audit-log-entries?${filter}`],
      ["GET", `/v1/audit-log/export?${filter}`],
      ["GET", `/v1/audit-log/export?format=csv&${filter}`],
    ]),
  ];
}

/** An answer as it looks where ids and what differs from request to request is left out. */
function shapeOf({ status, headers, text }: Answer<unknown>, ids: readonly string[]): unknown {
  const told = [...headers].filter(([name]) => name !== "x-request-id" && name !== "date");
  let body = text.replaceAll(headers.get("x-request-id") ?? "?", "…");
  for (const id of ids) body = body.replaceAll(id, "…").replaceAll(id.toUpperCase(), "…");
  return { status, headers: told, body };
}

onEveryDatabase((on) => {
  const url = (path: string) => `${on.service.url}${path}`;

  const thingsOf = async (user: User): Promise<Things> => {
    const made = await createKey(
      on.service.url,
      { name: `Key of ${user.id}`, description: "confidential" },
      user,
    );
    await call("GET", url("/v1/principal"), { headers: bearer(made.secret) });
    await createKey(on.service.url, { name: "second" }, user);
    const page = await call<{ data: AuditLogEntry[] }>(
      "GET",
      url(
        `/v1/audit-log-entries?action=api_key.created&resourceName=${encodeURIComponent(made.apiKey.name)}`,
      ),
      { headers: signedInAs(user) },
    );
    const [entry] = page.body.data;
    if (entry === undefined) throw new Error("No entry.");
    return { user, entry, ...made };
  };
  const idsOf = ({ apiKey, entry, user }: Things) => ({
    apiKey: apiKey.id,
    entry: entry.id,
    user: user.id,
    resourceName: apiKey.name,
    search: apiKey.hint.slice(-4),
  });
  /** Ids of the same form that nobody has. */
  const nobodys = (ids: ReturnType<typeof idsOf>) => ({
    apiKey: randomUUID(),
    entry: randomUUID(),
    user: ids.user.replace(/./g, "x"),
    resourceName: ids.resourceName.replace(/./g, "x"),
    search: "/*-+",
  });

  describe.each(["an API key", "a user"])("for %s", (kind) => {
    test("another organization's things answer exactly as things that do not exist", async () => {
      const own = await thingsOf(newUser());
      const other = await thingsOf(newUser());
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
      const own = await thingsOf(newUser());
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
    const [own, other] = [await thingsOf(newUser()), await thingsOf(newUser())];
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
