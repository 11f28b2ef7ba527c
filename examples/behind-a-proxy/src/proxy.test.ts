import { once } from "node:events";
import { request as send } from "node:https";
import type { Server } from "node:https";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { prepareStudio } from "../../../scripts/prepare/studio.ts";
import { lendBrowser } from "../../../test/support/lent-browser.ts";
import type { LentBrowser } from "../../../test/support/lent-browser.ts";
import { selfSignedCertificate } from "../../../test/support/certificate.ts";
import { freePort } from "../../../test/support/postgres/free-port.ts";
import { programsOfTest } from "../../../test/support/program.ts";
import type { Program } from "../../../test/support/program.ts";
import { createProxy } from "./proxy.ts";

// A browser on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const { cert, key } = selfSignedCertificate("localhost");
const programs = programsOfTest();
let program: Program;
let proxy: Server;
let origin: string;
let browser: LentBrowser;
let context: BrowserContext;
let page: Page;
let secret = "";
const complaints: string[] = [];

beforeAll(async () => {
  await prepareStudio();
  const port = await freePort();
  proxy = createProxy({ cert, key, target: `http://127.0.0.1:${port}` }).listen(0, "127.0.0.1");
  await once(proxy, "listening");
  origin = `https://localhost:${(proxy.address() as AddressInfo).port}`;
  const data = ["--data-dir", programs.newFolder(), "--port", String(port)];
  const address = ["--public-url", origin, "--trust-proxy", "127.0.0.1"];
  program = programs.run(["serve", ...data, ...address]);
  await program.said("Ctrl+C stops");
  browser = await lendBrowser();
  context = await browser.newContext({ ignoreHTTPSErrors: true });
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
});
afterAll(async () => {
  await browser?.close();
  proxy?.closeAllConnections();
  proxy?.close();
  await programs.clean();
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

/** Asks the proxy, from another address of this machine than the proxy has itself. */
async function ask(
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = "GET",
): Promise<Answer> {
  const { port } = proxy.address() as AddressInfo;
  const options = { host: "127.0.0.1", servername: "localhost", port, ca: cert, localAddress };
  const sent = { host: `localhost:${port}`, ...headers };
  const outgoing = send({ ...options, path, method, headers: sent, agent: false }).end();
  const [answer] = await once(outgoing, "response");
  return { status: answer.statusCode, headers: answer.headers, body: await text(answer) };
}
// macOS has but one.
const localAddress = process.platform === "darwin" ? "127.0.0.1" : "127.0.0.2";

test("the sign-in link leads through the proxy, and its cookie is for https alone", async () => {
  const link = program.signInLink();
  expect(link.startsWith(`${origin}/sign-in?code=`)).toBe(true);
  await page.goto(link);
  expect(page.url()).toBe(`${origin}/`);
  await page.getByRole("heading", { name: "API Keys" }).waitFor();
  expect(await context.cookies()).toMatchObject([
    {
      name: "__Host-latchkey_session",
      secure: true,
      httpOnly: true,
      sameSite: "Strict",
      path: "/",
    },
  ]);
});

test("Studio makes a key through the proxy, and says how to try it there", async () => {
  await page.getByRole("button", { name: "Create API Key" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Tide tables");
  await dialog.getByRole("button", { name: "Create API Key" }).click();
  secret = await page.locator(".latchkey-secret code").innerText();
  expect(await dialog.innerText()).toContain(`${origin}/v1/`);
  expect(complaints).toEqual([]);
});

test("the audit log has the caller's ip, whatever the caller says", async () => {
  const claims = { "x-forwarded-for": "203.0.113.9", "x-forwarded-host": "elsewhere.example" };
  const authorization = `Bearer ${secret}`;
  const { status, headers, body } = await ask("/v1/principal", { authorization, ...claims });
  expect([status, JSON.parse(body).name]).toEqual([200, "Tide tables"]);
  expect(headers["strict-transport-security"]).toBe("max-age=31536000");

  const query = "?action=request.admitted&limit=10";
  const log = JSON.parse((await ask(`/v1/audit-log-entries${query}`, { authorization })).body);
  const ips = log.data.map((entry: { request: { ip: string } }) => entry.request.ip);
  expect(ips).toEqual([localAddress, localAddress]);
});

test("an export arrives whole", async () => {
  const { status, body } = await ask("/v1/audit-log/export?format=ndjson", {
    authorization: `Bearer ${secret}`,
  });
  expect(status).toBe(200);
  const actions = body
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).action);
  expect(actions).toContain("api_key.created");
});

test("a change that another site sends along with the cookie is refused", async () => {
  const [cookie] = await context.cookies();
  const headers = {
    cookie: `${cookie?.name}=${cookie?.value}`,
    "content-type": "application/json",
  };
  const own = await ask("/v1/api-keys", { ...headers, origin }, "POST");
  // The session counts; what is missing is a body.
  expect([own.status, JSON.parse(own.body).code]).toEqual([400, "invalid_request"]);
  const foreign = await ask("/v1/api-keys", { ...headers, origin: "https://localhost:1" }, "POST");
  expect([foreign.status, JSON.parse(foreign.body).code]).toEqual([403, "cross_site_request"]);
});

test("signing out ends the session", async () => {
  await page.goto(origin);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByText("You are not signed in.").waitFor();
  expect(await context.cookies()).toEqual([]);
});

test("where the program is not there, the proxy says so", async () => {
  await program.stop();
  const { status, headers } = await ask("/v1/principal");
  expect([status, headers["retry-after"]]).toEqual([502, "1"]);
});
