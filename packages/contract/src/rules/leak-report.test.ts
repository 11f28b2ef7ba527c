import { expect, test } from "vitest";
import { defaultSecretFormat } from "../secret/secret-format.ts";
import {
  DEFAULT_LEAK_REPORTS,
  isLeakReports,
  LEAK_REPORTER,
  leakReportSnapshot,
} from "./leak-report.ts";

const secret = defaultSecretFormat.generate();
const hint = defaultSecretFormat.hint(secret);

test.each([
  [undefined, null],
  ["https://git.example.com/acme/app", "https://git.example.com/acme/app"],
  [`https://paste.example.com/?q=${secret}`, `https://paste.example.com/?q=${hint}`],
])("a report from %s tells of the secret by its hint, and of the place without it", (url, told) => {
  expect(leakReportSnapshot(defaultSecretFormat, { hint, url })).toEqual({
    snapshot: { hint, url: told },
  });
});

test("the report itself is who revokes, for nobody has signed in", () => {
  expect(LEAK_REPORTER).toEqual({ type: "system", id: "leak-report", name: "Leak report" });
});

test.each([
  ["flag", true],
  ["revoke", true],
  ["off", true],
  [DEFAULT_LEAK_REPORTS, true],
  ["", false],
  ["Flag", false],
  ["revoked", false],
  [true, false],
  [null, false],
  [undefined, false],
])("what becomes of a leaked key may be %j: %s", (value, may) => {
  expect(isLeakReports(value)).toBe(may);
});
