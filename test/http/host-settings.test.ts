import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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
    await withHostApp(
      host,
      database.source,
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
    await withHostApp(
      express(),
      database.source,
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
    await withHostApp(
      express(),
      database.source,
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
