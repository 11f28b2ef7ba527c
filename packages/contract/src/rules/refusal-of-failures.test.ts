import { expect, test } from "vitest";
import { refusalOfFailures } from "./refusal-of-failures.ts";

test("a request that does not fit is refused with its faults", () => {
  const failures = [{ path: "/body/name", keyword: "required", message: "" }];
  expect(refusalOfFailures(failures)).toStrictEqual({
    refused: "invalid_request",
    detail: "The request has 1 fault; see errors.",
    errors: [{ in: "body", field: "/name", message: "is required" }],
  });
});

test("a malformed id is refused as one that does not exist", () => {
  const failures = [{ path: "/params/apiKeyId", keyword: "format", message: "" }];
  expect(refusalOfFailures(failures)).toStrictEqual({ refused: "not_found" });
});
