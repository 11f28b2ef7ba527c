import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { bearer, call, createKey } from "../support/call.ts";
import { entriesOf } from "../support/entries-of.ts";
import { keyChanges } from "../support/key-changes.ts";
import { postgres } from "../support/databases.ts";
import { newUser } from "../support/on-every-database.ts";
import { signedInAs, startService } from "../support/service.ts";
import type { RunningService } from "../support/service.ts";

const EVERY_MS = 100;

/** A program that is deployed with a secret, and calls ten times a second with it; what it was answered, in order. */
function startProgram(services: readonly RunningService[], firstSecret: string) {
  const statuses: number[] = [];
  const over = new AbortController();
  let deployed = firstSecret;
  const calls: Promise<void>[] = [];
  const running = (async () => {
    for (let count = 0; !over.signal.aborted; count += 1) {
      const url = services[count % services.length]?.url ?? "";
      const headers = { ...bearer(deployed), "user-agent": "program/1" };
      const sent = call("GET", `${url}/host/reports`, { headers });
      calls.push(sent.then(({ status }) => void statuses.push(status)));
      await sleep(EVERY_MS);
    }
  })();
  return {
    statuses,
    /** Waits for so many more answers. */
    answered: async (more: number) => {
      const enough = statuses.length + more;
      while (statuses.length < enough) await sleep(EVERY_MS);
    },
    /** Resolves when what was sent with the secret before is answered, as a deployment drains the old version. */
    deploy: async (secret: string) => {
      deployed = secret;
      await Promise.all(calls);
    },
    stop: async () => {
      over.abort();
      await running;
      await Promise.all(calls);
    },
  };
}

test("a program that calls ten times a second while its key is rotated loses no request, and the key tells of the old secret's use until the overlap is ended", async () => {
  const database = await postgres.open();
  const start = () =>
    startService(database.source, {
      mount: (app, keys) => {
        app.use(keys.router);
        const guard = keys.requireApiKey();
        app.get("/host/reports", guard, (_request, response) => void response.json({}));
      },
    });
  const services = [await start(), await start()] as const;
  const [{ url }] = services;
  try {
    const user = newUser();
    const { apiKey, secret } = await createKey(url, { name: "CI/CD Pipeline" }, user);
    const changes = keyChanges(() => url, apiKey.id, signedInAs(user));
    const program = startProgram(services, secret);
    await program.answered(5);
    const fresh = (await changes.rotate({ overlapSeconds: 3600 })).body.secret;
    await program.answered(7);

    const before = (await changes.get()).previousSecret;
    expect(before).toMatchObject({ lastUsedIp: "127.0.0.1", lastUsedUserAgent: "program/1" });
    // To within 10 seconds, and what a busy machine takes.
    expect(Math.abs(Date.now() - Date.parse(before?.lastUsedAt ?? ""))).toBeLessThan(20_000);
    const tooEarly = await changes.endOverlap({ ifUnusedForSeconds: 60 });
    expect([tooEarly.status, tooEarly.body.code]).toEqual([409, "api_key_in_use"]);

    await program.deploy(fresh);
    await program.answered(5);
    const used = await entriesOf(url, user, `actor=${apiKey.id}&action=request.admitted`);
    const hints = used.map(({ request }) => request?.secretHint);
    expect(new Set(hints)).toEqual(new Set([apiKey.hint, (await changes.get()).hint]));

    expect((await changes.endOverlap()).body.endedSecrets).toHaveLength(1);
    await program.answered(5);
    await program.stop();
    expect(program.statuses.length).toBeGreaterThan(20);
    expect(program.statuses.filter((status) => status !== 200)).toEqual([]);

    // A program that is not deployed in time would have been noticed.
    const late = startProgram(services, fresh);
    await late.answered(2);
    await changes.rotate({ overlapSeconds: 0 });
    await late.answered(5);
    await late.stop();
    expect(late.statuses).toContain(401);
  } finally {
    for (const service of services) await service.close();
    await database.close();
  }
}, 60_000);
