import express from "express";
import type { Express } from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createKey } from "../support/call.ts";
import { postgres } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { expectWholeApi, startHost } from "../support/host-cases.ts";
import type { Host } from "../support/host-cases.ts";
import { ask } from "../support/openapi-check.ts";
import { send } from "../support/send.ts";
import { ada, signedInAs } from "../support/service.ts";

let database: OpenDatabase;
beforeAll(async () => {
  database = await postgres.open();
});
afterAll(() => database.close());

async function withHost(
  app: Express,
  mount: Parameters<typeof startHost>[2],
  work: (host: Host) => Promise<void>,
): Promise<void> {
  const host = await startHost(app, database.source, mount);
  try {
    await work(host);
    expect(host.errors).toEqual([]);
    expect(host.failures).toEqual([]);
  } finally {
    await host.close();
  }
}

const session = { headers: signedInAs(ada) };

describe("a host's setting changes nothing in the API", () => {
  const always: [string, unknown][] = [
    ["etag", "strong"],
    ["json spaces", 4],
    ["json escape", true],
    ["json replacer", () => "replaced"],
    ["strict routing", true],
    ["case sensitive routing", true],
    ["x-powered-by", true],
    ["trust proxy", true],
    ["env", "production"],
  ];
  test.each<[string, [string, unknown][]]>([
    ["no query parser", [["query parser", false]]],
    ["the extended query parser", [["query parser", "extended"]]],
    ["a query parser of its own", [["query parser", () => ({ limit: "nonsense" })]]],
    [
      "the simple query parser, all else the other way round",
      [["query parser", "simple"], ...always],
    ],
  ])("%s", async (_, settings) => {
    const host = express();
    for (const [name, value] of settings) host.set(name, value);
    await withHost(
      host,
      (app, keys) => app.use(keys.router),
      async ({ url }) => {
        await expectWholeApi(url);
        const { text, headers } = await ask("GET", `${url}/v1/api-keys?limit=1`, session);
        expect(text).not.toContain("\n");
        expect(headers.get("etag")).toBeNull();
      },
    );
  });

  test("app.param on the names of the API's parameters", async () => {
    const seen: string[] = [];
    await withHost(
      express(),
      (app, keys) => {
        for (const name of ["apiKeyId", "auditLogEntryId", "0"]) {
          app.param(name, (_request, _response, next, value: string) => {
            seen.push(value);
            next();
          });
        }
        app.use(keys.router);
        app.get("/hosts/:apiKeyId", (_request, response) => {
          response.send("the host's");
        });
      },
      async ({ url }) => {
        await expectWholeApi(url);
        expect(seen).toEqual([]);
        expect((await send(url, "/hosts/h1")).text).toBe("the host's");
        expect(seen).toEqual(["h1"]);
      },
    );
  });

  test("headers that the host sets beforehand stay, save for those that are the API's", async () => {
    await withHost(
      express(),
      (app, keys) => {
        app.use((_request, response, next) => {
          response.setHeader("Cache-Control", "public, max-age=3600");
          response.setHeader("X-Host", "1");
          next();
        });
        app.use(keys.router);
      },
      async ({ url }) => {
        const { headers } = await send(url, "/v1/principal", {
          headers: Object.entries(session.headers),
        });
        expect(headers.get("cache-control")).toBe("no-store");
        expect(headers.get("x-host")).toBe("1");
      },
    );
  });
});

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
    await withHost(
      express(),
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
    await withHost(
      app,
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
    await withHost(
      express().set("trust proxy", true).set("query parser", "extended"),
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
    await withHost(
      express(),
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
