import { defaultSecretFormat } from "@latchkey/contract";
import type { ApiKey, AuditLogEntry } from "@latchkey/contract";
import { expect } from "vitest";
import { bearer } from "../stage.ts";
import type { Behaviour, Stage } from "../stage.ts";
import { use } from "./last-use.ts";
import { rotate } from "./rotate.ts";

const PATH = "/v1/leaked-api-keys";
const URL_FOUND = "https://git.example.com/acme/app/blob/main/.env";
/** Reports of an address are limited: those of all behaviours together have to stay below. */
const report = ({ ask }: Stage, secret: string, more: object = {}, at?: "strict" | "usersOnly") =>
  ask("POST", PATH, { body: { secret, ...more }, at });
const get = async ({ asUser }: Stage, id: string): Promise<ApiKey> =>
  (await asUser<{ apiKey: ApiKey }>("GET", `/v1/api-keys/${id}`, 200)).apiKey;

/** Reports of secrets that were found where they should not be. */
export const leakReports: readonly Behaviour[] = [
  {
    says: "a report is answered the same whatever the secret is, and whoever sends it",
    run: async (stage) => {
      const { createKey, asUser, ask } = stage;
      const [active, revoked] = [await createKey(), await createKey()];
      await asUser("POST", `/v1/api-keys/${revoked.apiKey.id}/revoke`, 200);
      const secrets = ["x", defaultSecretFormat.generate(), active.secret, revoked.secret];
      for (const secret of secrets) {
        const { status, text, headers } = await report(stage, secret);
        expect([status, text, headers.get("www-authenticate")]).toEqual([202, "", null]);
      }
      // Credentials are not looked at, bad ones neither.
      const sent = { headers: { authorization: "Bearer" }, body: { secret: active.secret } };
      expect((await ask("POST", PATH, sent)).status).toBe(202);
    },
  },
  {
    says: "a report marks the key and is an entry with the reporter's address, the first of a secret only",
    run: async (stage) => {
      const { createKey, entries, target, asUser } = stage;
      const { apiKey, secret, headers } = await createKey();
      await target.advance(1);
      const url = `${URL_FOUND}#${secret}`;
      const answer = await report(stage, ` ${secret}`, { url });
      const reportedAt = target.now().toISOString();
      await target.advance(1);
      await report(stage, secret);
      const marked = { ...apiKey, leakReportedAt: reportedAt };
      expect(await get(stage, apiKey.id)).toEqual(marked);
      const list = `/v1/api-keys?search=${encodeURIComponent(apiKey.hint)}`;
      expect(await asUser("GET", list, 200)).toMatchObject({ data: [marked] });
      expect(await use(stage, headers)).toBe(200);
      const system = { type: "system", id: "leak-report", name: "Leak report" };
      const told = await entries({ apiKeyId: apiKey.id, action: "api_key.leak_reported" });
      expect(told).toEqual([
        {
          id: expect.any(String),
          occurredAt: reportedAt,
          action: "api_key.leak_reported",
          actor: { ...system, display: "Leak report" },
          initiator: null,
          resource: { type: "api_key", id: apiKey.id, name: apiKey.name },
          changes: { snapshot: { hint: apiKey.hint, url: `${URL_FOUND}#${apiKey.hint}` } },
          request: {
            id: answer.headers.get("x-request-id"),
            method: "POST",
            route: PATH,
            path: PATH,
            ip: "127.0.0.1",
            userAgent: "conformance/1",
            secretHint: null,
          },
          outcome: null,
          reason: null,
          count: 1,
        } satisfies Record<keyof AuditLogEntry, unknown>,
      ]);
      // Rotating it, and ending the overlap, is the remedy.
      const rotated = await rotate(stage, apiKey.id, { overlapSeconds: 60 });
      expect(rotated.apiKey.leakReportedAt).toBe(reportedAt);
      await asUser("POST", `/v1/api-keys/${apiKey.id}/end-overlap`, 200);
      expect((await get(stage, apiKey.id)).leakReportedAt).toBeNull();
      await target.advance(1);
      await report(stage, rotated.secret);
      expect((await get(stage, apiKey.id)).leakReportedAt).toBe(target.now().toISOString());
    },
  },
  {
    says: "a report of an ended secret, or of a key that works no more, is an entry and changes nothing else",
    run: async (stage) => {
      const { createKey, entries } = stage;
      const { apiKey, secret } = await createKey();
      await rotate(stage, apiKey.id, { overlapSeconds: 0 });
      const before = await get(stage, apiKey.id);
      await report(stage, secret);
      expect(await get(stage, apiKey.id)).toEqual(before);
      const told = await entries({ apiKeyId: apiKey.id, action: "api_key.leak_reported" });
      expect(told.map(({ changes }) => changes)).toEqual([
        { snapshot: { hint: apiKey.hint, url: null } },
      ]);
    },
  },
  {
    says: "where the host has it so, a report revokes the key at once; where it takes none, there is no such path",
    needsOthers: true,
    run: async (stage) => {
      const { ask, target } = stage;
      const at = "strict";
      const asUser = async <Body>(method: string, path: string, body?: object): Promise<Body> =>
        (await ask<Body>(method, path, { headers: target.user, body, at })).body;
      const { apiKey, secret } = await asUser<{ apiKey: ApiKey; secret: string }>(
        "POST",
        "/v1/api-keys",
        { name: "Leaked" },
      );
      const rotated = await asUser<{ secret: string }>("POST", `/v1/api-keys/${apiKey.id}/rotate`, {
        overlapSeconds: 0,
      });
      // An ended one is of no use to whoever has it.
      await report(stage, secret, {}, at);
      const headers = bearer(rotated.secret);
      expect((await ask("GET", "/v1/principal", { headers, at })).status).toBe(200);
      await report(stage, rotated.secret, { url: URL_FOUND }, at);
      expect((await ask("GET", "/v1/principal", { headers, at })).status).toBe(401);
      const system = { type: "system", id: "leak-report", name: "Leak report" };
      const now = target.now().toISOString();
      const revoked = await asUser<{ apiKey: ApiKey }>("GET", `/v1/api-keys/${apiKey.id}`);
      expect(revoked.apiKey).toMatchObject({
        status: "revoked",
        leakReportedAt: now,
        revokedAt: now,
        revokedBy: system,
        revokedReason: "leaked",
        revokedNote: null,
      });
      const log = `/v1/audit-log-entries?apiKeyId=${apiKey.id}&actor=leak-report`;
      const { data } = await asUser<{ data: AuditLogEntry[] }>("GET", log);
      expect(data.map(({ action, changes }) => [action, changes])).toEqual([
        ["api_key.revoked", { revokedReason: { from: null, to: "leaked" } }],
        [
          "api_key.leak_reported",
          {
            snapshot: { hint: rotated.secret.replace(/^(.{7}).*(.{4})$/, "$1…$2"), url: URL_FOUND },
          },
        ],
        ["api_key.leak_reported", { snapshot: { hint: apiKey.hint, url: null } }],
      ]);
      const off = await report(stage, "x", {}, "usersOnly");
      expect([off.status, off.body.code]).toEqual([404, "not_found"]);
    },
  },
  {
    says: "an address may send 30 reports a minute, and is then told when to come again",
    run: async (stage) => {
      const statuses: number[] = [];
      // Where a minute begins in between, there may be 30 in each.
      for (let count = 0; count < 61 && statuses.at(-1) !== 429; count += 1) {
        const { status, headers, body } = await report(stage, "x");
        statuses.push(status);
        if (status !== 429) continue;
        expect(body.code).toBe("too_many_requests");
        const seconds = Number(headers.get("retry-after"));
        expect(seconds).toBeGreaterThanOrEqual(1);
        expect(seconds).toBeLessThanOrEqual(60);
      }
      expect(statuses.at(-1)).toBe(429);
      expect(new Set(statuses.slice(0, -1))).toEqual(new Set([202]));
    },
  },
];
