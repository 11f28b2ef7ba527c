import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pglite } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { ok, scene } from "../support/scene.ts";
import { send } from "../support/send.ts";
import { startService } from "../support/service.ts";

let database: OpenDatabase;
beforeAll(async () => {
  database = await pglite.open();
});
afterAll(() => database.close());

describe("the id of a request", () => {
  test("the host's request id, where it fits; else one of its own, the same in answer, header and log", async () => {
    const hostile: unknown[] = ["", "a b", "a\nb", "é", "x".repeat(129), 5, null, {}, undefined];
    let id: unknown;
    const uuid = /^[0-9a-f-]{36}$/;
    await scene(
      database,
      (app, keys) => app.get("/things", keys.requireApiKey(), ok),
      async ({ get, entries, service }) => {
        const ids: (string | null)[] = [];
        for (id of ["req-1", "x".repeat(128), ...hostile]) {
          ids.push((await get("/things")).headers.get("x-request-id"));
        }
        expect(ids.slice(0, 2)).toEqual(["req-1", "x".repeat(128)]);
        for (const own of ids.slice(2)) expect(own).toMatch(uuid);
        expect((await entries()).map(({ request }) => request?.id)).toEqual(ids);
        id = "req-2";
        const refused = await send(service.url, "/things");
        expect([refused.body.requestId, refused.headers.get("x-request-id")]).toEqual([
          "req-2",
          "req-2",
        ]);
      },
      { requestId: () => id as string },
    );
  });

  test("the request id that stands on the answer already", async () => {
    await scene(
      database,
      (app, keys) => {
        app.use((_request, response, next) => {
          response.setHeader("X-Request-Id", "earlier");
          next();
        });
        app.get("/things", keys.requireApiKey(), ok).use("/api", keys.router);
      },
      async ({ get, entries }) => {
        expect((await get("/things")).headers.get("x-request-id")).toBe("earlier");
        expect((await get("/api/v1/api-keys/none")).body.requestId).toBe("earlier");
        expect((await entries()).map(({ request }) => request?.id)).toEqual(["earlier", "earlier"]);
      },
    );
  });

  test("a requestId that throws is a failure, answered 500 with an id all the same", async () => {
    await scene(
      database,
      (app, keys) => app.get("/things", keys.requireApiKey(), ok),
      async ({ get, service, entries }) => {
        const failure = new Error("no id");
        const other = await startService(database.source, {
          requestId: () => {
            throw failure;
          },
          mount: (app, keys) => app.use(keys.router).get("/things", keys.requireApiKey(), ok),
        });
        for (const path of ["/v1/principal", "/things"]) {
          const { status, body, headers } = await send(other.url, path);
          expect([status, body.requestId]).toEqual([500, headers.get("x-request-id")]);
          expect(body.requestId).toMatch(/^[0-9a-f-]{36}$/);
        }
        expect(other.failures).toEqual([failure, failure]);
        await other.close();
        await get("/things");
        expect(service.failures).toEqual([]);
        expect(await entries()).toHaveLength(1);
      },
    );
  });
});
