import { describe, expect, test } from "vitest";
import { defaultSecretFormat } from "../secret/secret-format.ts";
import { originOf } from "./request-origin.ts";
import type { SeenRequest } from "./request-origin.ts";

const secret = defaultSecretFormat.generate();
const hint = defaultSecretFormat.hint(secret);
const plain: SeenRequest = {
  id: "r1",
  method: "GET",
  route: "/reports/:id",
  url: "/reports/7?full=1",
  ip: "192.0.2.1",
  userAgent: "curl/8",
};
const origin = (seen: Partial<SeenRequest>) => originOf(defaultSecretFormat, { ...plain, ...seen });

describe("what the log keeps of a request", () => {
  test("is what it asked for and who it came from, without the query", () => {
    expect(origin({})).toEqual({
      id: "r1",
      method: "GET",
      route: "/reports/:id",
      path: "/reports/7",
      ip: "192.0.2.1",
      userAgent: "curl/8",
      secretHint: null,
    });
  });

  test("is null where something is not known", () => {
    const unknown = { route: null, ip: null, userAgent: null };
    expect(origin({ route: null, ip: null, userAgent: null })).toMatchObject(unknown);
    expect(origin({ route: null, ip: undefined, userAgent: undefined })).toMatchObject(unknown);
    expect(origin({ ip: "not an address", userAgent: "" })).toMatchObject({
      ip: null,
      userAgent: "",
    });
  });

  test.each([
    ["/reports/7", "/reports/7"],
    ["/reports?", "/reports"],
    ["/a?b?c", "/a"],
    ["?a", ""],
  ])("of %s is the path %j", (url, path) => {
    expect(origin({ url }).path).toBe(path);
  });

  test("has an address in its one spelling", () => {
    expect(origin({ ip: "::FFFF:192.0.2.1" }).ip).toBe("192.0.2.1");
  });

  test("holds no secret, in no place", () => {
    const encoded = `%73${secret.slice(1)}`;
    const kept = origin({
      url: `/of/${encoded}`,
      route: `/with/${secret}/:id`,
      userAgent: `sdk (${secret})`,
    });
    expect(kept).toMatchObject({
      path: `/of/${hint}`,
      route: `/with/${hint}/:id`,
      userAgent: `sdk (${hint})`,
    });
  });

  test("holds no control character, nor a secret that one was put into", () => {
    const broken = `${secret.slice(0, 9)}\u0000\u001b\u007f\u0085${secret.slice(9)}`;
    expect(origin({ url: `/${broken}`, route: `/${broken}`, userAgent: broken })).toMatchObject({
      path: `/${hint}`,
      route: `/${hint}`,
      userAgent: hint,
    });
  });

  test("is cut where it is too long, and stays a text that the database takes", () => {
    const long = "\ud83d\ude00".repeat(3000);
    const { path, route, userAgent } = origin({
      url: `/${long}`,
      route: `/${long}`,
      userAgent: `x${long}`,
    });
    expect([path.length, route?.length, userAgent?.length]).toEqual([2048, 500, 500]);
    for (const text of [path, route ?? "", userAgent ?? ""]) {
      expect(text.isWellFormed()).toBe(true);
      expect(text.endsWith("\ufffd")).toBe(true);
    }
  });
});
