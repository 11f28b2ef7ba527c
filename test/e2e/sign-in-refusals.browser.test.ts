import { describe, expect, test } from "vitest";
import {
  ada,
  authenticate,
  cookieOf,
  principal,
  setSignInStage,
  signIn,
} from "../support/sign-in-stage.ts";

const stage = setSignInStage();

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
