import type { AdmissionOptions } from "@latchkey/server";
import type { RequestHandler } from "express";
import { expect } from "vitest";
import { digestsOf, requestIdsOf } from "../support/admission-values.ts";
import { bearer, call, createKey } from "../support/call.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { newUser } from "../support/on-every-database.ts";
import { plantedKeyService } from "../support/planted-key-service.ts";
import { startService } from "../support/service.ts";

/** Starts a service whose batches wait until they are let go; `batches` are the digests and requests of each that was sent. */
export async function holdAdmission({ source }: OpenDatabase, admission: AdmissionOptions) {
  const batches: { digests: string[]; requestIds: string[] }[] = [];
  let gate = Promise.resolve();
  let open = (): void => {};
  let arrivals = 0;
  let departures = 0;
  const arrive: RequestHandler = (_request, response, next) => {
    arrivals += 1;
    response.once("close", () => {
      if (!response.writableEnded) departures += 1;
    });
    next();
  };
  const service = await startService(source, {
    admission,
    create: plantedKeyService((run) => async (values) => {
      const digests = digestsOf(values);
      if (digests.length > 0) batches.push({ digests, requestIds: requestIdsOf(values) });
      await gate;
      return run(values);
    }),
    mount: (app, keys) => {
      app.use(keys.router);
      app.get(
        "/host",
        arrive,
        keys.requireApiKey(),
        (_request, response) => void response.json({}),
      );
    },
  });
  const { secret } = await createKey(service.url, { name: "CI" }, newUser());
  const use = (headers: Record<string, string> = {}) =>
    call("GET", `${service.url}/host`, { headers: { ...bearer(secret), ...headers } });
  // From now on it is likely, and has its connection.
  expect((await use()).status).toBe(200);
  batches.length = 0;
  arrivals = 0;
  const reaches = (count: () => number, wanted: number) =>
    expect.poll(count, { interval: 2 }).toBe(wanted);
  return {
    service,
    secret,
    use,
    batches,
    hold: () => {
      gate = new Promise((resolve) => {
        open = resolve;
      });
    },
    letGo: () => open(),
    /** Resolves when so many batches have been sent. */
    sent: (count: number) => reaches(() => batches.length, count),
    /** Resolves when so many requests have come, and when so many have gone again without an answer. */
    arrived: (count: number) => reaches(() => arrivals, count),
    departed: (count: number) => reaches(() => departures, count),
    close: async () => {
      open();
      await service.close();
    },
  };
}
