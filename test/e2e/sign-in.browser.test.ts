import { describe, expect, test } from "vitest";
import {
  ada,
  authenticate,
  cookieOf,
  principal,
  serveWith,
  setSignInStage,
  signIn,
} from "../support/sign-in-stage.ts";

const stage = setSignInStage();

describe("signing in", () => {
  test("leads through the provider to a page of one's own; what is done there is the user's", async () => {
    await stage.page.goto(stage.baseUrl);
    await stage.page.click("text=Sign in");
    await authenticate();
    await stage.page.waitForURL(`${stage.baseUrl}/`);
    await stage.page.getByText("Ada Lovelace").waitFor();
    expect(await principal()).toMatchObject(ada);

    await stage.page.getByRole("button", { name: "Create API Key" }).first().click();
    const dialog = stage.page.getByRole("dialog");
    await dialog.getByLabel("Name").fill("CI/CD Pipeline");
    await dialog.getByRole("button", { name: "Create API Key" }).click();
    await dialog.getByText(/^sk_/).first().waitFor();
    const log = await stage.context.request.get(`${stage.baseUrl}/v1/audit-log-entries?limit=1`);
    expect(await log.json()).toMatchObject({
      data: [
        {
          action: "api_key.created",
          actor: { type: "user", id: "ada-1815", name: "Ada Lovelace" },
          resource: { name: "CI/CD Pipeline" },
        },
      ],
    });
    expect(stage.told).toEqual([]);
  });

  test("leaves one cookie, which no script reads, and nothing of the provider's", async () => {
    await signIn();
    const cookies = await stage.context.cookies(stage.baseUrl);
    expect(cookies).toMatchObject([{ httpOnly: true, sameSite: "Lax", path: "/" }]);
    expect(await cookieOf("session")).toEqual(cookies[0]);
    const { rows } = await stage.pool.query<object>(
      "select * from latchkey_program.sessions order by created_at desc limit 1",
    );
    expect(JSON.stringify(rows)).not.toContain(cookies[0]?.value);
    expect(rows).toMatchObject([{ issuer: stage.provider.issuer, user_id: "ada-1815" }]);
  });

  test("goes on to the page that was asked for, and never to another site", async () => {
    await stage.page.goto(`${stage.baseUrl}/sign-in?to=/docs/errors%3Fa%3D1`);
    await authenticate();
    await stage.page.waitForURL(`${stage.baseUrl}/docs/errors?a=1`);
    for (const to of ["https://evil.example/", "//evil.example", "/\\evil.example", "/.//evil"]) {
      await stage.page.goto(`${stage.baseUrl}/sign-in?to=${encodeURIComponent(to)}`);
      expect(stage.page.url()).toBe(`${stage.baseUrl}/`);
    }
  });

  test.each([
    ["name", { name: "Ada" }, "Ada"],
    ["preferred_username", { preferred_username: "ada", email: "ada@acme.example" }, "ada"],
    ["email", { name: "", email: "ada@acme.example" }, "ada@acme.example"],
    ["name, on one line", { name: "A\u0000da\n" }, "Ada"],
    ["name, up to 255 characters", { name: "x".repeat(300) }, "x".repeat(255)],
    ["id", {}, "ada-1815"],
  ])("shows a user's %s", async (_which, claims, name) => {
    stage.provider.users.set("ada-1815", { org: ["acme"], ...claims });
    await signIn();
    expect(await principal()).toMatchObject({ id: "ada-1815", name, organizationId: "acme" });
  });

  test("starts a session of its own, whatever the browser came with", async () => {
    // An attacker's own session, put into the browser.
    await signIn("ada-1815");
    const planted = await cookieOf("session");
    if (planted === undefined) throw new Error("There is no session.");
    await stage.context.clearCookies();
    await stage.context.addCookies([planted, { ...planted, name: "other" }]);
    stage.provider.users.set("bob-1", { name: "Bob", org: "globex" });
    await signIn("bob-1");
    const own = await cookieOf("session");
    expect(own?.value).not.toBe(planted.value);
    expect(await principal()).toMatchObject({ name: "Bob", organizationId: "globex" });
    await stage.context.clearCookies();
    await stage.context.addCookies([planted]);
    expect(await principal()).toBe(401);

    // A value that was never a session's.
    const made = { ...planted, value: "A".repeat(43) };
    await stage.context.clearCookies();
    await stage.context.addCookies([made]);
    await signIn();
    expect((await cookieOf("session"))?.value).not.toBe(made.value);
  });
});

describe("signing out", () => {
  test("ends the session here, and at the provider too", async () => {
    await signIn();
    const cookie = await cookieOf("session");
    await stage.page.click("text=Sign out");
    await stage.page.click("text=Yes, sign me out");
    await stage.page.waitForURL(`${stage.baseUrl}/`);
    expect(await stage.page.innerText("body")).toContain("You are not signed in.");
    if (cookie !== undefined) await stage.context.addCookies([cookie]);
    expect(await principal()).toBe(401);
    // The provider asks who it is again.
    await stage.page.goto(`${stage.baseUrl}/sign-in`);
    expect(await stage.page.isVisible("input[name=login]")).toBe(true);
  });

  test("works while the provider does not", async () => {
    await signIn();
    await stage.provider.stop();
    try {
      await stage.page.click("text=Sign out");
      await expect.poll(principal).toBe(401);
    } finally {
      await stage.provider.start();
    }
  });
});

describe("somebody whom the provider knows", () => {
  test.each([
    ["without the claim", {}, "which organization you belong to"],
    ["with an empty one", { org: "" }, "which organization you belong to"],
    ["with one that is no text", { org: { acme: true } }, "which organization you belong to"],
    ["of another organization", { org: "evil" }, "not one of those"],
    ["of one that is written otherwise", { org: "ACME" }, "not one of those"],
    ["of two that may sign in", { org: ["acme", "globex"] }, "several organizations"],
  ])("%s is not let in, and told why", async (_what, claims, said) => {
    stage.provider.users.set("eve", { name: "Eve", ...claims });
    const response = await signIn("eve");
    expect(response.status()).toBe(403);
    expect(await stage.page.innerText("body")).toContain(said);
    expect(await principal()).toBe(401);
    expect(await cookieOf("session")).toBeUndefined();
  });

  test("who declines is not signed in, and may try again", async () => {
    await stage.page.goto(`${stage.baseUrl}/sign-in`);
    await stage.page.click("text=Cancel");
    await stage.page.waitForURL("**/sign-in/callback?*");
    expect(await stage.page.innerText("body")).toContain("it was declined");
    expect(await principal()).toBe(401);
    await stage.page.click("text=Sign in again");
    await authenticate();
    await stage.page.waitForURL(`${stage.baseUrl}/`);
    expect(await principal()).toMatchObject(ada);
    expect(stage.told).toEqual([]);
  });
});

describe("behind a proxy that ends TLS", () => {
  const publicUrl = "https://keys.example.com";

  test("cookies are Secure and of this host alone, and the provider is told the public address", async () => {
    const behind = await serveWith(0, {}, { publicUrl });
    const local = `http://127.0.0.1:${behind.port}`;
    const response = await fetch(`${local}/sign-in`, {
      redirect: "manual",
      // What decides is the setting, and not what a request says.
      headers: { host: "evil.example", "x-forwarded-host": "evil.example" },
    });
    expect(response.status).toBe(303);
    const address = new URL(response.headers.get("location") ?? "");
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      redirect_uri: `${publicUrl}/sign-in/callback`,
      response_type: "code",
      code_challenge_method: "S256",
      nonce: expect.stringMatching(/^[\w-]{43}$/) as unknown,
      state: expect.stringMatching(/^[\w-]{43}$/) as unknown,
    });
    const [cookie = "", ...others] = response.headers.getSetCookie();
    expect(others).toEqual([]);
    expect(cookie).toMatch(/^__Host-latchkey_sign_in=/);
    expect(cookie.split("; ")).toEqual(
      expect.arrayContaining(["Secure", "HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=600"]),
    );
    expect(cookie).not.toContain("Domain");
    await behind.close();
  });

  test("forms of the public address are its own, and those of another are not", async () => {
    const behind = await serveWith(0, {}, { publicUrl });
    const signOut = async (origin: string) =>
      (
        await fetch(`http://127.0.0.1:${behind.port}/sign-out`, {
          method: "POST",
          redirect: "manual",
          headers: { origin },
        })
      ).status;
    expect(await signOut(publicUrl)).toBe(303);
    expect(await signOut("https://evil.example")).toBe(403);
    await behind.close();
  });

  test("a port that is taken is not given way to: the proxy leads to it", async () => {
    const { port } = new URL(stage.baseUrl);
    await expect(serveWith(Number(port), {}, { publicUrl })).rejects.toThrow(
      `Port ${port} is taken. Choose another with --port.`,
    );
  });
});

describe("a session", () => {
  const age = (by: string) =>
    stage.pool.query(
      `update latchkey_program.sessions set created_at = created_at - $1::interval,
         last_seen_at = last_seen_at - $1::interval, expires_at = expires_at - $1::interval`,
      [by],
    );

  test("ends when it was not used for an hour, and after half a day in any case", async () => {
    await signIn();
    await age("61 minutes");
    expect(await principal()).toBe(401);
    // The provider still knows who it is.
    await stage.page.goto(`${stage.baseUrl}/sign-in`);
    for (let times = 0; times < 14; times += 1) {
      await age("50 minutes");
      expect(await principal()).toMatchObject(ada);
    }
    await age("50 minutes");
    expect(await principal()).toBe(401);
    await stage.page.goto(stage.baseUrl);
    expect(await stage.page.innerText("body")).toContain("You are not signed in.");
  });

  test("is nobody's by what is stored of it", async () => {
    await signIn();
    const cookie = await cookieOf("session");
    if (cookie === undefined) throw new Error("There is no session.");
    const { rows } = await stage.pool.query<{ id: string; digest: Buffer }>(
      "select id, digest from latchkey_program.sessions",
    );
    const stolen = rows.flatMap(({ id, digest }) => [
      id,
      digest.toString("base64url"),
      digest.toString("hex"),
    ]);
    for (const value of stolen) {
      await stage.context.addCookies([{ ...cookie, value }]);
      expect(await principal()).toBe(401);
    }
    await stage.context.addCookies([cookie]);
    expect(await principal()).toMatchObject(ada);
  });
});
