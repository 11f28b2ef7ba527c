import { afterAll, beforeAll, expect, test } from "vitest";
import { sessionCookie, startServingOnPostgres } from "../../../../test/support/serving.ts";
import type { Serving } from "../serve.ts";

let serving: Serving;
let cookie: string;
beforeAll(async () => {
  serving = await startServingOnPostgres();
  cookie = await sessionCookie(serving);
});
afterAll(async () => {
  await serving.close();
});

test("what is larger than any call is refused before it is read", async () => {
  const body = "x".repeat(2 * 1024 ** 2);
  const post = async (path: string, type: string): Promise<number> =>
    (
      await fetch(new URL(path, serving.baseUrl), {
        method: "POST",
        headers: { cookie, "content-type": type },
        body,
      })
    ).status;
  expect(await post("/v1/api-keys", "application/json")).toBe(413);
});

test("headers beyond 16 KiB are answered 431", async () => {
  const response = await fetch(new URL("/livez", serving.baseUrl), {
    headers: { "x-long": "a".repeat(17_000) },
  });
  expect(response.status).toBe(431);
});
