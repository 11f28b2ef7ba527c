import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createKey } from "../support/call.ts";
import { postgres } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { withHostApp } from "../support/host-app.ts";
import { ask } from "../support/openapi-check.ts";
import { send } from "../support/send.ts";
import { ada, signedInAs } from "../support/service.ts";
import { expectWholeApi } from "../support/whole-api.ts";

let database: OpenDatabase;
beforeAll(async () => {
  database = await postgres.open();
});
afterAll(() => database.close());

const session = { headers: signedInAs(ada) };

describe("the host's app", () => {
  test("keeps its own paths, next to the API's and below /v1", async () => {
    const paths = [
      "/v1",
      "/v1/",
      "/v1/other",
      "/v1/api-keysX",
      "/v1/api-keys-of-mine",
      "/v1/api",
      "/v1/audit-logs",
      "/v1/principals",
      "/v2/api-keys",
      "/api-keys",
      "/V1/api-keys",
      "/v1/API-KEYS",
      "//v1/api-keys",
      "/v1//api-keys",
      "/v1/%61pi-keys",
      "/x/../v1/api-keys",
      "/v1/%2e%2e/v1/api-keys",
    ];
    await withHostApp(
      express(),
      database.source,
      (app, keys) => {
        app.use(keys.router);
        app.use((request, response) => {
          response.json({ url: request.url, principal: request.principal ?? null });
        });
      },
      async ({ url }) => {
        for (const path of paths) {
          const { status, body } = await send(url, `${path}?limit=abc`);
          const expected = { status: 200, body: { url: `${path}?limit=abc`, principal: null } };
          expect({ status, body }, `at ${path}`).toEqual(expected);
        }
      },
    );
  });

  test("is not changed by the service, nor by a call of it", async () => {
    const app = express();
    const shape = () => ({
      keys: Reflect.ownKeys(app).map(String),
      settings: Object.keys(app.settings as object),
      params: Object.keys((app.router as unknown as { params: object }).params),
      query: app.get("query parser") as unknown,
    });
    await withHostApp(
      app,
      database.source,
      (host, keys) => host.use(keys.router),
      async ({ url }) => {
        const before = shape();
        await expectWholeApi(url);
        expect(shape()).toEqual(before);
      },
    );
  });

  test("has its request and response back by the time the answer is sent", async () => {
    const seen: unknown[] = [];
    await withHostApp(
      express().set("trust proxy", true).set("query parser", "extended"),
      database.source,
      (app, keys) => {
        app.locals["name"] = "host";
        app.use((request, response, next) => {
          response.on("finish", () => {
            const { ip, query, headers } = request;
            seen.push([
              ip,
              query,
              headers["content-type"],
              request.app.locals["name"],
              response.app.locals["name"],
            ]);
          });
          next();
        });
        app.use("/keys", keys.router);
      },
      async ({ url }) => {
        const headers = { ...session.headers, "x-forwarded-for": "203.0.113.7" };
        await ask("GET", `${url}/keys/v1/api-keys?limit=5`, { headers });
        await ask("GET", `${url}/keys/v1/api-keys?a[b]=1`, { headers });
        await ask("GET", `${url}/keys/v1/api-keys/none`, { headers });
        const queries = [{ limit: "5" }, { a: { b: "1" } }, {}];
        expect(seen).toEqual(
          queries.map((query) => ["203.0.113.7", query, undefined, "host", "host"]),
        );
      },
    );
  });

  test("may guard the router itself: one request is one entry", async () => {
    await withHostApp(
      express(),
      database.source,
      (app, keys) =>
        app.use("/open", keys.router).use("/guarded", keys.requireApiKey(), keys.router),
      async ({ url }) => {
        const { secret, apiKey } = await createKey(`${url}/open`);
        const headers = { authorization: `Bearer ${secret}` };
        expect((await ask("GET", `${url}/guarded/v1/principal`, { headers })).status).toBe(200);
        expect((await ask("GET", `${url}/guarded/v1/principal`, session)).status).toBe(401);
        const entries = await database.query<{ action: string }>(
          "select action from latchkey.audit_log where api_key_id = $1",
          [apiKey.id],
        );
        expect(entries).toEqual([{ action: "request.admitted" }]);
      },
    );
  });
});
