import { expect, test } from "vitest";
import { bearer, call, createKey } from "../support/call.ts";
import { newestEntriesOf } from "../support/entries-of.ts";
import { newUser, onEveryDatabase } from "../support/on-every-database.ts";
import { readerOf, systemOf } from "./principals.fixture.ts";

const secret = "sk_AbCdEFGH1JKLMN0PQRSTUVWXYZ23452gzFDH";
const hint = "sk_AbCd…zFDH";

onEveryDatabase(
  (on) => {
    test("with a request: its principal is the actor, its id ties the entries together", async () => {
      const user = newUser();
      const { apiKey, secret: own } = await createKey(on.service.url, { name: "CI" }, user);
      const answer = await call("PUT", `${on.service.url}/host/environments/7`, {
        headers: bearer(own),
        body: {},
      });
      expect(answer.status).toBe(204);
      const [entry, admitted] = await newestEntriesOf(on.service.url, user);
      expect(entry).toMatchObject({
        action: "environment.updated",
        actor: { type: "api_key", id: apiKey.id, display: "API Key: CI" },
        initiator: { type: "user", id: "u9", name: "Grace", display: "Grace" },
        resource: { type: "environment", id: "7", name: "Production" },
        changes: { region: { from: "eu", to: "us" } },
        request: {
          id: answer.headers.get("x-request-id"),
          method: "PUT",
          route: "/host/environments/:id",
          secretHint: apiKey.hint,
        },
        outcome: null,
        count: 1,
      });
      expect(admitted).toMatchObject({ action: "request.admitted", request: entry?.request });
    });

    test("with a principal, or with the host itself: there is no request", async () => {
      const { id, name, organizationId } = newUser();
      const { record } = on.service.keys.audit;
      await record({ type: "user", id, name, organizationId }, { action: "report.run" });
      await record(systemOf(organizationId), {
        action: "report.run",
        changes: { snapshot: { rows: 7 } },
      });
      expect(await newestEntriesOf(on.service.url, readerOf(organizationId))).toMatchObject([
        {
          actor: { type: "system", id: "cron", display: "Nightly job" },
          request: null,
          resource: null,
          changes: { snapshot: { rows: 7 } },
        },
        { actor: { type: "user", id, display: "Ada" }, request: null, changes: null },
      ]);
    });

    test("with an API key of the host's own, whatever its id looks like", async () => {
      const ids = ["0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10", "ci"];
      const key = { ...systemOf(newUser().organizationId), type: "api_key" } as const;
      for (const id of ids) await on.service.keys.audit.record({ ...key, id }, { action: "a.b" });
      const actors = (await newestEntriesOf(on.service.url, readerOf(key.organizationId))).map(
        ({ actor }) => actor.id,
      );
      expect(new Set(actors)).toEqual(new Set(ids));
    });

    test("keeps no secret, wherever it stands, and nothing that the database cannot hold", async () => {
      const { organizationId } = newUser();
      await on.service.keys.audit.record(systemOf(organizationId), {
        action: "report.run",
        resource: { type: "report", id: secret, name: `of ${secret}` },
        initiator: { type: "user", id: secret, name: secret },
        changes: {
          [`key ${secret}`]: {
            from: [secret, { [secret]: "a\0b\ud800", "\0": 1 }],
            to: { toJSON: () => secret },
          },
        },
      });
      const [entry] = await newestEntriesOf(on.service.url, readerOf(organizationId));
      expect(entry).toMatchObject({
        resource: { id: hint, name: `of ${hint}` },
        initiator: { id: hint, name: hint },
        changes: { [`key ${hint}`]: { from: [hint, { [hint]: "ab\ufffd", "": 1 }], to: hint } },
      });
    });
  },
  {
    mount: (app, keys) => {
      app.use(keys.router);
      app.put("/host/environments/:id", keys.requireApiKey(), async (request, response) => {
        await keys.audit.record(request, {
          action: "environment.updated",
          resource: { type: "environment", id: request.params.id, name: "Production" },
          changes: { region: { from: "eu", to: "us" } },
          initiator: { type: "user", id: "u9", name: "Grace" },
        });
        response.status(204).end();
      });
    },
  },
);
