// Started by `startHost`: a host with the service in a process of its own, which says `listening` and its address.
import { appendFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { HostSettings, Plant } from "./host-process.ts";
import { plantedKeyService } from "./planted-key-service.ts";
import type { Run } from "./planted-key-service.ts";
import { insertingLate, insertingTwice, judgingByOwnClock, rememberingVerdicts } from "./plants.ts";
import { startService, stop } from "./service.ts";

const PLANTS: Readonly<Record<Plant, (run: Run) => Run>> = {
  "entries written later": insertingLate,
  "entries written twice": insertingTwice,
  "verdicts remembered for a second": rememberingVerdicts,
  "expiry by the server's clock": judgingByOwnClock,
};

// What `startHost` has put there.
const settings = JSON.parse(process.argv[2] ?? "{}") as HostSettings;
const { url, plant, reachedFile, options = {} } = settings;
const pool = new pg.Pool({ connectionString: url, max: 4 });
pool.on("error", () => {});

const service = await startService(settings.ownPool === true ? url : pool, {
  databaseTimeoutMs: 2000,
  // So that clients know each request by an id that they made.
  requestId: (request) => request.get("x-request-id"),
  ...options,
  ...(plant === undefined ? {} : { create: plantedKeyService(PLANTS[plant]) }),
  mount: (app, keys) => {
    app.use(keys.router);
    app.get("/host", keys.requireApiKey(), (_request, response) => {
      const id = String(response.getHeader("X-Request-Id"));
      // It is the system's as soon as this returns: a process that is killed does not take it along.
      if (reachedFile !== undefined) appendFileSync(reachedFile, `${id}\n`);
      response.json({});
    });
    app.post("/take-connections", async (_request, response) => {
      const taken = await Promise.all(Array.from({ length: 4 }, () => pool.connect()));
      await sleep(500);
      for (const client of taken) client.release();
      response.json({});
    });
  },
});

process.on("SIGTERM", () => {
  void (async () => {
    await stop(service.server);
    await service.keys.close();
    await pool.end();
    process.exit();
  })();
});
// Whoever started it has gone.
process.stdin.resume().once("end", () => process.exit());
process.stdout.write(`listening ${service.url}\n`);
