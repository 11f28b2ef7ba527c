import { afterAll, beforeAll, expect, test } from "vitest";
import { sessionCookie, startServing } from "../../../../test/support/serving.ts";
import type { Serving } from "../serve.ts";

let serving: Serving;
let cookie: string;
beforeAll(async () => {
  serving = await startServing();
  cookie = await sessionCookie(serving);
});
afterAll(async () => {
  await serving.close();
});

const paths = [
  "/",
  "/sign-in?code=none",
  "/docs",
  "/docs/reference",
  "/docs/problems/not_found",
  "/docs/assets/none.js",
  "/openapi.json",
  "/v1/principal",
  "/v1/api-keys",
  "/nowhere",
];

test.each(paths)(
  "%s tells browsers to run and load nothing inline or from elsewhere",
  async (path) => {
    for (const headers of [{}, { cookie }]) {
      const response = await fetch(new URL(path, serving.baseUrl), { headers });
      const policy = response.headers.get("content-security-policy") ?? "";
      expect(policy).toMatch(/^default-src 'none';/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("base-uri 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": expect.stringMatching(/^(same-origin|no-referrer)$/),
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
      });
      expect(response.headers.has("x-powered-by")).toBe(false);
    }
  },
);

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
