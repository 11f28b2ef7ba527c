import { createKeyService } from "@latchkey/server";
import express from "express";
import type { Express, RequestHandler } from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bodyParsers } from "../support/body-parsers.ts";
import { bearer, call, createKey } from "../support/call.ts";
import { postgres } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { startHostApp, withHostApp } from "../support/host-app.ts";
import type { HostApp } from "../support/host-app.ts";
import { ask } from "../support/openapi-check.ts";
import { ada, signedInAs } from "../support/service.ts";
import { answerThing, expectGuardedRoute, expectWholeApi } from "../support/whole-api.ts";

let database: OpenDatabase;
beforeAll(async () => {
  database = await postgres.open();
});
afterAll(() => database.close());

/** Runs a test with a host's app of its own. */
const withHost = (
  mount: Parameters<typeof withHostApp>[2],
  work: Parameters<typeof withHostApp>[3],
) => withHostApp(express(), database.source, mount, work);

describe("mounted at", () => {
  test.each([
    ["/", "", (app: Express, router: RequestHandler) => app.use(router)],
    [
      "/internal/keys",
      "/internal/keys",
      (app: Express, router: RequestHandler) => app.use("/internal/keys", router),
    ],
    [
      "a router in a router",
      "/a/b/c",
      (app: Express, router: RequestHandler) =>
        app.use("/a", express.Router().use("/b", express.Router().use("/c", router))),
    ],
    [
      "an app in an app",
      "/app",
      (app: Express, router: RequestHandler) => app.use("/app", express().use(router)),
    ],
    [
      "a parameter",
      "/orgs/acme",
      (app: Express, router: RequestHandler) => app.use("/orgs/:organization", router),
    ],
    [
      "a path in another case",
      "/Keys",
      (app: Express, router: RequestHandler) => app.use("/keys", router),
    ],
  ])("%s, the whole API answers as documented", async (_, path, mount) => {
    await withHost(
      (app, keys) => mount(app, keys.router),
      (host) => expectWholeApi(`${host.url}${path}`),
    );
  });

  test("two places with two schemas, each is a service of its own", async () => {
    const other = createKeyService({
      database: database.source,
      schema: "internal",
      authenticateUser: () => ada,
    });
    await other.migrate();
    const mount = (app: Express, keys: HostApp["keys"]): void => {
      app.use("/public", keys.router).use("/internal", other.router);
      app.get("/public-things", keys.requireApiKey(), answerThing);
      app.get("/internal-things", other.requireApiKey(), answerThing);
      app.get("/both", keys.requireApiKey({ optional: true }), other.requireApiKey(), answerThing);
    };
    await withHost(mount, async ({ url }) => {
      await expectWholeApi(`${url}/public`);
      await expectWholeApi(`${url}/internal`);
      const ours = bearer((await createKey(`${url}/public`)).secret);
      const theirs = bearer((await createKey(`${url}/internal`)).secret);
      const status = async (path: string, headers: Record<string, string>) =>
        (await call("GET", url + path, { headers })).status;
      expect(await status("/public-things", ours)).toBe(200);
      expect(await status("/public-things", theirs)).toBe(401);
      expect(await status("/internal-things", theirs)).toBe(200);
      expect(await status("/internal-things", ours)).toBe(401);
      // A key of one, let pass by one, does not open what the other guards.
      expect(await status("/both", ours)).toBe(401);
      expect(await status("/public/v1/principal", theirs)).toBe(401);
    });
    await other.close();
  });
});

describe.each(Object.entries(bodyParsers))("with %s", (_, parsersOf) => {
  test("before it and after it, the whole API answers as documented", async () => {
    const mount = (app: Express, keys: HostApp["keys"]): void => {
      app.use("/after", keys.router);
      for (const parser of parsersOf(express)) app.use(parser);
      app.use("/before", keys.router);
    };
    await withHost(mount, async ({ url }) => {
      await expectWholeApi(`${url}/after`);
      await expectWholeApi(`${url}/before`);
    });
  });
});

test("a guarded route of the host's has its body, with the parser before requireApiKey and after it", async () => {
  const mount = (app: Express, keys: HostApp["keys"]): void => {
    app.use(keys.router);
    app.post("/one/things", express.json(), keys.requireApiKey(), answerThing);
    app.post("/two/things", keys.requireApiKey(), express.json(), answerThing);
  };
  await withHost(mount, async ({ url }) => {
    await expectGuardedRoute(`${url}/one`, url);
    await expectGuardedRoute(`${url}/two`, url);
  });
});

test("JSON that a host's parser has let pass is still held to what fits", async () => {
  const mount = (app: Express, keys: HostApp["keys"]): void => {
    app.use(express.json({ limit: "10mb", strict: false }), keys.router);
  };
  await withHost(mount, async ({ url }) => {
    const post = (body: string) =>
      ask("POST", `${url}/v1/api-keys`, { headers: signedInAs(ada), body });
    expect((await post(JSON.stringify({ name: "x".repeat(9 * 2 ** 20) }))).status).toBe(413);
    expect((await post("[".repeat(5000) + "]".repeat(5000))).status).toBe(400);
    expect((await post("null")).status).toBe(400);
    expect((await post('"text"')).status).toBe(400);
    expect((await post(`{"name":"x"}${" ".repeat(20_000)}`)).status).toBe(413);
  });
});

describe("errors", () => {
  test("of the API never reach the host's error handler, and the host's own always do", async () => {
    const failure = new Error("The host's own");
    const throwing: RequestHandler = async () => {
      throw failure;
    };
    const host = await startHostApp(express(), database.source, (app, keys) => {
      app.use(keys.router);
      app.get("/things", keys.requireApiKey(), throwing);
      app.get("/open", keys.requireApiKey({ optional: true }), throwing);
    });
    try {
      const { secret } = await createKey(host.url);
      await expectWholeApi(host.url);
      expect((await call("GET", `${host.url}/things`)).status).toBe(401);
      expect(host.errors).toEqual([]);
      const thrown = await call("GET", `${host.url}/things`, { headers: bearer(secret) });
      expect([thrown.status, thrown.text]).toEqual([418, "The host's own words."]);
      expect((await call("GET", `${host.url}/open`)).status).toBe(418);
      expect(host.errors).toEqual([failure, failure]);
      expect(host.failures).toEqual([]);
    } finally {
      await host.close();
    }
  });

  test("inside are answered 500 and told to onError, and say nothing of themselves", async () => {
    const host = await startHostApp(express(), database.source, (app, keys) => {
      app.use(keys.router).get("/things", keys.requireApiKey(), answerThing);
    });
    try {
      const { secret } = await createKey(host.url);
      await database.query("alter table latchkey.audit_log_admissions rename to elsewhere");
      for (const path of ["/v1/principal", "/things"]) {
        const answer = await call("GET", host.url + path, { headers: bearer(secret) });
        expect([answer.status, answer.body.code]).toEqual([500, "internal_error"]);
        expect(answer.text).not.toMatch(/elsewhere|audit_log_admissions|relation/);
      }
      expect(host.errors).toEqual([]);
      expect(host.failures).toHaveLength(2);
    } finally {
      await database.query("alter table latchkey.elsewhere rename to audit_log_admissions");
      await host.close();
    }
  });
});
