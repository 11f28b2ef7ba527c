import { openapi } from "@latchkey/contract/openapi";
import { expect, test } from "vitest";
import { clientOf, json, serve, apiKeyId } from "./loopback-server.fixture.ts";
import { validateAnswers } from "./validation.ts";

const { components } = openapi as {
  components: { examples: Record<string, { value: Record<string, unknown> }> };
};
const created = components.examples["CreatedApiKey"]?.value ?? {};
const apiKey = created["apiKey"] as Record<string, unknown>;

async function answeredWith(body: unknown) {
  const server = await serve(json(201, body));
  return clientOf(server, { middleware: [validateAnswers] }).apiKeys.create({ name: "CI" });
}

test("an answer that is as the contract has it passes, and may have more than this version knows", async () => {
  await expect(answeredWith(created)).resolves.toEqual(created);
  const newer = { ...created, apiKey: { ...apiKey, status: "paused", colour: "green" }, more: 1 };
  await expect(answeredWith(newer)).resolves.toEqual(newer);
});

test.each([
  [
    "lacks a property",
    { ...apiKey, hint: undefined },
    "/apiKey must have required property 'hint'",
  ],
  ["has another type", { ...apiKey, name: 7 }, "/apiKey/name must be string"],
  [
    "has a property of another build",
    { ...apiKey, createdBy: "Sam" },
    "/apiKey/createdBy must be object",
  ],
])("one that %s is an error which says so, and is not sent for again", async (_, faulty, fault) => {
  const call = answeredWith({ ...created, apiKey: faulty });
  await expect(call).rejects.toMatchObject({
    name: "UnexpectedAnswerError",
    status: 201,
    attempts: 1,
    message: expect.stringContaining(`is not what createApiKey gives: ${fault}`) as string,
  });
});

test("the fault quotes nothing of the answer, which holds a secret", async () => {
  const secret = "sk_AbCdEFGH1JKLMN0PQRSTUVWXYZ23452gzFDH";
  const error = await answeredWith({ apiKey: secret, secret: [secret] }).catch(String);
  expect(error).toContain("/apiKey must be object");
  expect(error).not.toContain(secret);
});

test("problems, and paths that the contract does not have, are left to the client", async () => {
  const server = await serve(json(200, { any: "thing" }));
  const latchkey = clientOf(server, { middleware: [validateAnswers] });
  await expect(latchkey.request({ method: "GET", path: "/v1/next" })).resolves.toEqual({
    any: "thing",
  });
  await expect(latchkey.apiKeys.get(apiKeyId)).rejects.toThrow(
    "must have required property 'apiKey'",
  );
});
