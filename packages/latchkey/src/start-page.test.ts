import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sessionCookie, startServingOnPostgres } from "../../../test/support/serving.ts";
import type { Serving } from "./serve.ts";

let serving: Serving;
let cookie: string;
beforeAll(async () => {
  serving = await startServingOnPostgres();
  cookie = await sessionCookie(serving);
});
afterAll(async () => {
  await serving.close();
});

const send = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(new URL(path, serving.baseUrl), { redirect: "manual", ...init });
const asUser = () => ({ headers: { cookie } });

test.each(["/nothing", "//", "//nothing"])(
  "a path that nothing is at (%s) answers with a problem",
  async (path) => {
    const response = await fetch(`${serving.baseUrl}${path}`, asUser());
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    expect(await response.json()).toMatchObject({ code: "not_found", status: 404 });
  },
);

test("somebody who is not signed in is told how to, and is shown no form", async () => {
  const text = await (await send("/")).text();
  expect(text).toContain("press <kbd>Enter</kbd>");
  expect(text).not.toContain("<form");
});

describe("the page", () => {
  test("of somebody who is not signed in runs no script, and its one style is the one that its policy names", async () => {
    const response = await send("/");
    const text = await response.text();
    const style = /<style>(.*?)<\/style>/s.exec(text)?.[1] ?? "";
    const digest = createHash("sha256").update(style).digest("base64");
    const policy = response.headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'; ");
    expect(policy).toContain(`style-src 'sha256-${digest}';`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(text).not.toMatch(/<script|\sstyle=|\son\w+=/);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
  });

  test("is Studio's once somebody is signed in: all of it from here, nothing inline", async () => {
    const response = await send("/", asUser());
    const text = await response.text();
    const policy = response.headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(text).not.toMatch(/<script>|<style|\sstyle=|\son\w+=|https?:/);
    const loaded = [...text.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)];
    expect(loaded.length).toBeGreaterThan(2);
    for (const [, path] of loaded) {
      const asset = await send(`/${path}`);
      expect(asset.status).toBe(200);
      expect(asset.headers.get("cache-control")).toContain("immutable");
    }
  });
});
