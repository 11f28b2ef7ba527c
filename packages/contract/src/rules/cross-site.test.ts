import { describe, expect, test } from "vitest";
import { mayBeCrossSite } from "./cross-site.ts";
import type { RequestSource } from "./cross-site.ts";

const own = (): string => "https://keys.example.com";
const notAsked = (): string => expect.unreachable("Where it was sent to is no matter here.");
const source: RequestSource = { method: "POST", sites: [], origin: undefined };

describe("a request that relies on a session", () => {
  test.each(["GET", "HEAD", "OPTIONS"])("may come from any site by %s", (method) => {
    const foreign = { method, sites: ["cross-site"], origin: "https://evil.example" };
    expect(mayBeCrossSite(foreign, notAsked, [])).toBe(false);
  });

  test("is refused from another site where it leaves something behind, though it is safe", () => {
    const foreign = { ...source, method: "GET", leavesTrace: true, sites: ["cross-site"] };
    expect(mayBeCrossSite(foreign, notAsked, [])).toBe(true);
    expect(mayBeCrossSite({ ...foreign, sites: ["same-origin"] }, notAsked, [])).toBe(false);
  });

  test.each(["POST", "PATCH", "DELETE", "PUT", "get", "TRACE"])(
    "is refused from another site by %s",
    (method) => {
      expect(mayBeCrossSite({ ...source, method, sites: ["cross-site"] }, notAsked, [])).toBe(true);
    },
  );

  test.each([
    [[], false],
    [["same-origin"], false],
    [["none"], false],
    [["same-site"], true],
    [["cross-site"], true],
    [[""], true],
    [["SAME-ORIGIN"], true],
    [["same-origin", "cross-site"], true],
    [["none", "same-origin"], false],
  ])("that says it is from %j is refused: %s", (sites, refused) => {
    expect(mayBeCrossSite({ ...source, sites }, notAsked, [])).toBe(refused);
  });

  test.each([
    [undefined, false],
    [null, false],
    ["https://keys.example.com", false],
    ["HTTPS://Keys.Example.com", false],
    ["https://admin.example.com", false],
    ["https://ADMIN.example.com", true],
    ["http://keys.example.com", true],
    ["https://keys.example.com:8443", true],
    ["https://evil.example", true],
    ["null", true],
    ["", true],
  ])("whose origin is %j is refused: %s", (origin, refused) => {
    const origins = ["https://admin.example.com"];
    expect(mayBeCrossSite({ ...source, origin }, own, origins)).toBe(refused);
    const upper = () => own().toUpperCase();
    expect(mayBeCrossSite({ ...source, origin }, upper, origins)).toBe(refused);
  });

  test("is refused for its site even where its origin is ours", () => {
    const foreign = { ...source, sites: ["cross-site"], origin: own() };
    expect(mayBeCrossSite(foreign, own, [own()])).toBe(true);
  });
});
