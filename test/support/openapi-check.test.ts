import { describe, expect, it } from "vitest";
import { undocumentedIn } from "./openapi-check.ts";

const principal = {
  type: "api_key",
  id: "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10",
  name: "CI",
  organizationId: "acme",
  expiresAt: null,
};
const common = { "cache-control": "no-store", "x-request-id": "r1" };
const ok = { ...common, "content-type": "application/json; charset=utf-8" };
const answer = (status: number, body: unknown, headers: Record<string, string> = ok) => ({
  status,
  headers: new Headers(headers),
  text: body === undefined ? "" : JSON.stringify(body),
});
const faults = (planted: ReturnType<typeof answer>, path = "/v1/principal") =>
  undocumentedIn("GET", path, planted);

describe("the check against openapi.yaml", () => {
  it("passes a documented answer", () => {
    expect(faults(answer(200, principal))).toEqual([]);
  });

  it.each<[string, ReturnType<typeof answer>]>([
    ["an undocumented field", answer(200, { ...principal, digest: "00" })],
    ["a missing field", answer(200, { ...principal, name: undefined })],
    ["a wrong type", answer(200, { ...principal, name: 5 })],
    [
      "an instant that is not in UTC",
      answer(200, { ...principal, expiresAt: "2027-01-01T00:00:00+01:00" }),
    ],
    ["an undocumented status", answer(418, principal)],
    ["a status of another operation", answer(201, principal)],
    ["another media type", answer(200, principal, { ...common, "content-type": "text/html" })],
    [
      "a missing header",
      answer(200, principal, { "content-type": "application/json", "x-request-id": "r1" }),
    ],
    ["a header with another value", answer(200, principal, { ...ok, "cache-control": "public" })],
    ["an undocumented header", answer(200, principal, { ...ok, etag: "1" })],
    ["a secret", answer(200, { ...principal, name: `sk_${"A".repeat(36)}` })],
  ])("catches %s", (_, planted) => {
    expect(faults(planted)).not.toEqual([]);
  });

  it("catches an undocumented field deep in a page, and in a problem", () => {
    const key = { id: principal.id, token: "x" };
    expect(faults(answer(200, { data: [key], nextCursor: null }), "/v1/api-keys").join()).toContain(
      '"token"',
    );
    const problem = {
      type: "/docs/problems/not_found",
      title: "Not found",
      status: 404,
      code: "not_found",
      detail: "d",
      requestId: "r1",
    };
    const headers = { ...common, "content-type": "application/problem+json" };
    const path = `/v1/api-keys/${principal.id}`;
    expect(faults(answer(404, problem, headers), path)).toEqual([]);
    expect(faults(answer(404, { ...problem, stack: "at" }, headers), path)).not.toEqual([]);
  });
});
