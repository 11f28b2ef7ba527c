import type { ApiKey } from "@latchkey/contract";
import { expect } from "vitest";
import { bearer } from "../stage.ts";
import type { Behaviour } from "../stage.ts";
import { askHost } from "./host-endpoints.ts";

const HEADER = "latchkey-key-expires-at";
const DAY = 86_400_000;

/** What is said of a key that expires soon. */
export const expiryWarnings: readonly Behaviour[] = [
  {
    says: "every answer to a key that expires within 14 days says when, whatever is answered; no other does",
    run: async (stage) => {
      const { createKey, ask, later, target } = stage;
      const expiresAt = later(14 * DAY + 1);
      const { headers, apiKey } = await createKey({ expiresAt });
      const lasting = await createKey();
      const asked = [
        ["GET", "/v1/principal"],
        ["GET", "/v1/principal?x=1"],
        ["GET", "/v1/principal/x"],
        ["PUT", "/v1/principal"],
        ["GET", "/v1/api-keys?limit=1"],
        ["GET", "/v1/api-keys/x"],
        ["POST", "/v1/api-keys"],
        ["GET", `/v1/audit-log/export?apiKeyId=${apiKey.id}`],
      ] as const;
      const warnings = async (own = headers) => {
        const said = new Set<string | null>();
        for (const [method, path] of asked) {
          said.add((await ask(method, path, { headers: own })).headers.get(HEADER));
        }
        return [...said];
      };
      expect(await warnings()).toEqual([null]);
      await target.advance(1);
      expect(await warnings()).toEqual([expiresAt]);
      expect(await warnings(lasting.headers)).toEqual([null]);
      expect(await warnings(target.user)).toEqual([null]);
      await target.advance(14 * DAY);
      expect(await warnings()).toEqual([null]);
    },
  },
  {
    says: "how long ahead to warn is for the host to say",
    needsOthers: true,
    run: async ({ ask, later, target }) => {
      for (const [at, days, expected] of [
        ["usersOnly", 1, false],
        ["strict", 365, true],
        ["strict", 366, false],
      ] as const) {
        const expiresAt = later(days * DAY);
        const made = await ask<{ secret: string }>("POST", "/v1/api-keys", {
          headers: target.user,
          body: { name: "a", expiresAt },
          at,
        });
        const headers = bearer(made.body.secret);
        const answer = await ask("GET", "/v1/principal", { headers, at });
        expect(answer.headers.get(HEADER), `${at} ${days}`).toBe(expected ? expiresAt : null);
      }
    },
  },
  {
    says: "a host's endpoints warn too, whatever they answer",
    needsHost: true,
    run: async (stage) => {
      const expiresAt = stage.later(DAY);
      const { headers } = await stage.createKey({ expiresAt });
      for (const path of ["/host/1", "/host/teapot", "/optional/1", "/unaudited/1"]) {
        const { headers: said } = await askHost(stage, path, headers);
        expect(said.get(HEADER), `GET ${path}`).toBe(expiresAt);
      }
      expect((await askHost(stage, "/optional/1")).headers.get(HEADER)).toBeNull();
      const lasting = await stage.createKey();
      expect((await askHost(stage, "/host/1", lasting.headers)).headers.get(HEADER)).toBeNull();
    },
  },
  {
    says: "active keys that expire within so many days are listed",
    run: async ({ createKey, asUser, later, target }) => {
      const marker = `e${target.now().getTime()}`;
      const made: string[] = [];
      for (const expiresAt of [later(1_000), later(14 * DAY), later(14 * DAY + 1), null]) {
        made.push((await createKey({ name: marker, expiresAt })).apiKey.id);
        await target.advance(1);
      }
      const revoked = await createKey({ name: marker, expiresAt: later(DAY) });
      await asUser("POST", `/v1/api-keys/${revoked.apiKey.id}/revoke`, 200);
      await target.advance(-4);
      const listed = async (query: string) => {
        const path = `/v1/api-keys?search=${marker}&sort=createdAt&${query}`;
        const { data } = await asUser<{ data: ApiKey[] }>("GET", path, 200);
        return data.map(({ id }) => made.indexOf(id));
      };
      expect(await listed("expiringWithinDays=14")).toEqual([0, 1]);
      expect(await listed("expiringWithinDays=1")).toEqual([0]);
      expect(await listed("expiringWithinDays=15")).toEqual([0, 1, 2]);
      expect(await listed("expiringWithinDays=15&status=expired")).toEqual([]);
      await target.advance(1_000);
      expect(await listed("expiringWithinDays=14")).toEqual([1, 2]);
      expect(await listed("status=expired")).toEqual([0]);
    },
  },
];
