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

function expectStrict({ headers }: Response): void {
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy).toMatch(/^default-src 'none';/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("base-uri 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(Object.fromEntries(headers)).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": expect.stringMatching(/^(same-origin|no-referrer)$/),
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  });
  expect(headers.has("x-powered-by")).toBe(false);
}

test.each(paths)(
  "%s tells browsers to run and load nothing inline or from elsewhere",
  async (path) => {
    for (const headers of [{}, { cookie }]) {
      expectStrict(await fetch(new URL(path, serving.baseUrl), { headers }));
    }
  },
);

test("and so do the files that pages load", async () => {
  for (const page of ["/", "/docs/reference"]) {
    const url = new URL(page, serving.baseUrl);
    const html = await (await fetch(url, { headers: { cookie } })).text();
    const files = [...html.matchAll(/ (?:src|href)="([^"]*assets\/[^"]+)"/g)];
    expect(files.length).toBeGreaterThan(2);
    for (const [, file = ""] of files) {
      const response = await fetch(new URL(file, url));
      expect([file, response.status]).toEqual([file, 200]);
      expectStrict(response);
    }
  }
});
