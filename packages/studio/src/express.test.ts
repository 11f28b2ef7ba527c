import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterEach, beforeAll, expect, test } from "vitest";
import { prepareStudio } from "../../../scripts/prepare/studio.ts";
import { createStudio } from "./express.ts";
import type { StudioOptions } from "./express.ts";

let server: Server;

beforeAll(() => prepareStudio());
afterEach(() => {
  server.close();
  server.closeAllConnections();
});

/** Serves Studio at a path, behind whatever the host has there. */
async function serveAt(path: string, options?: StudioOptions): Promise<string> {
  const app = express();
  app.use(path, createStudio(options));
  app.use((_request, response) => void response.status(418).end());
  server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const configurationIn = (html: string): unknown =>
  JSON.parse((/data-configuration="([^"]*)"/.exec(html)?.[1] ?? "").replaceAll("&quot;", '"'));

test("the page allows nothing inline, nothing from elsewhere, and nobody's frame", async () => {
  const url = await serveAt("/");
  const response = await fetch(`${url}/`);
  const { headers } = response;
  const policy = headers.get("content-security-policy")?.split("; ");
  expect(policy).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ]),
  );
  expect(policy?.join()).not.toContain("unsafe");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
  expect(headers.get("cache-control")).toBe("no-store");
  expect(configurationIn(await response.text())).toEqual({ apiBaseUrl: "/" });
});

test("all that the page loads is relative, kept for good, and there with and without compression", async () => {
  const url = await serveAt("/settings/keys");
  const html = await (await fetch(`${url}/settings/keys/`)).text();
  const loaded = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = ""]) => path);
  expect(loaded.length).toBeGreaterThan(2);
  for (const path of loaded) {
    expect(path).toMatch(/^\.\/assets\//);
    const asset = new URL(path, `${url}/settings/keys/`);
    const packed = await fetch(asset);
    const plain = await fetch(asset, { headers: { "accept-encoding": "identity" } });
    expect(packed.headers.get("cache-control")).toContain("immutable");
    expect(plain.headers.get("content-encoding")).toBeNull();
    expect(await plain.text()).toBe(await packed.text());
  }
});

test("without the slash it leads to the one with it, by a path that a proxy does not disturb", async () => {
  const url = await serveAt("/settings/keys");
  const response = await fetch(`${url}/settings/keys?view=audit-log`, { redirect: "manual" });
  expect(response.status).toBe(308);
  const { status, headers } = response;
  const location = headers.get("location") ?? "";
  expect([status, location]).toEqual([308, "./keys/?view=audit-log"]);
  // The browser's side of a proxy that takes /admin away.
  expect(new URL(location, "https://example.com/admin/settings/keys?view=audit-log").pathname).toBe(
    "/admin/settings/keys/",
  );
});

test("an API elsewhere is named in the page and in its policy, and nothing in it can end the attribute", async () => {
  const apiBaseUrl = `https://keys.example.com/a?"><script>`;
  const url = await serveAt("/", { apiBaseUrl, docsPath: "/docs" });
  const response = await fetch(`${url}/`);
  const html = await response.text();
  expect(response.headers.get("content-security-policy")).toContain(
    "connect-src 'self' https://keys.example.com;",
  );
  expect(html).not.toContain('"><script>');
  expect(html).toContain("&quot;docsPath&quot;:&quot;/docs&quot;");
});

test("what is not Studio's is the host's", async () => {
  const url = await serveAt("/studio");
  const statusOf = async (path: string, init?: RequestInit) =>
    (await fetch(`${url}${path}`, init)).status;
  expect(await statusOf("/studio/elsewhere")).toBe(418);
  expect(await statusOf("/studio/assets/../../package.json")).toBe(418);
  expect(await statusOf("/studio/assets/%2e%2e%2findex.html")).toBe(418);
  expect(await statusOf("/studio/", { method: "POST" })).toBe(418);
  for (const slashes of ["/studio//", "/studio//elsewhere/", "/studio///"]) {
    expect([slashes, await statusOf(slashes)]).toEqual([slashes, 418]);
  }
  expect(await statusOf("/studio/", { method: "HEAD" })).toBe(200);
});

test("options that cannot be are refused, all at once", () => {
  const options = { apiBaseUrl: "javascript:alert(1)", signInPath: 7, apiUrl: "/" };
  // What a caller without types may pass.
  expect(() => createStudio(options as unknown as StudioOptions)).toThrow(
    /apiUrl is no option.*apiBaseUrl must be a URL.*signInPath must be a URL/,
  );
});
