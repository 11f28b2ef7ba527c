import type { BrowserContext, Page, Response } from "playwright-core";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from "vitest";
import { operationOf } from "../../packages/latchkey/src/configuration/operation.ts";
import { describe as described } from "../../packages/latchkey/src/failure.ts";
import { serve } from "../../packages/latchkey/src/serve.ts";
import type { Serving } from "../../packages/latchkey/src/serve.ts";
import type {
  OidcSettings,
  SignInSettings,
} from "../../packages/latchkey/src/sign-in/sign-in-settings.ts";
import { lendBrowser } from "./lent-browser.ts";
import type { LentBrowser } from "./lent-browser.ts";
import { startOpenidProvider } from "./openid-provider.ts";
import type { OpenidProvider } from "./openid-provider.ts";
import { createDatabase } from "./postgres/create-database.ts";
import type { TestDatabase } from "./postgres/create-database.ts";
import { freePort } from "./postgres/free-port.ts";

/** Ada, whom the provider knows before each test, as the program sees her. */
export const ada = {
  type: "user",
  id: "ada-1815",
  name: "Ada Lovelace",
  organizationId: "acme",
};

/** The program on PostgreSQL, a provider that it signs in by, and a browser with nothing in it for each test. */
export interface SignInStage {
  readonly databaseUrl: string;
  readonly pool: pg.Pool;
  readonly provider: OpenidProvider;
  readonly baseUrl: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** What whoever runs the program was told. */
  readonly told: string[];
}

let database: TestDatabase;
let serving: Serving;
let browser: LentBrowser;
// Filled before anything is tested.
const now = {} as { -readonly [Name in keyof SignInStage]: SignInStage[Name] };

/** Sets the stage for the tests of a file. What is on it may be read from within tests only. */
export function setSignInStage(): SignInStage {
  // Programs and a browser, on a machine that may have other things to do.
  vi.setConfig({ testTimeout: 60_000 });
  beforeAll(async () => {
    const port = await freePort();
    now.baseUrl = `http://127.0.0.1:${port}`;
    [database, now.provider, browser] = await Promise.all([
      createDatabase(),
      startOpenidProvider(now),
      lendBrowser(),
    ]);
    now.databaseUrl = database.url;
    now.pool = new pg.Pool({ connectionString: database.url });
    serving = await serveWith(port);
  });
  afterAll(async () => {
    await browser.close();
    await serving.close();
    await now.provider.stop();
    await now.pool.end();
    await database.drop();
  });
  beforeEach(async () => {
    now.told = [];
    now.provider.behindSeconds = 0;
    now.provider.publishesForeignKeys = false;
    now.provider.audience = undefined;
    now.provider.users.clear();
    now.provider.users.set(ada.id, { name: ada.name, org: ada.organizationId });
    now.context = await browser.newContext();
    now.context.setDefaultTimeout(10_000);
    now.page = await now.context.newPage();
  });
  afterEach(async () => {
    vi.useRealTimers();
    await now.context.close();
  });
  return now;
}

/** Serves from the stage's database once more, otherwise. */
export function serveWith(
  port: number,
  oidc: Partial<OidcSettings> = {},
  signIn: Partial<SignInSettings> = {},
): Promise<Serving> {
  const { issuer, clientId, clientSecret } = now.provider;
  return serve(
    {
      database: { url: database.url },
      port,
      host: "127.0.0.1",
      organizationId: "default",
      operation: operationOf(() => undefined),
      signIn: {
        publicUrl: undefined,
        oidc: {
          issuer,
          clientId,
          clientSecret,
          scope: "openid profile email",
          organizations: { claim: "org", admitted: ["acme", "globex"] },
          ...oidc,
        },
        idleSeconds: 3600,
        lifetimeSeconds: 12 * 3600,
        ...signIn,
      },
    },
    {
      onError: (error) => void now.told.push(described(error)),
      onStop: (error) => void now.told.push(described(error)),
      onRequest: () => undefined,
      onCrowded: () => undefined,
    },
  );
}

/** Types a user's name and a password at the provider. */
export async function authenticate(user = "ada-1815"): Promise<void> {
  await now.page.fill("input[name=login]", user);
  await now.page.fill("input[name=password]", "any");
  await now.page.click("button[type=submit]");
}

/** Signs in as far as the program's answer to what the provider said. */
export async function signIn(user?: string): Promise<Response> {
  const answered = now.page.waitForResponse((response) =>
    response.url().includes("/sign-in/callback"),
  );
  await now.page.goto(`${now.baseUrl}/sign-in`);
  await authenticate(user);
  const response = await answered;
  await now.page.waitForLoadState();
  return response;
}

/** The same without pages, where nothing is to be seen. */
export async function signInUnseen(): Promise<void> {
  const answer = await answerOfProvider();
  const response = await now.context.request.get(answer.href, { maxRedirects: 0 });
  expect(response.status()).toBe(303);
}

/** The address at the provider that the program sends this browser to. */
export async function addressAtProvider(): Promise<URL> {
  const response = await now.context.request.get(`${now.baseUrl}/sign-in`, { maxRedirects: 0 });
  expect(response.status()).toBe(303);
  return new URL(response.headers()["location"] ?? "");
}

/**
 * Signs in at the provider as this browser would, without pages, to the address that the provider sends it back to, which
 * is not opened.
 *
 * @param begun Where the program, or whoever stands in between, has sent the browser.
 */
export async function answerOfProvider(begun?: URL): Promise<URL> {
  const { request } = now.context;
  let response = await request.get((begun ?? (await addressAtProvider())).href, {
    maxRedirects: 0,
  });
  for (;;) {
    const { location } = response.headers();
    const [, action] = /<form[^>]* action="([^"]+)"/.exec(await response.text()) ?? [];
    const next = new URL(location ?? action ?? "", response.url());
    if (next.href.startsWith(`${now.baseUrl}/sign-in/callback?`)) return next;
    const form = { prompt: "login", login: "ada-1815", password: "any" };
    response =
      location === undefined
        ? await request.post(next.href, { form, maxRedirects: 0 })
        : await request.get(next.href, { maxRedirects: 0 });
  }
}

/** Opens an address, and what is shown there; nobody is signed in. */
export async function refused(url: URL | string): Promise<{ status: number; text: string }> {
  const response = await now.page.goto(String(url));
  if (response === null) throw new Error("There was no answer.");
  const text = await now.page.innerText("body");
  expect(await principal()).toBe(401);
  return { status: response.status(), text };
}

/** Who the browser is signed in as, or the status that says it is nobody. */
export async function principal(): Promise<unknown> {
  const response = await now.context.request.get(`${now.baseUrl}/v1/principal`);
  return response.ok() ? response.json() : response.status();
}

export async function cookieOf(purpose: "session" | "sign_in") {
  const cookies = await now.context.cookies(now.baseUrl);
  return cookies.find(({ name }) => name.startsWith(`latchkey_${purpose}_`));
}
