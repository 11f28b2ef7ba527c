import { expect, test } from "vitest";
import { defaultSecretFormat } from "../secret/secret-format.ts";
import { LEAK_REPORTER, leakReportSnapshot } from "./leak-report.ts";

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
