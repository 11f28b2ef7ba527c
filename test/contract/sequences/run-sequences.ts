import { createMockKeyService } from "@latchkey/mock";
import type { User } from "@latchkey/server";
import fc from "fast-check";
import { expect } from "vitest";
import { signedInAs, startService } from "../../support/service.ts";
import { stoppedPostgres } from "../stopped-database.ts";
import type { Send } from "../target.ts";
import { anyCommand } from "./any-command.ts";
import type { Command } from "./command.ts";
import { createSide, IP_HEADER } from "./side.ts";

/** Both sides, and their clock. */
export interface Pair {
  /** Sends the same sequence to both, and fails at the first difference. */
  readonly compare: (commands: readonly Command[]) => Promise<void>;
  /** How many commands have been compared. */
  readonly compared: () => number;
  readonly close: () => Promise<void>;
}

const START = Date.parse("2026-11-23T09:00:00.000Z");
const NOBODY = "01990000-0000-7000-8000-000000000000";

/** The server on PostgreSQL, and the mock. @param change What is planted between the mock and the comparison. */
export async function openPair(change: (send: Send) => Send = (send) => send): Promise<Pair> {
  const database = await stoppedPostgres();
  const service = await startService(database.source, {
    mount: (app, keys) => app.set("trust proxy", true).use(keys.router),
  });
  let now = START;
  let runs = 0;
  let compared = 0;
  const mock = createMockKeyService({
    baseUrl: "https://keys.test",
    now: () => new Date(now),
    ip: (request) => request.headers.get(IP_HEADER) ?? "127.0.0.1",
    // Both say the same of a request's id only if it is nobody's own.
    authenticateUser: (request) => {
      const user = request.headers.get("x-test-user");
      return user === null ? null : (JSON.parse(user) as User);
    },
  });
  const pass = async (milliseconds: number): Promise<void> => {
    now += milliseconds;
    await database.setClock(new Date(now));
  };
  return {
    compare: async (commands) => {
      runs += 1;
      const users = {
        user: { id: "u1", name: "Ada", organizationId: `own ${runs}` },
        stranger: { id: "u1", name: "Mallory", organizationId: `other ${runs}` },
      };
      const clock = (): Date => new Date(now);
      const server = createSide({ baseUrl: service.url, send: fetch }, users, clock);
      const twin = createSide({ baseUrl: mock.baseUrl, send: change(mock.fetch) }, users, clock);
      /** What the server writes a little later is written: then it is of this instant. */
      const settle = () =>
        fetch(`${service.url}/v1/api-keys/${NOBODY}`, { headers: signedInAs(users.user) });
      for (const one of commands) {
        if (one.kind === "nothing") continue;
        await pass(one.kind === "wait" ? one.milliseconds : 1);
        compared += 1;
        if (one.kind === "wait") continue;
        const [theirs, ours] = [await server.carryOut(one), await twin.carryOut(one)];
        expect(theirs.undocumented, `server: ${theirs.sent}`).toEqual([]);
        expect(ours, `both: ${theirs.sent}`).toEqual(theirs);
        await (await settle()).text();
      }
    },
    compared: () => compared,
    close: async () => {
      await service.close();
      await database.close();
    },
  };
}

/** Commands of one sequence. */
const LENGTH = 100;

/** What random sequences are made from. */
interface Plan {
  readonly seed: number;
  /** How many in all. */
  readonly commands: number;
  /** Whether to look for the shortest sequence that fails. Default true. */
  readonly shorten?: boolean;
}

/** Compares random sequences. A failure says the seed, and the shortest sequence that was found. */
export async function compareRandomly(
  pair: Pair,
  { seed, commands, shorten = true }: Plan,
): Promise<void> {
  const sequence = fc.array(anyCommand, { minLength: LENGTH, maxLength: LENGTH });
  await fc.assert(
    fc.asyncProperty(sequence, (one) => pair.compare(one)),
    {
      seed,
      numRuns: Math.ceil(commands / LENGTH),
      endOnFailure: !shorten,
      interruptAfterTimeLimit: 60_000 + commands * 30,
      markInterruptAsFailure: true,
    },
  );
}
