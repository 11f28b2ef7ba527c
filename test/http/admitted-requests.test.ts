import { connect } from "node:net";
import { defaultSecretFormat } from "@latchkey/contract";
import type { RequestHandler } from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { postgres } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { plantedKeyService } from "../support/planted-key-service.ts";
import { ok, scene } from "../support/scene.ts";
import { send } from "../support/send.ts";

let database: OpenDatabase;
beforeAll(async () => {
  database = await postgres.open();
});
afterAll(() => database.close());

describe("an admitted request", () => {
  test("has one entry, however often requireApiKey stands before it", async () => {
    await scene(
      database,
      (app, keys) => {
        app.use("/app", keys.requireApiKey());
        app.get("/app/things", keys.requireApiKey(), keys.requireApiKey({ audit: "none" }), ok);
        app.get("/quiet-first", keys.requireApiKey({ audit: "none" }), keys.requireApiKey(), ok);
        app.get("/open", keys.requireApiKey({ optional: true }), keys.requireApiKey(), ok);
      },
      async ({ get, entries, service }) => {
        for (const path of ["/app/things", "/quiet-first", "/open"]) await get(path);
        expect((await send(service.url, "/open")).status).toBe(401);
        const paths = (await entries()).map(({ action, request }) => [action, request?.path]);
        expect(paths).toEqual(
          ["/app/things", "/quiet-first", "/open"].map((path) => ["request.admitted", path]),
        );
      },
    );
  });

  test("has none where audit is none, and is judged all the same", async () => {
    await scene(
      database,
      (app, keys) => app.get("/quiet", keys.requireApiKey({ audit: "none" }), ok),
      async ({ get, entries, service }) => {
        expect((await get("/quiet")).status).toBe(200);
        const unknown = [["Authorization", `Bearer ${defaultSecretFormat.generate()}`]] as const;
        expect((await send(service.url, "/quiet", { headers: unknown })).status).toBe(401);
        expect((await send(service.url, "/quiet")).status).toBe(401);
        expect(await entries()).toEqual([]);
        await database.query("update latchkey.api_keys set revoked_at = now()");
        expect((await get("/quiet")).status).toBe(401);
      },
    );
  });

  test("has its outcome in the log: the status, and how long it took", async () => {
    await scene(
      database,
      (app, keys) => {
        app.get("/teapot", keys.requireApiKey(), (_request, response) => {
          setTimeout(() => response.status(418).end(), 60);
        });
        app.get("/throws", keys.requireApiKey(), async () => {
          throw Object.assign(new Error("no"), { status: 502, expose: false });
        });
        app.set("env", "test");
      },
      async ({ get, entries }) => {
        for (const path of [
          "/teapot",
          "/throws",
          "/keys/v1/api-keys?limit=0",
          "/keys/v1/principal",
        ]) {
          await get(path);
        }
        const outcomes = (await entries()).map(({ outcome }) => outcome);
        const statuses = outcomes.map(
          (outcome) => outcome?.state === "completed" && outcome.status,
        );
        expect(statuses).toEqual([418, 502, 400, 200]);
        const [teapot] = outcomes;
        const took = teapot?.state === "completed" ? teapot.durationMs : 0;
        expect(took).toBeGreaterThanOrEqual(55);
        expect(took).toBeLessThan(5000);
      },
    );
  });

  test("whose client goes away has the outcome 499, during its handler and during its admission", async () => {
    let arrived: (() => void) | undefined;
    let judged: (() => void) | undefined;
    let left: (() => void) | undefined;
    let held = Promise.resolve();
    await scene(
      database,
      (app, keys) => {
        const watch: RequestHandler = (_request, response, next) => {
          response.once("close", () => left?.());
          next();
        };
        app.get("/slow", watch, keys.requireApiKey(), () => arrived?.());
      },
      async ({ entries, secret, service }) => {
        const { hostname, port } = new URL(service.url);
        const reached = () =>
          new Promise<void>((resolve) => {
            arrived = resolve;
          });
        const request = () => {
          const socket = connect(Number(port), hostname);
          socket.write(`GET /slow HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${secret}\r\n\r\n`);
          return socket;
        };
        /** Resolves when the server has seen that a client is gone. */
        const gone = () =>
          new Promise<void>((resolve) => {
            left = resolve;
          });
        const inHandler = reached();
        const first = request();
        await inHandler;
        const firstGone = gone();
        first.resetAndDestroy();
        await firstGone;
        for (let times = 0; times < 5; times += 1) {
          let letGo = (): void => {};
          held = new Promise((resolve) => {
            letGo = resolve;
          });
          const committed = new Promise<void>((resolve) => {
            judged = resolve;
          });
          const seen = gone();
          const after = reached();
          const socket = request();
          await committed;
          socket.resetAndDestroy();
          await seen;
          letGo();
          await after;
        }
        const outcomes = (await entries()).map(({ outcome }) => outcome);
        expect(outcomes).toHaveLength(6);
        for (const outcome of outcomes) {
          expect(outcome).toMatchObject({ state: "completed", status: 499 });
        }
      },
      {
        // The entry is committed, and the verdict is on its way.
        create: plantedKeyService((run) => async (values) => {
          const rows = await run(values);
          if (values[0] !== "[]") {
            judged?.();
            await held;
          }
          return rows;
        }),
      },
    );
  });
});
