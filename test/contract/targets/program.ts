import { programsOfTest } from "../../support/program.ts";
import { stoppedPostgres } from "../stopped-database.ts";
import type { Target } from "../target.ts";
import { stoppedClock } from "./stopped-clock.ts";
import { insertStrangersKey } from "./strangers-key.ts";

/** The program, in a process of its own. */
export async function program(): Promise<Target> {
  const database = await stoppedPostgres();
  const programs = programsOfTest();
  const running = programs.run(["--database-url", database.url ?? "", "--port", "0"]);
  await running.said("Ctrl+C stops");
  return {
    baseUrl: running.baseUrl(),
    send: fetch,
    ...(await stoppedClock(database.setClock)),
    user: { cookie: await running.signIn() },
    strangersKey: () => insertStrangersKey(database),
    others: { usersOnly: undefined, strict: undefined },
    host: undefined,
    whileAway: (_, work) => database.whileAway(work),
    whileFaulty: (_, work) => database.whileFaulty(work),
    close: async () => {
      await programs.clean();
      await database.close();
    },
  };
}
