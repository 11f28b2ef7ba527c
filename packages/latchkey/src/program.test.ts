import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { programsOfTest } from "../../../test/support/program.ts";
import type { Program } from "../../../test/support/program.ts";

// Programs are started, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 60_000 });

const { newFolder, start, clean } = programsOfTest();
const folder = newFolder();
/** Everything that nobody but its holder may ever have. */
const confidential: string[] = [];
let printed = "";
let program: Program;
let cookie: string;
let url: string;

async function startProgram(): Promise<void> {
  // The same port as before: the cookie is named after it.
  const port = url === undefined ? [] : ["--port", new URL(url).port];
  program = await start(folder, port);
  url = program.baseUrl();
}

async function stopProgram(): Promise<number | null> {
  const code = await program.stop();
  printed += program.stdout() + program.stderr();
  return code;
}

beforeAll(async () => {
  await startProgram();
  cookie = await program.signIn();
  confidential.push(cookie.split("=")[1] ?? "");
});
afterAll(clean);

async function send(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(new URL(path, url), { redirect: "manual", ...init });
}

const asBearer = (secret: string) => ({ headers: { authorization: `Bearer ${secret}` } });
const asUser = () => ({ headers: { cookie } });

function postForm(path: string, fields: Record<string, string>, headers: Record<string, string>) {
  return send(path, { method: "POST", body: new URLSearchParams(fields), headers });
}

/** Creates a key as curl does, with the cookie of a signed-in person. */
async function createKey(body: object): Promise<{ apiKey: { id: string }; secret: string }> {
  const headers = { cookie, "content-type": "application/json" };
  const response = await send("/v1/api-keys", {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(201);
  const created = (await response.json()) as { apiKey: { id: string }; secret: string };
  confidential.push(created.secret);
  return created;
}

describe("when it is ready", () => {
  test("it says where things are and what to do next, without colours", () => {
    const port = new URL(url).port;
    expect(program.stdout()).toMatch(/Latchkey \d+\.\d+\.\d+ is ready after \d+\.\d s\n/);
    expect(program.stdout()).toContain(`  URL      http://127.0.0.1:${port}\n`);
    expect(program.stdout()).toContain(`  API      http://127.0.0.1:${port}/v1\n`);
    expect(program.stdout()).toContain(`  Data     ${folder}\n`);
    expect(program.stdout()).not.toContain("\u001b");
    expect(program.stderr()).toBe("");
  });

  test("its folder is its owner's alone", () => {
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });
});

describe("a sign-in link", () => {
  test("works once, leads home, and gives a cookie that no script and no other site can use", async () => {
    const before = program.signInLink();
    program.pressEnter();
    await expect.poll(() => program.signInLink()).not.toBe(before);
    const link = program.signInLink();
    confidential.push(new URL(link).searchParams.get("code") ?? "");

    // What previews links.
    expect((await send(link, { method: "HEAD" })).status).toBe(204);
    expect((await send(link, { headers: { "sec-purpose": "prefetch" } })).status).toBe(204);

    const response = await send(link);
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe("/");
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
    expect(response.headers.get("cache-control")).toBe("no-store");
    const [set = "", ...others] = response.headers.getSetCookie();
    expect(others).toEqual([]);
    const [pair = "", ...attributes] = set.split("; ");
    expect(pair).toMatch(new RegExp(`^latchkey_session_${new URL(url).port}=[\\w-]{43}$`));
    expect(attributes).toEqual(expect.arrayContaining(["HttpOnly", "SameSite=Strict", "Path=/"]));
    // On plain HTTP a browser would not keep it.
    expect(attributes).not.toContain("Secure");
    const home = await send("/", { headers: { cookie: pair } });
    expect(await home.text()).toContain('id="studio"');
    expect((await send(link)).status).toBe(403);
  });

  test.each(["", "?code=", "?code=AAAAAAAAAAAAAAAAAAAAAA", "?code=a&code=b"])(
    "that is forged (%s) is refused",
    async (query) => {
      const response = await send(`/sign-in${query}`);
      expect(response.status).toBe(403);
      expect(response.headers.get("set-cookie")).toBeNull();
    },
  );
});

describe("a session", () => {
  test("that is forged is none", async () => {
    const name = cookie.split("=")[0];
    const forged = [`${name}=${"A".repeat(43)}`, `${name}=`, `${name}=' or true --`, "other=1"];
    const statuses = await Promise.all(
      forged.map(async (cookie) => (await send("/v1/principal", { headers: { cookie } })).status),
    );
    expect(statuses).toEqual([401, 401, 401, 401]);
  });

  test("ends with signing out, which another site cannot ask for", async () => {
    const own = await program.signIn();
    const status = async () => (await send("/v1/principal", { headers: { cookie: own } })).status;
    const foreign: Record<string, string>[] = [
      { "sec-fetch-site": "same-site" },
      { "sec-fetch-site": "cross-site" },
      { origin: "http://127.0.0.1:1" },
      { origin: "null" },
    ];
    for (const headers of foreign) {
      const response = await postForm("/sign-out", {}, { cookie: own, ...headers });
      expect(response.status).toBe(403);
    }
    expect(await status()).toBe(200);
    const response = await postForm("/sign-out", {}, { cookie: own, origin: url });
    expect(response.status).toBe(303);
    expect(await status()).toBe(401);
  });
});

test("a key works, the log says so, and once revoked it does not", async () => {
  const { apiKey, secret } = await createKey({ name: "Nightly export" });
  expect((await send("/v1/principal", asBearer(secret))).status).toBe(200);
  const log = await (
    await send(`/v1/audit-log-entries?apiKeyId=${apiKey.id}&action=request.admitted`, asUser())
  ).json();
  expect(log).toMatchObject({
    data: [
      {
        actor: { display: "API Key: Nightly export" },
        request: { path: "/v1/principal" },
        outcome: { state: "completed", status: 200 },
      },
    ],
  });
  const revoked = await send(`/v1/api-keys/${apiKey.id}/revoke`, { method: "POST", ...asUser() });
  expect(revoked.status).toBe(200);
  expect((await send("/v1/principal", asBearer(secret))).status).toBe(401);
});

test("keys and sessions outlive a restart; neither output nor folder has a secret of theirs", async () => {
  const { secret } = await createKey({ name: "Kept" });
  expect(await stopProgram()).toBe(0);
  const found = confidential.filter((text) => printedBesidesLinks().includes(text));
  expect(found).toEqual([]);
  expect(confidential.length).toBeGreaterThan(3);
  expect(filesBelow(folder).filter(holdsConfidential)).toEqual([]);
  // The search does find what is there.
  expect(filesBelow(folder).filter((file) => readFileSync(file).includes("Kept"))).not.toEqual([]);

  await startProgram();
  expect((await send("/v1/principal", asBearer(secret))).status).toBe(200);
  expect((await send("/v1/principal", asUser())).status).toBe(200);
  expect(await stopProgram()).toBe(0);
});

/** A link is printed before it is used, and never after. */
function printedBesidesLinks(): string {
  return printed.replaceAll(/^ {2}Sign in .*$/gm, "");
}

function filesBelow(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function holdsConfidential(file: string): boolean {
  const bytes = readFileSync(file);
  return confidential.some((text) => bytes.includes(text));
}
