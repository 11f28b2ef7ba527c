import { describe, expect, test } from "vitest";
import { ada, cookieOf, principal, setSignInStage, signIn } from "../support/sign-in-stage.ts";

const stage = setSignInStage();

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
