import { describe, expect, test, vi } from "vitest";
import {
  ada,
  addressAtProvider,
  answerOfProvider,
  cookieOf,
  principal,
  refused,
  setSignInStage,
  signIn,
} from "../support/sign-in-stage.ts";

const stage = setSignInStage();

describe("an answer of the provider's", () => {
  test("with an ID token for another client of the provider's is not taken", async () => {
    stage.provider.audience = "another-client";
    expect(await refused(await answerOfProvider())).toMatchObject({ status: 502 });
    expect(stage.told.join()).toContain("unexpected JWT claim value");
    expect(await principal()).toBe(401);
    // What is signed anew is as good as what was signed first.
    stage.provider.audience = stage.provider.clientId;
    await stage.context.clearCookies();
    await signIn();
    expect(await principal()).toMatchObject(ada);
  });

  test("that another browser asked for signs nobody in", async () => {
    const answer = await answerOfProvider();
    await stage.context.clearCookies();
    expect(await refused(answer)).toMatchObject({ status: 400 });
  });

  test("with another state signs nobody in, and leaves the sign-in that was begun", async () => {
    const answer = await answerOfProvider();
    const [state = ""] = answer.searchParams.getAll("state");
    for (const other of ["", `${state}x`, state.toLowerCase(), "A".repeat(state.length)]) {
      const tampered = new URL(answer);
      tampered.searchParams.set("state", other);
      const { status, text } = await refused(tampered);
      expect(status).toBe(400);
      expect(text).toContain("was not begun in this browser");
    }
    const doubled = new URL(answer);
    doubled.searchParams.append("state", state);
    expect(await refused(doubled)).toMatchObject({ status: 400 });
    expect(stage.told).toEqual([]);
    await stage.page.goto(answer.href);
    expect(await principal()).toMatchObject(ada);
  });

  test("counts once: neither the same code nor another one for the same sign-in is taken again", async () => {
    const address = await addressAtProvider();
    const answer = await answerOfProvider(address);
    const begun = await cookieOf("sign_in");
    if (begun === undefined) throw new Error("There is no sign-in.");
    await stage.page.goto(answer.href);
    expect(await principal()).toMatchObject(ada);
    expect(await cookieOf("sign_in")).toBeUndefined();

    const session = (await cookieOf("session"))?.name ?? "";
    await stage.context.clearCookies({ name: session });
    await stage.context.addCookies([begun]);
    expect((await refused(answer)).text).toContain("has been used already");

    // The provider knows the user and makes another code, which it takes.
    await stage.context.addCookies([begun]);
    const again = await stage.page.goto(address.href);
    expect(new URL(stage.page.url()).searchParams.get("code")).not.toBe(
      answer.searchParams.get("code"),
    );
    expect(again?.status()).toBe(400);
    expect(await stage.page.innerText("body")).toContain("has been used already");
    expect(await principal()).toBe(401);
  });

  test("that comes after more than ten minutes is too late, whatever the cookie says", async () => {
    const answer = await answerOfProvider();
    const begun = await cookieOf("sign_in");
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 11 * 60_000 });
    const late = await refused(answer);
    expect(late).toMatchObject({ status: 400 });
    expect(late.text).toContain("took too long");

    // Whoever puts the beginning off has begun another sign-in.
    const parts = JSON.parse(Buffer.from(begun?.value ?? "", "base64url").toString()) as unknown[];
    const value = Buffer.from(JSON.stringify([parts[0], Date.now(), parts[2]])).toString(
      "base64url",
    );
    if (begun !== undefined) await stage.context.addCookies([{ ...begun, value }]);
    const forged = await refused(answer);
    expect(forged.text).toContain("was not begun in this browser");
  });

  test("from another issuer is not taken", async () => {
    const answer = await answerOfProvider();
    answer.searchParams.set("iss", "https://evil.example");
    const { status, text } = await refused(answer);
    expect(status).toBe(502);
    expect(text).not.toContain("evil.example");
    expect(stage.told.join()).toContain("iss");
  });

  test("with an ID token for another nonce is not taken", async () => {
    const address = await addressAtProvider();
    address.searchParams.set("nonce", "an-attackers-own");
    expect(await refused(await answerOfProvider(address))).toMatchObject({ status: 502 });
    expect(stage.told.join()).toContain("unexpected JWT claim value");
  });

  test("with a code that was made for another code verifier is not taken", async () => {
    const address = await addressAtProvider();
    const challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    address.searchParams.set("code_challenge", challenge);
    expect(await refused(await answerOfProvider(address))).toMatchObject({ status: 400 });
  });

  test("may be half a minute behind by its clock, and no more", async () => {
    stage.provider.behindSeconds = 20;
    await signIn();
    expect(stage.told).toEqual([]);
    expect(await principal()).toMatchObject(ada);
    await stage.context.clearCookies();
    stage.provider.behindSeconds = 40;
    const response = await signIn();
    expect(response.status()).toBe(502);
    expect(await principal()).toBe(401);
    expect(stage.told.join()).toContain("timestamp");
  });
});
