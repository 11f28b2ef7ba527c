import { expect, test } from "vitest";
import { defaultSecretFormat } from "../secret/secret-format.ts";
import { readAuditLogFilters, redactedFilters } from "./audit-log-filter.ts";

const at = (time: string): string => `2026-11-23T${time}Z`;

test("no filter lets everything through", () => {
  expect(readAuditLogFilters({})).toEqual({});
});

test("filters are read: instants, ids in lower case, addresses in the spelling of the log", () => {
  expect(
    readAuditLogFilters({
      from: "2026-11-23T10:00:00+01:00",
      to: at("09:00:00.001"),
      apiKeyId: "0199B7A2-7C1E-7D3A-9F0E-3F1F6C1B2A10",
      ip: "2001:DB8:0::1",
      actor: "U1",
      action: "report.run",
      resourceType: "report",
      resourceName: "Q3",
    }),
  ).toEqual({
    from: new Date(at("09:00:00.000")),
    to: new Date(at("09:00:00.001")),
    apiKeyId: "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10",
    ip: "2001:db8::1",
    actor: "U1",
    action: "report.run",
    resourceType: "report",
    resourceName: "Q3",
  });
});

test("what is no address stays as it is, and so finds nothing", () => {
  expect(readAuditLogFilters({ ip: "nowhere" })).toMatchObject({ ip: "nowhere" });
});

test.each([
  [at("09:00:00"), at("09:00:00")],
  [at("09:00:00.001"), at("09:00:00")],
])("a range from %s to %s is refused, for it is empty", (from, to) => {
  expect(readAuditLogFilters({ from, to })).toEqual({
    refused: "invalid_request",
    detail: "The request has 1 fault; see errors.",
    errors: [{ in: "query", field: "/to", message: "must be after from" }],
  });
});

test("a range may have one end only", () => {
  const instant = at("09:00:00");
  expect(readAuditLogFilters({ from: instant })).toEqual({ from: new Date(instant) });
  expect(readAuditLogFilters({ to: instant })).toEqual({ to: new Date(instant) });
});

test("the log holds the filters of an export without the secrets that were sought", () => {
  const secret = defaultSecretFormat.generate();
  expect(
    redactedFilters({ resourceName: `the ${secret}`, actor: "u1", limit: 5 }, defaultSecretFormat),
  ).toEqual({
    resourceName: `the ${defaultSecretFormat.hint(secret)}`,
    actor: "u1",
    limit: 5,
  });
});
