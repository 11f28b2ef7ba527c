import { once } from "node:events";
import { createServer, request as httpRequest } from "node:http";
import type { IncomingMessage, Server } from "node:http";
import { text } from "node:stream/consumers";
import { problems, problemType } from "@latchkey/contract";
import { openapi } from "@latchkey/contract/openapi";
import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { prepareDocs } from "../../../../scripts/prepare/docs.ts";
import { createDocsRouter } from "./docs-router.ts";
import { guideSlugs } from "./navigation.ts";
import { isProblemCode } from "./problem-page.ts";
import { exampleOf } from "./problem-answers.ts";
import { remedies } from "./problem-remedies.ts";

let server: Server;
let url: string;
const codes = Object.keys(problems).filter(isProblemCode);

beforeAll(async () => {
  await prepareDocs();
  const app = express().disable("etag").disable("x-powered-by");
  app.use(createDocsRouter("http://127.0.0.1:3000"));
  app.get("/", (_request, response) => void response.send("<!doctype html>"));
  server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, "close");
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(url + path, { headers, redirect: "manual" });

/** A request with headers that fetch keeps to itself, or changes others for. */
async function getWith(path: string, headers: Record<string, string>) {
  const request = httpRequest(url + path, { headers }).end();
  const [response] = (await once(request, "response")) as [IncomingMessage];
  return { status: response.statusCode, text: await text(response) };
}

const getAt = async (host: string, path: string) => (await getWith(path, { host })).text;

const hrefs = (html: string) =>
  [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );

describe("the pages", () => {
  test("lead nowhere that is not there, sections included", async () => {
    const pages = new Map<string, string>();
    const waiting = ["/docs"];
    const anchors: [string, string, string][] = [];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (pages.has(path)) continue;
      const response = await get(path);
      expect([path, response.status]).toEqual([path, 200]);
      const isPage = /html/.test(response.headers.get("content-type") ?? "");
      const html = isPage ? await response.text() : "";
      pages.set(path, html);
      for (const href of hrefs(html)) {
        // Elsewhere; no test asks there.
        if (href.startsWith("https:")) continue;
        const [to = "", anchor] = href.split("#", 2);
        expect([path, href]).toEqual([path, expect.stringMatching(/^[/#]/)]);
        waiting.push(to === "" ? path : to);
        if (anchor !== undefined) anchors.push([path, to === "" ? path : to, anchor]);
      }
    }
    for (const slug of guideSlugs) expect(pages.has(`/docs/${slug}`)).toBe(true);
    for (const code of codes) expect(pages.has(problemType(code))).toBe(true);
    const operations = anchors.filter(([, , anchor]) => anchor.startsWith("/"));
    // Which of the reference's sections there are, only a browser can say.
    for (const [from, to, anchor] of anchors.filter((one) => !operations.includes(one))) {
      const there = pages.get(to)?.includes(` id="${anchor}"`);
      expect([from, to, anchor, there]).toEqual([from, to, anchor, true]);
    }
    expect(operations.length).toBeGreaterThan(codes.length);
  });

  test("load nothing from elsewhere and nothing inline, and are read in one language with one title", async () => {
    for (const path of ["/docs", "/docs/errors", "/docs/reference", "/docs/problems/not_found"]) {
      const response = await get(path);
      const policy = response.headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(policy.includes("connect-src 'self'")).toBe(path === "/docs/reference");
      const html = await response.text();
      expect(html).not.toMatch(/<style|<script(?![^>]* src=)| style=| on[a-z]+=/);
      expect(html).toMatch(/<html lang="en">/);
      expect(html.match(/<h1>/g)).toHaveLength(1);
    }
  });

  test("are kept by a browser, which asks each time whether they have changed", async () => {
    for (const path of ["/docs", "/docs/errors", "/openapi.json", "/openapi.yaml"]) {
      const first = await get(path);
      expect(first.headers.get("cache-control")).toBe("no-cache");
      const again = await getWith(path, { "if-none-match": first.headers.get("etag") ?? "" });
      expect(again).toEqual({ status: 304, text: "" });
      expect((await getWith(path, { "if-none-match": '"other"' })).status).toBe(200);
    }
  });

  test("keep their files for good, compressed or not", async () => {
    const [script = ""] = hrefs(await (await get("/docs")).text()).filter((href) =>
      href.endsWith(".js"),
    );
    const plain = await get(script, { "accept-encoding": "identity" });
    const packed = await get(script, { "accept-encoding": "gzip" });
    expect(plain.headers.get("cache-control")).toContain("immutable");
    expect(plain.headers.get("content-encoding")).toBeNull();
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect(await packed.text()).toBe(await plain.text());
    expect(plain.headers.get("content-type")).toContain("text/javascript");
  });

  test("that are not there say so, as a page", async () => {
    for (const path of ["/docs/nothing", "/docs/problems/nothing", "/docs/problems/toString"]) {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain("No such page");
    }
    expect((await get("/docs/assets/docs.json")).status).toBe(404);
    expect((await get("/docs/assets/..%2f..%2fpackage.json")).status).toBe(404);
  });

  test("show the address that they were asked at, and no text that somebody puts in its place", async () => {
    expect(await (await get("/docs/getting-started")).text()).toContain(
      `LATCHKEY_BASE_URL=&quot;${url}&quot;`,
    );
    expect(await getAt("keys.example.com", "/docs")).toContain(
      "http://keys.example.com/v1/principal",
    );
    for (const host of [`evil"$(id)`, "<b>", "a b"]) {
      const page = await getAt(host, "/docs/getting-started");
      expect(page).toContain("http://127.0.0.1:3000");
    }
  });
});

describe("the API's description", () => {
  test("is the contract, at the address that it was asked at, as JSON and as YAML", async () => {
    const json = await get("/openapi.json");
    expect(json.headers.get("content-type")).toContain("application/json");
    expect(await json.json()).toEqual({ ...openapi, servers: [{ url }] });
    const yaml = await get("/openapi.yaml");
    expect(yaml.headers.get("content-type")).toContain("application/yaml");
    expect(parse(await yaml.text())).toEqual({ ...openapi, servers: [{ url }] });
    expect(parse(await getAt("keys.example.com:8443", "/openapi.yaml"))).toMatchObject({
      servers: [{ url: "http://keys.example.com:8443" }],
    });
  });
});

describe.each(codes)("the page about %s", (code) => {
  test("has its status, its cause, its remedy and an example", async () => {
    const response = await get(problemType(code));
    expect(response.status).toBe(200);
    const words = (await response.text())
      .replace(/<[^>]*>/g, "")
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&amp;", "&");
    expect(words).toContain(`${problems[code].status} ${code}`);
    expect(words).toContain(remedies[code].cause.replaceAll("`", ""));
    expect(words).toContain(remedies[code].remedy.replaceAll("`", ""));
    expect(words).toContain(JSON.stringify(exampleOf(code), null, 2));
    expect(exampleOf(code)).toMatchObject({
      code,
      type: problemType(code),
      status: problems[code].status,
    });
  });
});
