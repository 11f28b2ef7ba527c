import { ada, signedInAs, startService } from "../../support/service.ts";
import type { StoppedDatabase } from "../stopped-database.ts";
import { OTHERS } from "../target.ts";
import type { Target } from "../target.ts";
import { mount } from "./host-endpoints.ts";
import { stoppedClock } from "./stopped-clock.ts";
import { createStrangersKey } from "./strangers-key.ts";

/** The service in a host of its own, on a database. */
export async function embedded(database: StoppedDatabase): Promise<Target> {
  const service = await startService(database.source, { databaseTimeoutMs: 1_000, mount });
  const usersOnly = await startService(database.source, OTHERS.usersOnly);
  const strict = await startService(database.source, OTHERS.strict);
  const own = { baseUrl: service.url, send: fetch };
  return {
    ...own,
    ...(await stoppedClock(database.setClock)),
    user: signedInAs(ada),
    strangersKey: () => createStrangersKey(own),
    others: {
      usersOnly: { baseUrl: usersOnly.url, send: fetch },
      strict: { baseUrl: strict.url, send: fetch },
    },
    host: own,
    whileAway: (_, work) => database.whileAway(work),
    whileFaulty: (_, work) => database.whileFaulty(work),
    close: async () => {
      await service.close();
      await usersOnly.close();
      await strict.close();
      await database.close();
    },
  };
}
