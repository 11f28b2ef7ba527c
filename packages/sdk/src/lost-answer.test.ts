import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ConflictError, NotFoundError, SecretLostError } from "./index.ts";
import { apiKeyId, clientOf, rejection } from "./loopback-server.fixture.ts";
import { freshSecret, misbehave } from "./misbehaving-server.fixture.ts";

beforeEach(() => vi.spyOn(Math, "random").mockReturnValue(0));
afterEach(() => vi.restoreAllMocks());

test("all attempts of a create carry one idempotency key, and two creates carry two", async () => {
  const server = await misbehave("answers 503", "answers HTML 502");
  const latchkey = clientOf(server, { maxRetries: 2 });
  await latchkey.apiKeys.create({ name: "a" });
  await latchkey.apiKeys.create({ name: "a" });
  const keys = server.received.map(({ headers }) => headers["idempotency-key"]);
  expect(keys).toEqual([keys[0], keys[0], keys[0], expect.any(String)]);
  expect(new Set(keys).size).toBe(2);
  expect(keys[0]).toMatch(/^\d{1,10}(-\d{1,10}){3}$/);
  expect(server.made).toHaveLength(2);
});

const LOST = "loses the answer after the write";

test("when the answer to a create is lost, the key is rotated without an overlap, and its fresh secret is the answer", async () => {
  const server = await misbehave(LOST);
  const created = clientOf(server, { maxRetries: 2 }).apiKeys.create({ name: "a" });
  expect(await created.withResponse()).toMatchObject({
    data: { apiKey: { id: apiKeyId }, secret: freshSecret },
    response: { status: 200, attempts: 3 },
  });
  const [first, second, third] = server.received;
  expect(third).toMatchObject({ method: "POST", url: `/v1/api-keys/${apiKeyId}/rotate` });
  expect(JSON.parse(third?.body ?? "")).toEqual({ overlapSeconds: 0 });
  expect(second?.headers["idempotency-key"]).toBe(first?.headers["idempotency-key"]);
  expect(third?.headers["idempotency-key"]).not.toBe(first?.headers["idempotency-key"]);
  expect(server.received).toHaveLength(3);
});

test("so it is when the answer to a rotation is lost", async () => {
  const server = await misbehave(LOST);
  const rotated = clientOf(server, { maxRetries: 2 }).apiKeys.rotate(apiKeyId);
  expect(await rotated).toMatchObject({ secret: freshSecret });
  expect(server.received.map(({ body }) => body)).toEqual(["{}", "{}", '{"overlapSeconds":0}']);
});

test("what takes the place of a lost answer takes of the call's retries, so it comes to an end", async () => {
  const server = await misbehave(LOST, "works", LOST, "works", LOST, "works", LOST, "works", LOST);
  const error = await rejection(
    clientOf(server, { maxRetries: 4 }).apiKeys.create({ name: "a" }, { idempotencyKey: "k1" }),
  );
  expect(error).toBeInstanceOf(SecretLostError);
  expect(error).toMatchObject({
    name: "SecretLostError",
    apiKeyId,
    idempotencyKey: "k1",
    attempts: 2,
    problem: { code: "secret_already_delivered" },
    message: `The secret of API key ${apiKeyId} got lost. Rotate it.`,
    cause: { name: "SecretLostError" },
  });
  expect(server.received).toHaveLength(9);
});

test("where the key cannot be rotated, the error says which key it is, and why", async () => {
  const server = await misbehave(LOST, "works", "answers 404");
  const error = await rejection(clientOf(server, { maxRetries: 2 }).apiKeys.create({ name: "a" }));
  expect(error).toMatchObject({
    name: "SecretLostError",
    apiKeyId,
    cause: { name: "NotFoundError" },
  });
});

test("on the first attempt the same problem is an ordinary conflict", async () => {
  const server = await misbehave();
  const latchkey = clientOf(server, { maxRetries: 2 });
  await latchkey.apiKeys.create({ name: "a" }, { idempotencyKey: "k1" });
  const error = await rejection(latchkey.apiKeys.create({ name: "a" }, { idempotencyKey: "k1" }));
  expect(error).toBeInstanceOf(ConflictError);
  expect(error).toMatchObject({
    code: "secret_already_delivered",
    attempts: 1,
    problem: { apiKeyId },
  });
});

test("a 429, which comes before anything is done, makes nothing unclear", async () => {
  const server = await misbehave("works", "answers 429 without more");
  const latchkey = clientOf(server, { maxRetries: 2 });
  await latchkey.apiKeys.create({ name: "a" }, { idempotencyKey: "k1" });
  const error = await rejection(latchkey.apiKeys.create({ name: "a" }, { idempotencyKey: "k1" }));
  expect(error).toBeInstanceOf(ConflictError);
});

test("when the answer to a delete is lost, the retry's 404 counts as done", async () => {
  const server = await misbehave("loses the answer after the write");
  const deleted = clientOf(server, { maxRetries: 2 }).apiKeys.delete(apiKeyId);
  expect(await deleted.withResponse()).toMatchObject({
    data: undefined,
    response: { status: 404, attempts: 2 },
  });
  expect(server.deleted()).toBe(2);
});

test("a delete of what is not there is a 404", async () => {
  const server = await misbehave("answers 404");
  const error = await rejection(clientOf(server, { maxRetries: 2 }).apiKeys.delete(apiKeyId));
  expect(error).toBeInstanceOf(NotFoundError);
});
