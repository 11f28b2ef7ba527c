// Guards what reads a request before anything is done about it: packages/server/src/http and packages/contract/src/validation.
import { Agent } from "node:http";
import type { ApiKey } from "@latchkey/contract";
import type { Express, RequestHandler } from "express";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createKey } from "../support/call.ts";
import { postgres } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { plants } from "../support/hostile-plants.ts";
import { hostileRequests } from "../support/hostile-requests.ts";
import type { HostileRequest } from "../support/hostile-requests.ts";
import { undocumentedIn } from "../support/openapi-check.ts";
import { isLongForm, recordProof } from "../support/proof.ts";
import { send } from "../support/send.ts";
import { ada, mallory, signedInAs, startService } from "../support/service.ts";
import type { RunningService } from "../support/service.ts";
import { storedFaults, toldFaults } from "../support/stored-faults.ts";

vi.setConfig({ testTimeout: 900_000 });

/** So many are under way at once. */
const WIDTH = 40;
/** So many are made together. */
const BATCH = isLongForm ? 1_000 : 120;
const COUNT = isLongForm ? 50_000 : 480;

/** No request takes that long: it hangs. */
const LONGEST_MS = 30_000;

let database: OpenDatabase;
let service: RunningService;
let requests: fc.Arbitrary<HostileRequest>;
const agent = new Agent({ keepAlive: true, maxSockets: WIDTH });
const statuses = new Map<number, number>();
let sent = 0;
let caught = 0;
let violations = 0;
let planted: RequestHandler | undefined;

beforeAll(async () => {
  database = await postgres.open();
  // On a busy machine a request may take long; a 503 is then no sign that one was hostile.
  service = await startService(database.source, {
    databaseTimeoutMs: LONGEST_MS,
    admission: { maxWaitMs: LONGEST_MS },
    mount: (app: Express, keys) => {
      // The host believes what it is told of addresses: so reports are not all of one.
      app.set("trust proxy", true);
      app.use((request, response, next) => {
        if (planted === undefined) next();
        else void planted(request, response, next);
      });
      app.use(keys.router);
    },
  });
  // Nor is a connection that was let go of while nothing came to its turn.
  service.server.keepAliveTimeout = 600_000;
  const { secret } = await createKey(service.url, { name: "Acting" }, ada);
  const victims: ApiKey[] = [];
  for (let count = 0; count < 8; count += 1) {
    victims.push((await createKey(service.url, { name: `Victim ${count}` }, ada)).apiKey);
  }
  const foreign = await createKey(service.url, { name: "Foreign" }, mallory);
  const ids = [...victims.map(({ id }) => id), foreign.apiKey.id, crypto.randomUUID()];
  const user = Object.entries(signedInAs(ada))[0] ?? ["", ""];
  const key = ["Authorization", `Bearer ${secret}`] as const;
  const none = ["Authorization", "Basic eDp5"] as const;
  requests = hostileRequests([user, user, user, key, key, key, none], ids);
});
afterAll(async () => {
  agent.destroy();
  await service.close();
  await database.close();
  recordProof({
    proof: "Hostile input, generated from openapi.yaml",
    promises: [1, 8],
    guards: [
      "packages/server/src/http/router.ts",
      "packages/server/src/http/validate.ts",
      "packages/contract/src/rules/request-origin.ts",
      "openapi.yaml",
    ],
    requests: sent,
    faults: 0,
    planted: { caught, of: plants.length + 1 },
    violations,
    measured: [...statuses]
      .toSorted(([one], [other]) => one - other)
      .map(([status, count]) => `${status}: ${count}`)
      .join(", "),
  });
});

/** What is wrong with the answer to a request; nothing if it is as it should be. */
async function faultsOf(request: HostileRequest): Promise<string[]> {
  const { method, target, headers, body } = request;
  sent += 1;
  try {
    const options = { method, headers, agent, timeoutMs: LONGEST_MS };
    const answer = await send(
      service.url,
      target,
      body === undefined ? options : { ...options, body },
    );
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    if (answer.status >= 500)
      return [`${answer.status} ${answer.text}`, String(service.failures.at(-1))];
    return undocumentedIn(method, target.split("?", 1)[0] ?? "", answer);
  } catch (error) {
    return [String(error)];
  }
}

async function attack(count: number): Promise<void> {
  const length = Math.min(count, BATCH);
  await fc.assert(
    fc.asyncProperty(
      fc.array(requests, { minLength: length, maxLength: length }),
      async (batch) => {
        const faulty: [HostileRequest, string[]][] = [];
        const left = batch.values();
        const work = async (): Promise<void> => {
          for (const request of left) {
            const faults = await faultsOf(request);
            if (faults.length > 0) faulty.push([request, faults]);
          }
        };
        await Promise.all(Array.from({ length: WIDTH }, work));
        if (planted === undefined) violations += faulty.length;
        expect(faulty).toEqual([]);
        if (planted === undefined) await expectNothingForbidden();
      },
    ),
    // Each step of shrinking is another batch.
    { numRuns: Math.ceil(count / length), endOnFailure: true },
  );
}

/** Looks through what is stored, and empties the log: or each export would take longer than the one before. */
async function expectNothingForbidden(): Promise<void> {
  const faults = [
    ...(await storedFaults(database)),
    ...(await toldFaults(service.url, signedInAs(ada))),
  ];
  violations += faults.length;
  expect(faults).toEqual([]);
  const tables = ["admissions", "entries", "outcomes"].map((name) => `latchkey.audit_log_${name}`);
  await database.query(`truncate ${tables.join()}`);
}

test.each(plants)("the attack finds what is planted: %s", async (_, plant) => {
  planted = plant;
  try {
    await expect(attack(400)).rejects.toThrow(/Property failed/);
    caught += 1;
  } finally {
    planted = undefined;
  }
});

test("what the contract forbids is found in the tables where it is planted", async () => {
  const { apiKey } = await createKey(service.url, { name: "Planted" }, ada);
  const rename = (name: string) =>
    database.query("update latchkey.api_keys set name = $2 where id = $1", [apiKey.id, name]);
  for (const name of ["a\u001b[2J", `sk_${"A".repeat(36)}`, "x".repeat(101)]) {
    await rename(name);
    expect(await storedFaults(database)).toEqual([expect.stringMatching(/^api_keys\.name: /)]);
  }
  expect(await toldFaults(service.url, signedInAs(ada))).not.toEqual([]);
  caught += 1;
  await rename("Planted");
});

test(`${COUNT} hostile requests are answered as documented, and leave nothing that is forbidden`, async () => {
  statuses.clear();
  await attack(COUNT);
  // It is no attack where everything is refused at the door. Of few requests, some kind may have been refused each time.
  const reached = isLongForm ? [200, 201, 202, 400, 401, 404] : [200, 400, 401];
  for (const status of reached) {
    expect(statuses.get(status), `answers ${status}`).toBeGreaterThan(0);
  }
  expect(service.failures).toEqual([]);
});
