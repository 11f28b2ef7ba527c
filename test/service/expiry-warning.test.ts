import { describe, expect, test } from "vitest";
import type { ApiKey } from "@latchkey/contract";
import { bearer, call, createKey } from "../support/call.ts";
import { keyChanges } from "../support/key-changes.ts";
import { expireIn } from "../support/move-instants.ts";
import { newUser, onEveryDatabase } from "../support/on-every-database.ts";
import { ask } from "../support/openapi-check.ts";
import { signedInAs, startService } from "../support/service.ts";

const HEADER = "latchkey-key-expires-at";
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

onEveryDatabase(
  (on) => {
    const url = () => on.service.url;
    describe("the answers to a key's requests", () => {
      test.each([
        ["never expires", undefined, false],
        ["expires in 15 days", inDays(15), false],
        ["expires in 13 days", inDays(13), true],
        ["expires in an hour", inDays(1 / 24), true],
      ])("warn where it expires within 14 days: it %s", async (_, expiresAt, warned) => {
        const input = { name: "CI", ...(expiresAt === undefined ? {} : { expiresAt }) };
        const { apiKey, secret } = await createKey(url(), input, newUser());
        const headers = bearer(secret);
        const v1 = `${url()}/v1`;
        const answers = [
          await ask("GET", `${v1}/principal`, { headers }),
          await ask("GET", `${v1}/api-keys?limit=0`, { headers }),
          await ask("GET", `${v1}/api-keys/${apiKey.id}`, { headers }),
          await ask("GET", `${v1}/api-keys/nothing`, { headers }),
          await ask("GET", `${v1}/audit-log/export`, { headers }),
          await call("GET", `${url()}/guarded`, { headers }),
          await call("GET", `${url()}/unaudited`, { headers }),
        ];
        expect(answers.map(({ status }) => status)).toEqual([200, 400, 200, 404, 200, 200, 200]);
        for (const answer of answers) {
          expect(answer.headers.get(HEADER)).toBe(warned ? expiresAt : null);
        }
      });
    });

    test("a session's answers never do, nor those to a key that has expired", async () => {
      const user = newUser();
      const { apiKey, secret } = await createKey(url(), { name: "CI", expiresAt: inDays(1) }, user);
      const one = `${url()}/v1/api-keys/${apiKey.id}`;
      const session = await ask("GET", one, { headers: signedInAs(user) });
      expect(session.headers.get(HEADER)).toBeNull();
      await expireIn(on.database, apiKey.id, "0 seconds");
      const rejected = await ask("GET", one, { headers: bearer(secret) });
      expect([rejected.status, rejected.headers.get(HEADER)]).toEqual([401, null]);
    });

    test.each([
      [0, inDays(1), false],
      [30, inDays(29), true],
      [30, inDays(31), false],
    ])("expiryWarningDays %i, a key that expires at %s: %s", async (days, expiresAt, warned) => {
      const service = await startService(on.database.source, { expiryWarningDays: days });
      try {
        const { secret } = await createKey(service.url, { name: "CI", expiresAt });
        const { headers } = await ask("GET", `${service.url}/v1/principal`, {
          headers: bearer(secret),
        });
        expect(headers.get(HEADER)).toBe(warned ? expiresAt : null);
      } finally {
        await service.close();
      }
    });

    test("the keys that expire within some days are listed: active ones, by the database's clock", async () => {
      const user = newUser();
      const make = async (name: string, expiresAt?: string) =>
        (await createKey(url(), { name, ...(expiresAt === undefined ? {} : { expiresAt }) }, user))
          .apiKey;
      await make("never");
      const soon = await make("soon", inDays(13));
      await make("later", inDays(15));
      const gone = await make("gone", inDays(2));
      await expireIn(on.database, gone.id, "-1 second");
      const ended = await make("ended", inDays(2));
      await keyChanges(url, ended.id, signedInAs(user)).revoke();
      const listed = async (query: string) =>
        (
          await ask<{ data: ApiKey[] }>("GET", `${url()}/v1/api-keys?${query}`, {
            headers: signedInAs(user),
          })
        ).body.data.map(({ name }) => name);
      expect(await listed("expiringWithinDays=14")).toEqual(["soon"]);
      expect(await listed("expiringWithinDays=16&sort=name")).toEqual(["later", "soon"]);
      expect(await listed("expiringWithinDays=16&status=expired")).toEqual([]);
      expect(await listed("expiringWithinDays=1")).toEqual([]);
      await expireIn(on.database, soon.id, "24 hours");
      expect(await listed("expiringWithinDays=1")).toEqual(["soon"]);
    });

    test.each(["0", "3651", "1.5", "x", "-1"])("expiringWithinDays=%s is refused", async (days) => {
      const answer = await ask("GET", `${url()}/v1/api-keys?expiringWithinDays=${days}`, {
        headers: signedInAs(newUser()),
      });
      expect([answer.status, answer.body]).toMatchObject([
        400,
        { errors: [{ in: "query", field: "/expiringWithinDays" }] },
      ]);
    });
  },
  {
    mount: (app, keys) => {
      app.get("/guarded", keys.requireApiKey(), (_request, response) => void response.json({}));
      const unaudited = keys.requireApiKey({ audit: "none" });
      app.get("/unaudited", unaudited, (_request, response) => void response.json({}));
      app.use(keys.router);
    },
  },
);
