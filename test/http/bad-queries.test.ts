import { beforeAll, expect, test } from "vitest";
import { createKey } from "../support/call.ts";
import { onEveryDatabase } from "../support/on-every-database.ts";
import { sendChecked } from "../support/openapi-check.ts";
import { ada, signedInAs } from "../support/service.ts";
import { expectUnchanged } from "../support/unchanged.ts";

const LISTS = ["/v1/api-keys", "/v1/audit-log-entries"];
const ALL = [...LISTS, "/v1/audit-log/export"];

onEveryDatabase((on) => {
  beforeAll(async () => {
    for (const name of ["A", "B", "C"]) await createKey(on.service.url, { name });
  });

  const session = Object.entries(signedInAs(ada));
  const get = (path: string, query: string) =>
    sendChecked(on.service.url, `${path}?${query}`, { headers: session });

  const expectBad = async (path: string, query: string, field: string) => {
    const { status, body } = await get(path, query);
    const fields = "errors" in body ? body.errors.map((error) => error.field) : [];
    expect([status, fields], `${path}?${query.slice(0, 200)}`).toEqual([400, [field]]);
  };

  test("no list and no export takes what is no parameter of its own, or is there twice", async () => {
    const unknown: [string, string][] = [
      ["x=1", "/x"],
      ["offset=5", "/offset"],
      ["Limit=5", "/Limit"],
      ["a[b]=1", "/a[b]"],
      ["limit[]=1", "/limit[]"],
      ["limit[a]=1", "/limit[a]"],
      ["[x]=1", "/[x]"],
      ["limit[=1", "/limit["],
      ["%5Bx%5D=1", "/[x]"],
      ["__proto__=1", "/__proto__"],
      ["__proto__[limit]=1", "/__proto__[limit]"],
      ["constructor=1", "/constructor"],
      ["constructor[prototype][x]=1", "/constructor[prototype][x]"],
      ["toString=1", "/toString"],
      [`${"y".repeat(5000)}=1`, `/${"y".repeat(253)}…`],
      [`${"&".repeat(2000)}x=1`, "/x"],
    ];
    await expectUnchanged(on.database, async () => {
      for (const path of ALL) {
        for (const [query, field] of unknown) await expectBad(path, query, field);
      }
      for (const path of LISTS)
        await expectBad(path, `${"limit=5&".repeat(1200)}limit=5`, "/limit");
      const two = await get("/v1/api-keys", "x=1&y=2&limit=0");
      expect(two.body).toMatchObject({
        errors: [{ field: "/x" }, { field: "/y" }, { field: "/limit" }].map((error) =>
          expect.objectContaining(error),
        ),
      });
    });
  });

  test("a limit is a whole number from 1 to 100", async () => {
    const bad =
      "0 101 -1 1.5 1.0 abc 1e2 0x10 050 +5 %2B5 %20 %205 5%20 %00 1_0 %D9%A3 null true 9999999999999999999 NaN";
    for (const path of LISTS) {
      for (const limit of bad.split(" ")) await expectBad(path, `limit=${limit}`, "/limit");
      await expectBad(path, "limit=", "/limit");
      await expectBad(path, "limit", "/limit");
      await expectBad(path, "limit=1&limit=2", "/limit");
      for (const limit of [1, 100]) {
        expect((await get(path, `limit=${limit}`)).status).toBe(200);
      }
    }
  });

  test("a filter fits what it filters", async () => {
    const bad: [string, string, string][] = [
      ["/v1/api-keys", "status=nope", "/status"],
      ["/v1/api-keys", "status=active&status=revoked", "/status"],
      ["/v1/api-keys", "sort=hint", "/sort"],
      ["/v1/api-keys", "sort=%2BcreatedAt", "/sort"],
      ["/v1/api-keys", "search=", "/search"],
      ["/v1/api-keys", `search=${"x".repeat(101)}`, "/search"],
      ["/v1/api-keys", "search=%00", "/search"],
      ["/v1/api-keys", "search=a%0Ab", "/search"],
      ["/v1/api-keys", "createdBy=%00", "/createdBy"],
      ["/v1/api-keys", "cursor=", "/cursor"],
      ["/v1/api-keys", `cursor=${"x".repeat(2049)}`, "/cursor"],
      ["/v1/audit-log/export", "format=xml", "/format"],
    ];
    const both: [string, string][] = [
      ["from=yesterday", "/from"],
      ["from=2026-11-01", "/from"],
      ["from=2026-11-01T00:00:00", "/from"],
      ["from=2026-02-30T00:00:00Z", "/from"],
      // An unencoded + is a blank.
      ["from=2026-11-01T00:00:00+01:00", "/from"],
      ["to=1700000000", "/to"],
      ["from=2026-11-02T00:00:00Z&to=2026-11-01T00:00:00Z", "/to"],
      ["from=2026-11-01T00:00:00Z&to=2026-11-01T00:00:00Z", "/to"],
      ["apiKeyId=1", "/apiKeyId"],
      ["apiKeyId=01990000-0000-7000-8000-00000000000g", "/apiKeyId"],
      ["action=Api_Key.created", "/action"],
      ["action=created", "/action"],
      ["action=%00", "/action"],
      ["resourceType=api-key", "/resourceType"],
      ["resourceName=%00", "/resourceName"],
      [`resourceName=${"x".repeat(256)}`, "/resourceName"],
      ["actor=a%00", "/actor"],
      ["ip=999.1.1.1", "/ip"],
      ["ip=localhost", "/ip"],
      ["ip=::1&ip=::2", "/ip"],
    ];
    await expectUnchanged(on.database, async () => {
      for (const [path, query, field] of bad) await expectBad(path, query, field);
      for (const path of ALL.slice(1)) {
        for (const [query, field] of both) await expectBad(path, query, field);
      }
    });
  });

  test("what clients leave unencoded is understood", async () => {
    const fine: [string, string][] = [
      ["/v1/audit-log-entries", "from=2026-11-01T00:00:00Z&to=9999-01-01T00:00:00Z"],
      ["/v1/audit-log-entries", "from=2026-11-01T00:00:00%2B01:00"],
      ["/v1/audit-log-entries", "from=0001-01-01T00:00:00Z"],
      ["/v1/audit-log-entries", "ip=2001:db8::1"],
      ["/v1/audit-log-entries", "resourceName=CI/CD:a,b;(c)!$'*@?"],
      ["/v1/api-keys", "search=CI/CD:a,b;(c)!$'*@?"],
      ["/v1/api-keys", "search=a+b%20c"],
      ["/v1/api-keys", "search=a=b"],
      ["/v1/api-keys", "search=%25_"],
      ["/v1/api-keys", "search=%zz"],
      ["/v1/api-keys", "search=%ff%ed%a0%80"],
      ["/v1/api-keys", "search=😀"],
      ["/v1/api-keys", "&&limit=5&"],
    ];
    for (const [path, query] of fine) {
      const target = encodeURI(`${path}?${query}`).replaceAll("%25", "%");
      const { status } = await sendChecked(on.service.url, target, { headers: session });
      expect(status, `at ${target}`).toBe(200);
    }
  });

  test("none of this is a failure that the host is told of", () => {
    expect(on.service.failures).toEqual([]);
  });
});
