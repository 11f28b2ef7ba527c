import { defaultSecretFormat } from "@latchkey/contract";
import type { KeyServiceOptions, User } from "@latchkey/server";
import { describe, expect, test } from "vitest";
import { bearer } from "../support/call.ts";
import { entriesOf } from "../support/entries-of.ts";
import { newKey, use } from "../support/key-changes.ts";
import { expireIn } from "../support/move-instants.ts";
import { onEveryDatabase } from "../support/on-every-database.ts";
import { ask } from "../support/openapi-check.ts";
import { startService } from "../support/service.ts";
import type { RunningService } from "../support/service.ts";

onEveryDatabase((on) => {
  /** A service of its own, for the limit is each service's. */
  async function withReports(
    leakReports: NonNullable<KeyServiceOptions["leakReports"]> | undefined,
    work: (service: RunningService) => Promise<void>,
  ): Promise<void> {
    const service = await startService(on.database.source, { leakReports });
    try {
      await work(service);
      expect(service.failures).toEqual([]);
    } finally {
      await service.close();
    }
  }
  const report = (
    service: RunningService,
    body: unknown,
    headers: Readonly<Record<string, string>> = {},
  ) => ask("POST", `${service.url}/v1/leaked-api-keys`, { headers, body });
  const create = (service: RunningService) => newKey(() => service.url);
  const actionsOf = async (service: RunningService, user: User) =>
    (await entriesOf(service.url, user, "resourceType=api_key")).map(({ action }) => action);

  test("by default, a report marks the key, and tells in the log who reported, and where it was found", async () => {
    await withReports(undefined, async (service) => {
      const { user, apiKey, secret, changes } = await create(service);
      const url = `https://git.example.com/acme/.env?key=${secret}`;
      const answer = await report(service, { secret: ` ${secret} `, url }, { "user-agent": "x/1" });
      expect([answer.status, answer.text]).toEqual([202, ""]);
      expect(await changes.get()).toMatchObject({
        status: "active",
        leakReportedAt: expect.any(String),
      });
      expect((await use(service.url, secret)).status).toBe(200);
      const [, entry] = await entriesOf(service.url, user, "resourceType=api_key");
      expect(entry).toMatchObject({
        action: "api_key.leak_reported",
        actor: { type: "system", id: "leak-report", display: "Leak report" },
        resource: { id: apiKey.id, name: "CI" },
        request: { ip: "127.0.0.1", userAgent: "x/1", secretHint: null },
      });
      const snapshot = {
        hint: apiKey.hint,
        url: expect.stringContaining("https://git.example.com/acme/.env?key="),
      };
      expect(entry?.changes).toEqual({ snapshot });
      expect(JSON.stringify(entry)).not.toContain(secret.slice(8, -5));

      await report(service, { secret });
      expect(await actionsOf(service, user)).toEqual(["api_key.created", "api_key.leak_reported"]);
    });
  });

  test("the mark goes when the key is rotated and the overlap is over", async () => {
    await withReports("flag", async (service) => {
      const { secret, changes } = await create(service);
      await report(service, { secret });
      const { leakReportedAt } = await changes.get();
      const rotated = await changes.rotate();
      expect(rotated.body.apiKey.leakReportedAt).toBe(leakReportedAt);
      expect((await changes.endOverlap()).body.apiKey.leakReportedAt).toBeNull();
    });
  });

  describe("where the host has keys revoked", () => {
    test("a report revokes the key at once, as leaked", async () => {
      await withReports("revoke", async (service) => {
        const { user, secret, changes } = await create(service);
        expect((await report(service, { secret })).status).toBe(202);
        expect((await use(service.url, secret)).status).toBe(401);
        expect(await changes.get()).toMatchObject({
          status: "revoked",
          revokedReason: "leaked",
          revokedNote: null,
          revokedBy: { type: "system", id: "leak-report", name: "Leak report" },
        });
        expect(await actionsOf(service, user)).toEqual([
          "api_key.created",
          "api_key.leak_reported",
          "api_key.revoked",
        ]);
      });
    });

    test("a secret that has ended does its key no harm", async () => {
      await withReports("revoke", async (service) => {
        const { user, secret, changes } = await create(service);
        await changes.rotate({ overlapSeconds: 0 });
        await report(service, { secret });
        expect(await changes.get()).toMatchObject({ status: "active", leakReportedAt: null });
        expect(await actionsOf(service, user)).toEqual([
          "api_key.created",
          "api_key.rotated",
          "api_key.leak_reported",
        ]);
      });
    });

    test("many reports of one secret at once are one", async () => {
      await withReports("revoke", async (service) => {
        const { user, secret } = await create(service);
        const reports = Array.from({ length: 8 }, () => report(service, { secret }));
        for (const { status } of await Promise.all(reports)) expect(status).toBe(202);
        expect(await actionsOf(service, user)).toEqual([
          "api_key.created",
          "api_key.leak_reported",
          "api_key.revoked",
        ]);
      });
    });
  });

  test("whatever the secret, and whoever sends it, the answer is the same", async () => {
    await withReports("revoke", async (service) => {
      const active = await create(service);
      const revoked = await create(service);
      await revoked.changes.revoke();
      const expired = await create(service);
      await expireIn(on.database, expired.apiKey.id, "0 seconds");
      const unknown = defaultSecretFormat.generate();
      const secrets = [active.secret, active.secret, revoked.secret, expired.secret, unknown];
      const answers = new Set<string>();
      for (const secret of [...secrets, "sk_short", "no secret", "x".repeat(500)]) {
        for (const headers of [{}, bearer("nonsense"), { authorization: "Basic eDp5" }]) {
          const { status, headers: own, text } = await report(service, { secret }, headers);
          const names = [...own.keys()].filter((name) => name !== "date").join();
          answers.add(`${status} ${names} ${text}`);
        }
      }
      expect([...answers]).toHaveLength(1);
      expect([...answers][0]).toMatch(/^202 /);
    });
  });

  test.each([
    [{}, "/secret"],
    [{ secret: "" }, "/secret"],
    [{ secret: 1 }, "/secret"],
    [{ secret: "a\u0000" }, "/secret"],
    [{ secret: "x".repeat(501) }, "/secret"],
    [{ secret: "a", url: "ftp://a.example" }, "/url"],
    [{ secret: "a", url: "javascript:alert(1)" }, "/url"],
    [{ secret: "a", more: 1 }, "/more"],
  ])("%j is refused", async (body, field) => {
    await withReports("flag", async (service) => {
      const answer = await report(service, body);
      expect([answer.status, answer.body]).toMatchObject([400, { errors: [{ field }] }]);
    });
  });

  test("where the host takes none, there is no such path, however often it is asked for", async () => {
    await withReports("off", async (service) => {
      const { user, secret } = await create(service);
      for (let time = 0; time < 40; time += 1) {
        expect((await report(service, { secret })).status).toBe(404);
      }
      expect(await actionsOf(service, user)).toEqual(["api_key.created"]);
    });
  });

  test("an address is let report thirty times a minute, valid or not; then it is told when to come again", async () => {
    await withReports("flag", async (service) => {
      for (let time = 0; time < 30; time += 1) {
        const body = time % 2 === 0 ? { secret: "none" } : "{";
        expect((await report(service, body)).status).not.toBe(429);
      }
      const { user, secret } = await create(service);
      const limited = await report(service, { secret });
      expect([limited.status, limited.body.code]).toEqual([429, "too_many_requests"]);
      const seconds = Number(limited.headers.get("retry-after"));
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(60);
      expect(await actionsOf(service, user)).toEqual(["api_key.created"]);
      expect((await use(service.url, secret)).status).toBe(200);
    });
  });
});
