import { expect, test, vi } from "vitest";
import { clientOf, problem, rejection, serve } from "../loopback-server.fixture.ts";
import { isLatchkeyError, isProblemError, LatchkeyError, ProblemError } from "../index.ts";

test("errors of another copy of the package are known, where instanceof fails", async () => {
  const server = await serve(problem(404, "not_found"));
  const { baseUrl } = server;
  vi.resetModules();
  const copy = await import("../index.ts");
  const { apiKey } = await import("../loopback-server.fixture.ts");
  const error = await rejection(new copy.Latchkey({ baseUrl, apiKey }).principal());
  expect(error).not.toBeInstanceOf(LatchkeyError);
  expect(error).not.toBeInstanceOf(ProblemError);
  expect(isLatchkeyError(error)).toBe(true);
  expect(isProblemError(error)).toBe(true);
  expect(isProblemError(error, "not_found")).toBe(true);
  expect(isProblemError(error, "unavailable")).toBe(false);
});

test("an error that is no problem is known as such", async () => {
  const server = await serve((response) => response.destroy());
  const error = await rejection(clientOf(server).principal());
  expect(isLatchkeyError(error)).toBe(true);
  expect(isProblemError(error)).toBe(false);
});

test.each([undefined, null, 5, "error", new Error("a"), { code: "not_found" }])(
  "%s is none of ours",
  (thrown) => {
    expect(isLatchkeyError(thrown)).toBe(false);
    expect(isProblemError(thrown)).toBe(false);
  },
);
