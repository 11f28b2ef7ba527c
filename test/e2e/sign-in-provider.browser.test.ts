import { describe, expect, test } from "vitest";
import type { OidcSettings } from "../../packages/latchkey/src/sign-in/sign-in-settings.ts";
import {
  ada,
  answerOfProvider,
  cookieOf,
  principal,
  refused,
  serveWith,
  setSignInStage,
} from "../support/sign-in-stage.ts";

const stage = setSignInStage();

describe("a provider", () => {
  test("that is down is said to be, and is found again when it is back", async () => {
    await stage.provider.stop();
    const other = await serveWith(0);
    try {
      const down = await fetch(`${other.baseUrl}/sign-in`, { redirect: "manual" });
      expect(down.status).toBe(503);
      expect(down.headers.get("retry-after")).toBe("5");
      expect(await down.text()).toContain("cannot be reached now");
      expect(stage.told.join()).toMatch(
        /The sign-in provider http:\/\/localhost:\d+ cannot be used: .*ECONNREFUSED/,
      );
      // The rest is served.
      expect((await fetch(`${other.baseUrl}/v1/principal`)).status).toBe(401);
      expect((await fetch(other.baseUrl)).status).toBe(200);
    } finally {
      await stage.provider.start();
    }
    const status = async () =>
      (await fetch(`${other.baseUrl}/sign-in`, { redirect: "manual" })).status;
    await expect.poll(status, { timeout: 5_000 }).toBe(303);
    await other.close();
  });

  test("that goes down on the way makes it a matter of trying again", async () => {
    const answer = await answerOfProvider();
    await stage.provider.stop();
    try {
      const { status, text } = await refused(answer);
      expect(status).toBe(503);
      expect(text).toContain("Try again");
    } finally {
      await stage.provider.start();
    }
    await stage.page.click("text=Sign in again");
    await stage.page.waitForURL(`${stage.baseUrl}/`);
    expect(await principal()).toMatchObject(ada);
  });

  test("that calls itself otherwise is not trusted, and the log says what to write", async () => {
    const issuer = stage.provider.issuer.replace("localhost", "127.0.0.1");
    const other = await serveWith(0, { issuer });
    const response = await fetch(`${other.baseUrl}/sign-in`, { redirect: "manual" });
    expect(response.status).toBe(503);
    expect(response.headers.get("set-cookie")).toBeNull();
    expect(stage.told.join()).toContain(
      `it calls itself "${stage.provider.issuer}"; LATCHKEY_OIDC_ISSUER must be exactly that`,
    );
    await other.close();
  });

  test("whose ID token is signed by another key than it publishes is not trusted", async () => {
    expect(await completedBy({}, await answerOfProvider())).toMatchObject({ status: 303 });
    stage.provider.publishesForeignKeys = true;
    const answer = await answerOfProvider();
    expect(await completedBy({}, answer)).toMatchObject({ status: 502, hasSession: false });
    expect(stage.told.join()).toContain("signature");
  });

  test("that does not know the client secret is reported, and nobody is signed in", async () => {
    const answer = await answerOfProvider();
    const { status, hasSession, text } = await completedBy(
      { clientSecret: "wrong-secret" },
      answer,
    );
    expect({ status, hasSession }).toEqual({ status: 502, hasSession: false });
    expect(stage.told.join()).toContain("A sign-in failed: the provider answered ");
    expect(stage.told.join() + text).not.toContain("wrong-secret");
  });
});

/** Hands the provider's answer to another instance of the program, at the same public address. */
async function completedBy(oidc: Partial<OidcSettings>, { pathname, search }: URL) {
  const { value = "" } = (await cookieOf("sign_in")) ?? {};
  const other = await serveWith(0, oidc, { publicUrl: stage.baseUrl });
  const response = await fetch(`http://127.0.0.1:${other.port}${pathname}${search}`, {
    headers: { cookie: `latchkey_sign_in_${other.port}=${value}` },
    redirect: "manual",
  });
  const hasSession = response.headers.getSetCookie().join().includes("latchkey_session");
  const text = await response.text();
  await other.close();
  return { status: response.status, hasSession, text };
}
