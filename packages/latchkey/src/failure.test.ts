import { expect, test } from "vitest";
import { describe as describeError, Failure } from "./failure.ts";

const secret = "sk_AbCdEFGH1JKLMN0PQRSTUVWXYZ23452gzFDH";

test("an error is one line, with what is behind it, and no secret", () => {
  const cause = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
  const error = new Error(`A statement\n\u001b[31mfailed for ${secret}.`, { cause });
  expect(describeError(error)).toBe(
    "A statement [31mfailed for sk_AbCd…zFDH: nothing listens there (ECONNREFUSED)",
  );
});

test("what an error was about is no reason behind it", () => {
  const error = new Error("unexpected claim", { cause: { claims: { sub: "ada" } } });
  expect(describeError(new Error("A sign-in failed", { cause: error }))).toBe(
    "A sign-in failed: unexpected claim",
  );
  expect(describeError(new Error("It failed", { cause: null }))).toBe("It failed");
});

test("an address that has several hosts behind it fails with the first one's reason", () => {
  const refused = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
  expect(describeError(new AggregateError([refused, refused]))).toBe(
    "nothing listens there (ECONNREFUSED)",
  );
});

test("a sentence written for the person stands by itself; a stack comes with debugging only", () => {
  const error = new Failure("The port is taken.", { cause: new Error(`behind ${secret}`) });
  expect(describeError(error)).toBe("The port is taken.");
  const debugged = describeError(error, { debug: true });
  expect(debugged).toContain("failure.test.ts");
  expect(debugged).toContain("behind sk_AbCd…zFDH");
  expect(debugged).not.toContain(secret);
});
