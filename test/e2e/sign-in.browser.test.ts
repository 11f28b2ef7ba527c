import { describe, expect, test } from "vitest";
import {
  ada,
  authenticate,
  cookieOf,
  principal,
  setSignInStage,
  signIn,
  signInUnseen,
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
    await signInUnseen();
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
