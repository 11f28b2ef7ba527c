import { ConflictError, ConnectionError, isProblemError, SecretLostError } from "@latchkey/sdk";
import { expect, test } from "vitest";
import type { Fate, LossyProxy } from "../support/lossy-proxy.ts";
import { lossyScene, name } from "../support/lossy-scene.ts";

const through = lossyScene();

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
)(
  "a create that %s makes one key, with one secret that works, and answers with it",
  async (_, fates) => {
    const { proxy, latchkey, keyOf, stored, live, actions } = await through(first(fates));
    // Long enough for an attempt that is answered.
    const options = fates.includes("has its answer held back") ? { timeoutMs: 2_000 } : {};
    const { data, response } = await latchkey.apiKeys.create({ name }, options).withResponse();

    expect(proxy.creates.map(([fate]) => fate)).toEqual([...fates, "passes", "passes"]);
    const [written, ...repeated] = statusesOf(proxy);
    expect([written, repeated.at(-1)]).toEqual([201, 200]);
    expect(new Set(repeated.slice(0, -1))).toEqual(new Set([409]));
    expect(response).toMatchObject({ status: 200, attempts: fates.length + 2 });
    expect(await keyOf(data)).toBe(data.apiKey.id);
    expect(await stored()).toEqual([{ id: data.apiKey.id, revoked: false }]);
    expect(await live()).toBe(1);
    expect(await actions()).toEqual(["api_key.created", "api_key.rotated"]);
  },
);

test.each(
  titled([
    ["loses its answer"],
    ["has its answer replaced by 503"],
    ["is lost before the service", "loses its answer"],
  ]),
)("a rotation that %s leaves one secret that works, and answers with it", async (_, fates) => {
  const { latchkey, keyOf, live, actions } = await through((call) => (call === 1 ? fates : []));
  const created = await latchkey.apiKeys.create({ name });
  const { apiKey, secret, endedSecrets } = await latchkey.apiKeys.rotate(created.apiKey.id);
  expect(await keyOf({ apiKey, secret })).toBe(created.apiKey.id);
  expect(endedSecrets.map(({ hint }) => hint)).toEqual([created.apiKey.hint, expect.any(String)]);
  expect(await live()).toBe(1);
  await expect(keyOf(created)).rejects.toThrow(/invalid_token/);
  expect(await actions()).toEqual(["api_key.created", "api_key.rotated", "api_key.rotated"]);
});

test("where the fresh secret is lost too, another one takes its place", async () => {
  const { latchkey, keyOf, stored, live } = await through((call) =>
    call < 2 ? ["loses its answer"] : [],
  );
  const created = await latchkey.apiKeys.create({ name });
  expect(await keyOf(created)).toBe(created.apiKey.id);
  expect(await stored()).toHaveLength(1);
  expect(await live()).toBe(1);
});

test("where no retry is left for that, the error names the key, and its advice works", async () => {
  const { latchkey, keyOf, stored, live } = await through((call) =>
    call < 2 ? ["loses its answer"] : [],
  );
  const error = await rejection(latchkey.apiKeys.create({ name }, { maxRetries: 1 }));
  if (!(error instanceof SecretLostError)) throw error;
  expect(error.cause).toBeInstanceOf(ConnectionError);
  expect(await stored()).toEqual([{ id: error.apiKeyId, revoked: false }]);
  const rotated = await latchkey.apiKeys.rotate(error.apiKeyId, { overlapSeconds: 0 });
  expect(await keyOf(rotated)).toBe(error.apiKeyId);
  expect(await live()).toBe(1);
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
  const { latchkey, keyOf, stored, live } = await through((call) =>
    call < 24 ? (network[call % 4] ?? []) : [],
  );
  const endings = await Promise.all(
    Array.from({ length: 24 }, async () => {
      const created = await latchkey.apiKeys.create({ name });
      expect(await keyOf(created)).toBe(created.apiKey.id);
      return created.apiKey.id;
    }),
  );
  expect(await live()).toBe(24);
  const ids = (await stored()).map(({ id }) => id);
  expect(endings.toSorted()).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(24);
});
