import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bodyParsers } from "../support/body-parsers.ts";
import { bearer, call, createKey } from "../support/call.ts";
import { postgres } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { withHostApp } from "../support/host-app.ts";
import type { ExpressVersion } from "../support/host-app.ts";
import { send } from "../support/send.ts";
import { ada, signedInAs } from "../support/service.ts";
import { answerThing, expectGuardedRoute, expectWholeApi } from "../support/whole-api.ts";

// It has no types of its own here; what the tests use of it is as in Express 5.
const express4 = createRequire(import.meta.url)("express4") as ExpressVersion;

let database: OpenDatabase;
beforeAll(async () => {
  database = await postgres.open();
});
afterAll(() => database.close());

const withHost = (
  mount: Parameters<typeof withHostApp>[2],
  work: Parameters<typeof withHostApp>[3],
  errors?: readonly unknown[],
) => withHostApp(express4(), database.source, mount, work, errors);

describe("Express 4 is supported", () => {
  test("this is Express 4: it has a router of its own and no query setter", () => {
    expect((express4 as unknown as { query?: unknown }).query).toBeTypeOf("function");
    expect(
      (createRequire(import.meta.url)("express4/package.json") as { version: string }).version,
    ).toMatch(/^4\./);
  });

  test.each(Object.entries(bodyParsers))(
    "the whole API answers as documented, before and after %s",
    async (_, parsersOf) => {
      await withHost(
        (app, keys) => {
          app.use("/after", keys.router);
          for (const parser of parsersOf(express4)) app.use(parser);
          app.use("/before", express4.Router().use(keys.router));
        },
        async ({ url, errors }) => {
          await expectWholeApi(`${url}/after`);
          await expectWholeApi(`${url}/before`);
          expect(errors).toEqual([]);
        },
      );
    },
  );

  test("requireApiKey guards routes, before and after the body parser, and errors stay the host's", async () => {
    const failure = new Error("The host's own");
    await withHost(
      (app, keys) => {
        app.use(keys.router);
        app.post("/one/things", express4.json(), keys.requireApiKey(), answerThing);
        app.post("/two/things", keys.requireApiKey(), express4.json(), answerThing);
        app.get("/throws", keys.requireApiKey(), () => {
          throw failure;
        });
      },
      async ({ url, errors }) => {
        await expectGuardedRoute(`${url}/one`, url);
        await expectGuardedRoute(`${url}/two`, url);
        const { secret } = await createKey(url);
        expect((await call("GET", `${url}/throws`, { headers: bearer(secret) })).status).toBe(418);
        expect(errors).toEqual([failure]);
      },
      [failure],
    );
  });

  test("a page of the same origin may change, one of another may not, behind a proxy too", async () => {
    await withHost(
      (app, keys) => app.set("trust proxy", "loopback").use(keys.router),
      async ({ url }) => {
        const create = async (...headers: [string, string][]) =>
          (
            await send(url, "/v1/api-keys", {
              method: "POST",
              headers: [
                ...Object.entries(signedInAs(ada)),
                ["Content-Type", "application/json"],
                ...headers,
              ],
              body: '{"name":"CI"}',
            })
          ).status;
        expect(await create(["Origin", url])).toBe(201);
        expect(await create(["Origin", "https://evil.example"])).toBe(403);
        const forwarded: [string, string][] = [
          ["X-Forwarded-Host", "app.example.com:8443"],
          ["X-Forwarded-Proto", "https"],
        ];
        expect(await create(["Origin", "https://app.example.com:8443"], ...forwarded)).toBe(201);
        expect(await create(["Origin", url], ...forwarded)).toBe(403);
      },
    );
  });

  test("the host keeps its own paths, and its request", async () => {
    const seen: unknown[] = [];
    await withHost(
      (app, keys) => {
        app.locals["name"] = "host";
        app.use((request, response, next) => {
          response.on("finish", () => seen.push(request.app.locals["name"]));
          next();
        });
        app.use(keys.router);
        app.get("/v1/other", (request, response) => {
          response.json(request.query);
        });
      },
      async ({ url }) => {
        expect((await send(url, "/v1/other?a[b]=1")).body).toEqual({ a: { b: "1" } });
        await send(url, "/v1/principal", { headers: Object.entries(signedInAs(ada)) });
        expect(seen).toEqual(["host", "host"]);
      },
    );
  });
});
