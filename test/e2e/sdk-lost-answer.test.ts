import {
  ConflictError,
  ConnectionError,
  isProblemError,
  Latchkey,
  SecretLostError,
} from "@latchkey/sdk";
import type { CreatedApiKey } from "@latchkey/sdk";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { createKey } from "../support/call.ts";
import { postgres } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { startLossyProxy } from "../support/lossy-proxy.ts";
import type { Fate, LossyProxy } from "../support/lossy-proxy.ts";
import { newUser } from "../support/on-every-database.ts";
import { startService } from "../support/service.ts";
import type { RunningService } from "../support/service.ts";

let database: OpenDatabase;
let service: RunningService;

beforeAll(async () => {
  database = await postgres.open();
  service = await startService(database.source);
});

afterAll(async () => {
  await service.close();
  await database.close();
});

interface Scene {
  readonly proxy: LossyProxy;
  /** Acts as a key of an organization of its own, through the proxy. */
  readonly latchkey: Latchkey;
  /** The key that a new secret acts as. */
  readonly keyOf: (created: CreatedApiKey) => Promise<string>;
  /** The keys of this name that the database has. */
  readonly stored: () => Promise<{ id: string; revoked: boolean }[]>;
  /** What the audit log says was done with keys of this name, the oldest first. */
  readonly actions: () => Promise<string[]>;
}

const name = "Nightly export";

async function through(fatesOf: (create: number) => readonly Fate[]): Promise<Scene> {
  const user = newUser();
  const { secret: apiKey } = await createKey(service.url, { name: "CI/CD Pipeline" }, user);
  const proxy = await startLossyProxy(service.url, fatesOf);
  onTestFinished(() => proxy.close());
  const latchkey = new Latchkey({ baseUrl: proxy.url, apiKey, maxRetries: 5 });
  return {
    proxy,
    latchkey,
    keyOf: async ({ secret }) => {
      const principal = await new Latchkey({ baseUrl: service.url, apiKey: secret }).principal();
      return principal.id;
    },
    stored: () =>
      database.query(
        `select id, revoked_at is not null as revoked from latchkey.api_keys
         where organization_id = $1 and name = $2 order by created_at`,
        [user.organizationId, name],
      ),
    actions: async () => {
      const entries = await latchkey.auditLog.list({ resourceName: name }).toArray({ limit: 100 });
      return entries.map(({ action }) => action).toReversed();
    },
  };
}

const rejection = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("It was not rejected.");
};

const first = (fates: readonly Fate[]) => (create: number) => (create === 0 ? fates : []);

/** The statuses of those creates that reached the service. */
const statusesOf = ({ creates }: LossyProxy): number[] =>
  creates.flatMap(([, status]) => status ?? []);

const titled = (cases: readonly (readonly Fate[])[]) =>
  cases.map((fates) => [fates.join(", then "), fates] as const);

test.each(
  titled([
    ["loses its answer"],
    ["loses its answer halfway"],
    ["has its answer replaced by 503"],
    ["has its answer held back"],
    ["is lost before the service", "loses its answer"],
    ["is answered 503 before the service", "loses its answer"],
    ["loses its answer", "is answered 503 before the service", "loses its answer"],
  ]),
)("a create that %s makes one key; the error names it, and its advice works", async (_, fates) => {
  const { proxy, latchkey, keyOf, stored, actions } = await through(first(fates));
  // Long enough for an attempt that is answered.
  const options = fates.includes("has its answer held back") ? { timeoutMs: 2_000 } : {};
  const error = await rejection(latchkey.apiKeys.create({ name }, options));
  if (!(error instanceof SecretLostError)) throw error;

  expect(proxy.creates.map(([fate]) => fate)).toEqual([...fates, "passes"]);
  const [written, ...repeated] = statusesOf(proxy);
  expect([written, new Set(repeated)]).toEqual([201, new Set([409])]);
  expect(error.attempts).toBe(fates.length + 1);
  expect(await stored()).toEqual([{ id: error.apiKeyId, revoked: false }]);

  expect(error.message).toContain(`API key ${error.apiKeyId} was made, but its secret got lost.`);
  expect(error.message).toContain("Revoke it and create another.");
  await latchkey.apiKeys.revoke(error.apiKeyId);
  const another = await latchkey.apiKeys.create({ name });
  expect(await keyOf(another)).toBe(another.apiKey.id);
  expect(await stored()).toEqual([
    { id: error.apiKeyId, revoked: true },
    { id: another.apiKey.id, revoked: false },
  ]);
  expect(await actions()).toEqual(["api_key.created", "api_key.revoked", "api_key.created"]);
});

test.each(
  titled([
    ["is lost before the service"],
    ["is answered 503 before the service"],
    [
      "is lost before the service",
      "is answered 503 before the service",
      "is lost before the service",
    ],
  ]),
)("a create that %s makes one key, and its secret works", async (_, fates) => {
  const { proxy, latchkey, keyOf, stored, actions } = await through(first(fates));
  const { data, response } = await latchkey.apiKeys.create({ name }).withResponse();

  expect(response).toMatchObject({ status: 201, attempts: fates.length + 1 });
  expect(statusesOf(proxy)).toEqual([201]);
  expect(await keyOf(data)).toBe(data.apiKey.id);
  expect(await stored()).toEqual([{ id: data.apiKey.id, revoked: false }]);
  expect(await actions()).toEqual(["api_key.created"]);
});

test("without its idempotency key, the same create makes two keys: this is what the tests above would see", async () => {
  const { latchkey, stored } = await through(first(["loses its answer"]));
  const forgetful = latchkey.withOptions({
    middleware: [
      (request, next) => {
        request.headers.delete("Idempotency-Key");
        return next(request);
      },
    ],
  });
  await forgetful.apiKeys.create({ name });
  expect(await stored()).toHaveLength(2);
});

test("when every answer is lost, repeating the call with its idempotency key tells which key was made", async () => {
  const { latchkey, stored } = await through(first(["loses its answer", "loses its answer"]));
  const create = () =>
    latchkey.apiKeys.create({ name }, { idempotencyKey: "order-66", maxRetries: 1 });
  expect(await rejection(create())).toBeInstanceOf(ConnectionError);

  const error = await rejection(create());
  if (!isProblemError(error, "secret_already_delivered")) throw error;
  expect(error).toBeInstanceOf(ConflictError);
  expect(await stored()).toEqual([{ id: error.problem.apiKeyId, revoked: false }]);
});

test("of 24 creates at once on a bad network, each makes one key, and nobody takes another's", async () => {
  const network: readonly (readonly Fate[])[] = [
    [],
    ["loses its answer"],
    ["is lost before the service", "has its answer replaced by 503"],
    ["is answered 503 before the service"],
  ];
  const { latchkey, keyOf, stored } = await through((create) => network[create % 4] ?? []);
  const endings = await Promise.all(
    Array.from({ length: 24 }, async () => {
      try {
        const created = await latchkey.apiKeys.create({ name });
        expect(await keyOf(created)).toBe(created.apiKey.id);
        return { id: created.apiKey.id, lost: false };
      } catch (error) {
        if (!(error instanceof SecretLostError)) throw error;
        return { id: error.apiKeyId, lost: true };
      }
    }),
  );
  expect(endings.filter(({ lost }) => lost)).toHaveLength(12);
  const ids = (await stored()).map(({ id }) => id);
  expect(endings.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(24);
});
