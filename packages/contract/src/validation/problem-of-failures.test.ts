import { describe, expect, test } from "vitest";
import { problemOfFailures } from "./problem-of-failures.ts";
import type { ValidationFailure } from "./problem-of-failures.ts";

const failure = (path: string, keyword: string, message = "must be odd"): ValidationFailure => ({
  path,
  keyword,
  message,
});
const errorsOf = (...failures: ValidationFailure[]) => {
  const problem = problemOfFailures(failures);
  return problem.code === "invalid_request" ? problem.errors : expect.unreachable(problem.code);
};

describe("a fault is told", () => {
  test.each([
    ["/body/name", "body", "/name"],
    ["/body", "body", ""],
    ["/body/a~1b/0", "body", "/a~1b/0"],
    ["/query/limit", "query", "/limit"],
    ["/query/", "query", "/"],
    ["/headers/idempotency-key", "header", "/idempotency-key"],
    ["/params", "path", ""],
    ["", "body", ""],
    ["/elsewhere/x", "body", "/x"],
  ])("of %j in the %s, at %j", (path, place, field) => {
    expect(errorsOf(failure(path, "x"))).toEqual([{ in: place, field, message: "must be odd" }]);
  });

  test.each([
    ["required", "must have required property 'name'", "is required"],
    ["additionalProperties", "must NOT have …", "is not a known field; leave it out"],
    ["unknown", "", "is not a known parameter; leave it out"],
    ["empty", "", "must not be empty; leave it out instead"],
    ["maxProperties", "must NOT have …", "must be an empty object, or left out"],
    ["type", "must be string", "must be of type string"],
    ["type", "must be string,null,array", "must be of type string or null or array"],
    ["minLength", "must NOT have fewer than 1 characters", "must not be empty"],
    ["minLength", "must NOT have fewer than 8 characters", "must have at least 8 characters"],
    ["minLength", "must NOT have fewer than 10 characters", "must have at least 10 characters"],
    ["maxLength", "must NOT have more than 100 characters", "must have at most 100 characters"],
    ["minimum", "must be >= 1", "must be at least 1"],
    ["maximum", "must be <= 100", "must be at most 100"],
    [
      "enum",
      "must be equal to one of the allowed values: active, expired",
      "must be one of active, expired",
    ],
    [
      "format",
      'must match format "date-time"',
      "must be an instant with an offset, such as 2027-05-23T09:00:00Z",
    ],
    ["format", 'must match format "uuid"', "must be a UUID"],
    ["format", 'must match format "ip"', "must be an IPv4 or IPv6 address"],
    ["format", 'must match format "other"', 'must match format "other"'],
    ["format", "must be well-formed", "must be well-formed"],
    [
      "pattern",
      'must match pattern "^[a-z][a-z0-9_]*$"',
      "must be lower-case letters, digits and underscores, such as api_key",
    ],
    ["pattern", 'must match pattern "^x$"', 'must match pattern "^x$"'],
    ["const", "must be equal to constant", "must be equal to constant"],
  ])("by %s in words for people: %s", (keyword, message, says) => {
    expect(errorsOf(failure("/body/x", keyword, message))).toEqual([
      { in: "body", field: "/x", message: says },
    ]);
  });

  test("in no more characters than the API allows", () => {
    const [long] = errorsOf(failure(`/body/${"x".repeat(255)}`, "x", "y".repeat(501)));
    expect(long).toEqual({ in: "body", field: `/${"x".repeat(253)}…`, message: "y".repeat(500) });
    const [fits] = errorsOf(failure(`/body/${"x".repeat(254)}`, "x"));
    expect(fits?.field).toBe(`/${"x".repeat(254)}`);
  });
});

describe("a request with faults", () => {
  test("is answered with how many there are", () => {
    expect(problemOfFailures([failure("/body/a", "x")])).toMatchObject({
      code: "invalid_request",
      detail: "The request has 1 fault; see errors.",
    });
    expect(problemOfFailures([failure("/body/a", "x"), failure("/query/a", "x")])).toMatchObject({
      detail: "The request has 2 faults; see errors.",
    });
  });

  test("has each field named once, by the first that was found, or by its format", () => {
    expect(
      errorsOf(
        failure("/body/a", "minLength", "must NOT have fewer than 20 characters"),
        failure("/body/b", "type", "must be string"),
        failure("/body/a", "format", 'must match format "uuid"'),
        failure("/body/b", "required"),
        failure("/query/b", "required"),
      ),
    ).toEqual([
      { in: "body", field: "/a", message: "must be a UUID" },
      { in: "body", field: "/b", message: "must be of type string" },
      { in: "query", field: "/b", message: "is required" },
    ]);
  });

  test("has 100 fields named at the most", () => {
    const many = Array.from({ length: 150 }, (_, index) => failure(`/body/${index}`, "x"));
    expect(errorsOf(...many).map(({ field }) => field)).toEqual(
      many.slice(0, 100).map(({ path }) => path.slice("/body".length)),
    );
  });

  test("asks for what does not exist where the id in its path is malformed", () => {
    const malformed = failure("/params/apiKeyId", "format", 'must match format "uuid"');
    expect(problemOfFailures([failure("/body/a", "x"), malformed])).toEqual({ code: "not_found" });
  });
});
