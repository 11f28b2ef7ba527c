import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { MockKeyService } from "@latchkey/mock";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { lendBrowser } from "../../../../test/support/lent-browser.ts";
import type { LentBrowser } from "../../../../test/support/lent-browser.ts";

let browser: LentBrowser;
let server: Server;
let page: Page;
const asked: string[] = [];

/** The files of the site; there is no service behind it. */
async function files(): Promise<ReadonlyMap<string, readonly [type: string, body: string]>> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("./start.ts", import.meta.url))],
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2023",
    conditions: ["@latchkey/source", "browser"],
  });
  const worker = fileURLToPath(import.meta.resolve("msw/mockServiceWorker.js"));
  const html = `<!doctype html><title>Keys</title><script type="module" src="/start.js"></script>`;
  return new Map([
    ["/", ["text/html", html]],
    ["/start.js", ["text/javascript", outputFiles[0]?.text ?? ""]],
    ["/mockServiceWorker.js", ["text/javascript", await readFile(worker, "utf8")]],
  ] as const);
}

beforeAll(async () => {
  const site = await files();
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const [type, body] = site.get(request.url ?? "") ?? ["text/plain", ""];
    response.writeHead(body === "" ? 404 : 200, { "content-type": type }).end(body);
  }).listen(0, "127.0.0.1");
  browser = await lendBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  server.close();
  server.closeAllConnections();
});
beforeEach(async () => {
  asked.length = 0;
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForSelector("body[data-ready]");
});

/** What the mock in the page says. */
const lines = (): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { mock: MockKeyService }).mock.auditLogLines());

test("a user makes a key in the page, sees its secret once, and revokes it", async () => {
  await page.fill("input[name=name]", "Nightly backup");
  await page.click("text=Create");
  await page.waitForSelector("li:has-text('Nightly backup')");
  expect(await page.textContent("output")).toMatch(/sk_[0-9A-Za-z]{36}$/);
  expect(await page.textContent("ul")).not.toMatch(/sk_[0-9A-Za-z]{36}/);
  await page.click("li:has-text('Nightly backup') >> text=Revoke");
  await page.waitForSelector("li:has-text('Nightly backup') >> text=is revoked");
  expect(await lines()).toEqual([
    "Ada: api_key.created Nightly backup",
    "Ada: api_key.revoked Nightly backup",
  ]);
  expect(asked.filter((url) => url.startsWith("/v1"))).toEqual([]);
});

test("what the API refuses is shown", async () => {
  await page.click("text=Create");
  await page.waitForSelector("output:has-text('name')");
  expect(await lines()).toEqual([]);
});

test("a request that is not mocked fails in the page, and does not get out", async () => {
  const [status, text] = await page.evaluate(async () => {
    const response = await fetch("/elsewhere");
    return [response.status, await response.text()] as const;
  });
  expect(status).toBe(500);
  expect(text).toContain("Cannot bypass a request");
  expect(asked).not.toContain("/elsewhere");
});
