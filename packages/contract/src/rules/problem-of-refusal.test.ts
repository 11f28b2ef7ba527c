import { expect, test } from "vitest";
import { problems } from "../problems.ts";
import type { ProblemCode } from "../problems.ts";
import { problemOf, RETRY_AFTER_SECONDS } from "./problem-of-refusal.ts";
import { isRefusal, refuseField } from "./refusal.ts";

const codes = Object.keys(problems) as ProblemCode[];

test.each(codes)("a refusal with %s becomes that problem, with its usual detail", (code) => {
  const { status, title, detail } = problems[code];
  expect(problemOf({ refused: code }, "r1")).toStrictEqual({
    type: `/docs/problems/${code}`,
    title,
    status,
    code,
    detail,
    requestId: "r1",
    ...(code === "invalid_request" ? { errors: [] } : {}),
  });
});

test("a detail of its own takes the place of the usual one", () => {
  expect(problemOf({ refused: "not_found", detail: "Gone." }, "r1").detail).toBe("Gone.");
});

test("faults are told where the request is the fault, and nowhere else", () => {
  const refusal = refuseField("query", "/limit", "must be at least 1");
  expect(problemOf(refusal, "r1")).toEqual({
    type: "/docs/problems/invalid_request",
    title: "Invalid request",
    status: 400,
    code: "invalid_request",
    detail: "The request has 1 fault; see errors.",
    requestId: "r1",
    errors: [{ in: "query", field: "/limit", message: "must be at least 1" }],
  });
  expect(problemOf({ ...refusal, refused: "not_found" }, "r1")).not.toHaveProperty("errors");
});

test("the key whose secret was delivered is named", () => {
  const problem = problemOf({ refused: "secret_already_delivered", apiKeyId: "k1" }, "r1");
  expect(problem).toMatchObject({ code: "secret_already_delivered", apiKeyId: "k1" });
});

test("the last use of a key that is in use is told", () => {
  const lastUse = {
    lastUsedAt: "2026-11-23T09:00:00.000Z",
    lastUsedIp: null,
    lastUsedUserAgent: "x",
  };
  expect(problemOf({ refused: "api_key_in_use", lastUse }, "r1")).toMatchObject(lastUse);
});

test("a service that cannot answer now may be asked again in a second", () => {
  expect(RETRY_AFTER_SECONDS).toBe(1);
});

test("a refusal is told from any other outcome", () => {
  expect(isRefusal({ refused: "not_found" })).toBe(true);
  expect(isRefusal({ data: [] })).toBe(false);
});
