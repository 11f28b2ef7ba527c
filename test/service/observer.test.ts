import { defaultSecretFormat } from "@latchkey/contract";
import { createKeyService } from "@latchkey/server";
import type { AdmissionObserver } from "@latchkey/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bearer, call, createKey } from "../support/call.ts";
import { postgres } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { ada, signedInAs, startService } from "../support/service.ts";

let database: OpenDatabase;
beforeAll(async () => {
  database = await postgres.open();
});
afterAll(() => database.close());

function counting() {
  const verdicts: string[] = [];
  const batches: number[][] = [];
  const outcomes: number[][] = [];
  const observer: AdmissionObserver = {
    onVerdict: (verdict) => void verdicts.push(verdict),
    onBatch: (...numbers) => void batches.push(numbers),
    onOutcomes: (...numbers) => void outcomes.push(numbers),
  };
  return { observer, verdicts, batches, outcomes };
}

describe("an observer of admission", () => {
  test("hears of every verdict, by its reason, once", async () => {
    const { observer, verdicts } = counting();
    const service = await startService(database.source, { observer });
    const ask = async (headers: Record<string, string>): Promise<number> =>
      (await call("GET", `${service.url}/v1/principal`, { headers })).status;
    const good = await createKey(service.url);
    const revoked = await createKey(service.url);
    await call("POST", `${service.url}/v1/api-keys/${revoked.apiKey.id}/revoke`, {
      headers: signedInAs(ada),
    });
    expect(await ask(bearer(good.secret))).toBe(200);
    expect(await ask(bearer(revoked.secret))).toBe(401);
    expect(await ask(bearer(defaultSecretFormat.generate()))).toBe(401);
    expect(await ask(bearer("nonsense"))).toBe(401);
    // No secret, no verdict.
    expect(await ask({})).toBe(401);
    expect(await ask(signedInAs(ada))).toBe(200);
    await service.close();
    expect(await ask(bearer(good.secret)).catch(() => "gone")).toBe("gone");
    expect(verdicts).toEqual(["admitted", "revoked", "unknown", "malformed"]);
  });

  test("hears of the sizes and times of batches, and of outcomes once they are committed", async () => {
    const { observer, batches, outcomes } = counting();
    const service = await startService(database.source, { observer });
    const { secret } = await createKey(service.url);
    const asked = Array.from({ length: 40 }, () =>
      call("GET", `${service.url}/v1/principal`, { headers: bearer(secret) }),
    );
    await Promise.all(asked);
    await expect.poll(() => outcomes.reduce((sum, [count = 0]) => sum + count, 0)).toBe(40);
    expect(batches.reduce((sum, [size = 0]) => sum + size, 0)).toBe(40);
    expect(Math.max(...batches.map(([size = 0]) => size))).toBeGreaterThan(1);
    expect(batches.flat().every((number) => Number.isFinite(number) && number >= 0)).toBe(true);
    for (const [, lagMs = 0] of outcomes) expect(lagMs).toBeGreaterThan(100);
    await service.close();
  });

  test("that fails takes no answer with it", async () => {
    const fail = (): never => {
      throw new Error("no room for metrics");
    };
    const service = await startService(database.source, {
      observer: { onVerdict: fail, onBatch: fail, onOutcomes: fail },
    });
    const { secret } = await createKey(service.url);
    const { status } = await call("GET", `${service.url}/v1/principal`, {
      headers: bearer(secret),
    });
    expect(status).toBe(200);
    await service.close();
    expect(service.failures).toEqual([]);
  });

  test("that has no such functions is refused", () => {
    for (const observer of [{ onVerdicts: () => {} }, { onBatch: 1 }, "prometheus"]) {
      // JavaScript may say anything.
      const odd = observer as AdmissionObserver;
      const create = () =>
        createKeyService({ database: "postgres://127.0.0.1/none", observer: odd });
      expect(create).toThrow(/observer must be an object of functions/);
    }
  });

  test("hears that nothing could be said while the database is away", async () => {
    const own = await postgres.open();
    const { observer, verdicts } = counting();
    const service = await startService(own.source, { observer });
    const { secret } = await createKey(service.url);
    await own.query("drop schema latchkey cascade");
    const { status } = await call("GET", `${service.url}/v1/principal`, {
      headers: bearer(secret),
    });
    expect(status).toBeGreaterThanOrEqual(500);
    expect(verdicts).toEqual(["unavailable"]);
    await service.close();
    await own.close();
  });
});
