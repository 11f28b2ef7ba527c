import type { AuditLogEntry } from "../generated/openapi-types/index.ts";
import { openapi } from "../generated/openapi.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvHeader, csvLine } from "./csv.ts";

const entry: AuditLogEntry = {
  id: "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a11",
  occurredAt: "2026-11-23T09:12:41.218Z",
  action: "report.run",
  actor: { type: "user", id: "u1", name: "Ada", display: "Ada" },
  initiator: null,
  resource: null,
  changes: null,
  request: null,
  outcome: null,
  reason: null,
  count: 1,
};

/** The line with one text in the place of the actor's id, and nothing else that needs quotes. */
function cellOf(text: string): string {
  const line = csvLine({ ...entry, actor: { ...entry.actor, id: text } });
  const [before, after] = [
    `${entry.id},${entry.occurredAt},report.run,user,`,
    `,Ada,Ada${",".repeat(19)}1\r\n`,
  ];
  expect(line.startsWith(before) && line.endsWith(after)).toBe(true);
  return line.slice(before.length, -after.length);
}

test("the header is the one that openapi.yaml shows", () => {
  expect(JSON.stringify(openapi)).toContain(
    JSON.stringify(csvHeader.replace("\r\n", "\n")).slice(1, -1),
  );
  expect(csvHeader.endsWith("\r\n")).toBe(true);
});

test.each([
  ["plain", "plain"],
  ["", ""],
  [" =1", " =1"],
  ["a,b", '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ["two\nlines", '"two\nlines"'],
  ["=1+1", "'=1+1"],
  ["+1", "'+1"],
  ["-1", "'-1"],
  ["@A1", "'@A1"],
  ["\t=1", "'\t=1"],
  ["\r=1", '"\'\r=1"'],
  ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
  ["'=1", "'=1"],
])("a cell of %j is written %s", (text, cell) => {
  expect(cellOf(text)).toBe(cell);
});

test("no text gets out of its cell, or begins as a formula", () => {
  const codeUnit = fc.nat(0xffff).map((unit) => String.fromCharCode(unit));
  const character = fc.oneof(codeUnit, fc.constantFrom(..."=+-@\t\r\n\",'"));
  fc.assert(
    fc.property(fc.string({ unit: character }), (text) => {
      const cell = cellOf(text);
      const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
      expect([text, `'${text}`]).toContain(read);
      expect(read).not.toMatch(/^[=+\-@\t\r]/);
      if (!cell.startsWith('"')) expect(cell).not.toMatch(/[",\r\n]/);
      else expect(cell.slice(1, -1).replaceAll('""', "")).not.toContain('"');
    }),
  );
});

test("an outcome that is pending has no status, and one that is completed has all", () => {
  expect(csvLine({ ...entry, outcome: { state: "pending" } })).toMatch(/,pending,,,,1\r\n$/);
  expect(
    csvLine({ ...entry, outcome: { state: "completed", status: 200, durationMs: 0 } }),
  ).toMatch(/,completed,200,0,,1\r\n$/);
});

test("a line has all that an entry tells, each in its column", () => {
  const line = csvLine({
    ...entry,
    actor: { type: "api_key", id: "k1", name: "CI", display: "API Key: CI" },
    initiator: { type: "user", id: "u2", name: "Grace", display: "Grace" },
    resource: { type: "report", id: "q3", name: "Q3" },
    changes: { snapshot: { pages: 7 } },
    request: {
      id: "r1",
      method: "POST",
      route: "/reports",
      path: "/reports/q3",
      ip: "192.0.2.1",
      userAgent: "curl/8",
      secretHint: "sk_AbCd…WxYz",
    },
    outcome: { state: "completed", status: 201, durationMs: 4 },
    reason: "expired",
    count: 3,
  });
  expect(line).toBe(
    `${entry.id},${entry.occurredAt},report.run,api_key,k1,CI,API Key: CI,user,u2,Grace,report,q3,Q3,` +
      `"{""snapshot"":{""pages"":7}}",r1,POST,/reports,/reports/q3,192.0.2.1,curl/8,sk_AbCd…WxYz,` +
      "completed,201,4,expired,3\r\n",
  );
});
