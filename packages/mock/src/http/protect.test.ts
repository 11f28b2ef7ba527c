import { getResponse, http, HttpResponse } from "msw";
import { describe, expect, test } from "vitest";
import { createMockKeyService, lineOf } from "../index.ts";

describe("an endpoint that is protected", () => {
  const url = "https://api.example.com/reports/7";
  const on = (options: { optional?: boolean; audit?: "all" | "none"; route?: string } = {}) => {
    const mock = createMockKeyService();
    const { secret } = mock.createApiKey({ name: "CI" });
    const handlers = [
      http.get(
        "https://api.example.com/reports/:id",
        mock.protect(
          ({ principal, params }) =>
            HttpResponse.json({ who: principal?.name ?? null, id: params["id"] ?? null }),
          options,
        ),
      ),
    ];
    const ask = async (headers: Record<string, string> = {}) => {
      const response = await getResponse(handlers, new Request(url, { headers }));
      // What it really is, the test is about to look at.
      const body = (response?.type === "error" ? {} : await response?.json()) as object;
      return { status: response?.status, headers: response?.headers, body };
    };
    return { mock, ask, own: { authorization: `Bearer ${secret}` } };
  };

  test("takes valid keys only, and writes the log", async () => {
    const { mock, ask, own } = on({ route: "/reports/:id" });
    expect(await ask()).toMatchObject({ status: 401, body: { code: "unauthenticated" } });
    expect(await ask({ authorization: "Bearer x" })).toMatchObject({ status: 401 });
    const answer = await ask(own);
    expect(answer).toMatchObject({ status: 200, body: { who: "CI", id: "7" } });
    const [entry, ...more] = mock.auditLog();
    expect(more).toEqual([]);
    expect(entry?.request).toMatchObject({
      id: answer.headers?.get("x-request-id"),
      route: "/reports/:id",
      path: "/reports/7",
    });
    expect(entry && lineOf(entry)).toBe("API Key: CI: GET /reports/7 → 200");
  });

  test("may let anonymous requests pass, but none with bad credentials", async () => {
    const { mock, ask } = on({ optional: true });
    expect(await ask()).toMatchObject({ status: 200, body: { who: null } });
    expect(await ask({ authorization: "Bearer x" })).toMatchObject({ status: 401 });
    expect(mock.auditLog()).toEqual([]);
  });

  test("may go without entries", async () => {
    const { mock, ask, own } = on({ audit: "none" });
    expect(await ask(own)).toMatchObject({ status: 200 });
    expect(mock.auditLog()).toEqual([]);
  });

  test("says when the key expires, if that is soon", async () => {
    const { mock, ask, own } = on();
    const soon = new Date(mock.now().getTime() + 86_400_000);
    const { secret } = mock.createApiKey({ name: "Trial", expiresAt: soon });
    const expiring = await ask({ authorization: `Bearer ${secret}` });
    expect(expiring.headers?.get("latchkey-key-expires-at")).toBe(soon.toISOString());
    expect((await ask(own)).headers?.get("latchkey-key-expires-at")).toBeNull();
  });

  test("fails on demand", async () => {
    const { mock, ask, own } = on();
    mock.failNext({ operation: "protected", with: "outage" });
    expect(await ask(own)).toMatchObject({ status: 503 });
    mock.failNext({ operation: "protected", with: "lost_reply" });
    expect((await ask(own)).status).toBe(0);
    expect(mock.auditLogLines()).toEqual(["API Key: CI: GET /reports/7 → 200"]);
  });
});
