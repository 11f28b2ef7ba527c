import { defaultSecretFormat } from "@latchkey/contract";
import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pglite } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { ok, scene } from "../support/scene.ts";
import { send } from "../support/send.ts";

let database: OpenDatabase;
beforeAll(async () => {
  database = await pglite.open();
});
afterAll(() => database.close());

describe("an entry tells of its request", () => {
  test("the address that the host's trust proxy says, in its one spelling", async () => {
    const ips = async (trust: unknown) => {
      let found: (string | null | undefined)[] = [];
      await scene(
        database,
        (app, keys) => app.set("trust proxy", trust).get("/things", keys.requireApiKey(), ok),
        async ({ get, entries }) => {
          for (const address of [
            "203.0.113.7",
            "::ffff:203.0.113.7",
            "2001:DB8:0:0:0:0:0:1",
            "not an address",
            "203.0.113.7, 198.51.100.1",
          ]) {
            await get("/things", [["X-Forwarded-For", address]]);
            await get("/keys/v1/principal", [["X-Forwarded-For", address]]);
          }
          found = (await entries()).map(({ request }) => request?.ip);
        },
      );
      return found;
    };
    expect(await ips(false)).toEqual(Array.from({ length: 10 }, () => "127.0.0.1"));
    const seen = ["203.0.113.7", "203.0.113.7", "2001:db8::1", null, "198.51.100.1"];
    expect(await ips("loopback")).toEqual(seen.flatMap((ip) => [ip, ip]));
  });

  test("the route's pattern with where it is mounted, and the path without its query", async () => {
    await scene(
      database,
      (app, keys) => {
        const router = express.Router().get("/things/:id", keys.requireApiKey(), ok);
        app.use("/deep", express.Router().use("/er", router));
        app.get(["/one", "/two"], keys.requireApiKey(), ok);
        app.use("/all", keys.requireApiKey(), ok);
      },
      async ({ get, entries }) => {
        for (const path of [
          "/deep/er/things/5?q=1",
          "/two",
          "/all/of/it?x",
          "/keys/v1/api-keys/none?",
          "/keys/v1/nothing/there",
          "/keys/v1/principal/there",
        ]) {
          await get(path);
        }
        const seen = (await entries()).map(({ request }) => [request?.route, request?.path]);
        expect(seen).toEqual([
          ["/deep/er/things/:id", "/deep/er/things/5"],
          [null, "/two"],
          [null, "/all/of/it"],
          ["/keys/v1/api-keys/{apiKeyId}", "/keys/v1/api-keys/none"],
          [null, "/keys/v1/principal/there"],
        ]);
      },
    );
  });

  test("the user agent, cut to 500 characters and without control characters", async () => {
    await scene(
      database,
      (app, keys) => app.get("/things", keys.requireApiKey(), ok),
      async ({ get, entries }) => {
        await get("/things", [["User-Agent", "curl/8.14.1"]]);
        await get("/things", [["User-Agent", "a".repeat(5000)]]);
        await get("/things", [["User-Agent", "a\tb\u0085c\u00e9"]]);
        await get("/things");
        const agents = (await entries()).map(({ request }) => request?.userAgent);
        expect(agents).toEqual(["curl/8.14.1", "a".repeat(500), "abc\u00e9", null]);
      },
    );
  });

  test("no secret, wherever the client put one: path, mount path, user agent, request id, names of fields", async () => {
    const planted = defaultSecretFormat.generate();
    const hint = defaultSecretFormat.hint(planted);
    const cut = `${planted.slice(0, 20)}\t${planted.slice(20)}`;
    await scene(
      database,
      (app, keys) => {
        app.get("/things/:id", keys.requireApiKey(), ok);
        app.use(
          "/orgs/:id",
          express.Router().get("/things", keys.requireApiKey(), ok),
          keys.router,
        );
      },
      async ({ get, entries, secret, service }) => {
        const answers = [
          await get(`/things/${planted}`),
          await get(`/orgs/${planted}/things`),
          await get(`/orgs/${planted}/v1/principal`),
          await get("/things/1", [["User-Agent", `bot ${planted}`]]),
          await get("/things/1", [["User-Agent", cut]]),
          await get("/things/1", [["X-Request-Id", planted]]),
          await get(`/keys/v1/api-keys/${planted}`),
          await get(`/keys/v1/api-keys?${planted}=1`),
          await send(service.url, "/keys/v1/api-keys", {
            method: "POST",
            headers: [
              ["Authorization", `Bearer ${secret}`],
              ["Content-Type", "application/json"],
            ],
            body: JSON.stringify({ name: "x", [planted]: { [planted]: 1 } }),
          }),
        ];
        const log = await entries();
        const stored = await database.query("select e::text from latchkey.audit_log e");
        for (const held of [
          log,
          stored,
          answers.map(({ text, headers }) => [text, [...headers]]),
        ]) {
          expect(JSON.stringify(held)).not.toContain(planted);
          expect(JSON.stringify(held)).not.toContain(secret);
        }
        expect(log.map(({ request }) => request?.route)).toContain(`/orgs/${hint}/things`);
        expect(log.map(({ request }) => request?.userAgent)).toContain(`bot ${hint}`);
        expect(log).toHaveLength(answers.length);
      },
      { requestId: (request) => request.get("x-request-id") },
    );
  });
});
