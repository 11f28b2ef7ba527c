import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFilter } from "./filter-rules.ts";
import { filtersOf } from "./filter-address.ts";
import { changeFilters } from "./filters.ts";
import type { Filters } from "./filters.ts";

const instants = fc
  .uniqueArray(fc.date({ min: new Date(0), max: new Date("9999-01-01"), noInvalidDate: true }), {
    minLength: 2,
    maxLength: 2,
    selector: (date) => date.getTime(),
  })
  .map((dates) =>
    dates.toSorted((a, b) => a.getTime() - b.getTime()).map((date) => date.toISOString()),
  );
const text = fc
  .string({ unit: "binary", minLength: 1, maxLength: 80 })
  .filter((one) => readFilter("actor", one) === one);
const word = fc.stringMatching(/^[a-z][a-z0-9_]{0,20}$/);
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const filters: fc.Arbitrary<Filters> = fc
  .record({
    range: instants,
    ends: fc.tuple(fc.boolean(), fc.boolean()),
    actor: optional(text),
    apiKeyId: optional(fc.uuid()),
    action: optional(fc.tuple(word, word).map((words) => words.join("."))),
    resourceType: optional(word),
    resourceName: optional(text),
    ip: optional(fc.oneof(fc.ipV4(), fc.ipV6())),
  })
  .map(({ range: [from, to], ends, ...others }) =>
    changeFilters(
      {},
      { ...others, from: ends[0] ? from : undefined, to: ends[1] ? to : undefined },
    ),
  );

/** What a page reads from its address. */
const inUrl = (query: string) => filtersOf(Object.fromEntries(new URLSearchParams(query)));

describe("the filters in the address", () => {
  test("come back from a link as they were, whatever they are", () => {
    fc.assert(
      fc.property(filters, (given) => {
        const link = new URLSearchParams({ view: "audit-log", ...given }).toString();
        expect(inUrl(link)).toEqual({ filters: given, ignored: [] });
      }),
    );
  });

  test.each([
    ["from=yesterday", "from", "ill-formed"],
    ["from=2026-11-23", "from", "ill-formed"],
    ["to=2027-02-30T00:00:00Z", "to", "ill-formed"],
    ["to=2026-11-23T25:00:00Z", "to", "ill-formed"],
    ["to=9999-12-31T23:59:59-01:00", "to", "ill-formed"],
    ["actor=", "actor", "ill-formed"],
    [`actor=${"a".repeat(256)}`, "actor", "ill-formed"],
    ["actor=a%00b", "actor", "ill-formed"],
    ["apiKeyId=ci-cd", "apiKeyId", "ill-formed"],
    ["action=created", "action", "ill-formed"],
    ["action=API_KEY.created", "action", "ill-formed"],
    ["resourceType=API+key", "resourceType", "ill-formed"],
    ["resourceName=a%0Ab", "resourceName", "ill-formed"],
    ["ip=256.0.0.1", "ip", "ill-formed"],
    ["ip=localhost", "ip", "ill-formed"],
    ["ip=fe80::1%25eth0", "ip", "ill-formed"],
    ["ip=1:2]/x:[", "ip", "ill-formed"],
    ["from=2026-11-23T09:00:00Z&to=2026-11-23T09:00:00Z", "to", "empty-range"],
  ])("are ignored where they are none, and it is said: %s", (query, name, reason) => {
    const { filters, ignored } = inUrl(query);
    expect(ignored).toEqual([{ name, reason }]);
    expect(Object.keys(filters)).not.toContain(name);
  });

  test("are read in their canonical spelling, so that two links to one view are one", () => {
    const query =
      "from=2026-11-23T10:00:00%2B01:00&apiKeyId=0199B7A2-7C1E-7D3A-9F0E-3F1F6C1B2A10&ip=::1";
    expect(inUrl(query).filters).toEqual({
      from: "2026-11-23T09:00:00.000Z",
      apiKeyId: "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10",
      ip: "::1",
    });
  });

  test("lose the one that is taken away, and keep the others", () => {
    expect(changeFilters({ ip: "::1", actor: "u1" }, { ip: undefined })).toEqual({ actor: "u1" });
  });
});
