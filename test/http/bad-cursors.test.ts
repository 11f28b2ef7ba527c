import { encodeCursor } from "@latchkey/contract";
import type { ApiKey } from "@latchkey/contract";
import { beforeAll, expect, test } from "vitest";
import { createKey } from "../support/call.ts";
import { onEveryDatabase } from "../support/on-every-database.ts";
import { ask, sendChecked } from "../support/openapi-check.ts";
import { ada, mallory, signedInAs } from "../support/service.ts";

onEveryDatabase((on) => {
  beforeAll(async () => {
    for (const name of ["A", "B", "C"]) await createKey(on.service.url, { name });
    for (const name of ["D", "E"]) await createKey(on.service.url, { name }, mallory);
  });

  const session = Object.entries(signedInAs(ada));
  const get = (path: string, query: string) =>
    sendChecked(on.service.url, `${path}?${query}`, { headers: session });

  const id = "01990000-0000-7000-8000-000000000000";
  const now = "2026-11-23T09:00:00.000Z";
  const raw = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

  test("a cursor that is not one of ours, or of another list, is refused", async () => {
    const forged: unknown[][] = [
      [],
      [now],
      [now, id, "more"],
      [now, "x"],
      [now, null],
      [null, id],
      ["yesterday", id],
      ["2026-02-30T00:00:00Z", id],
      ["infinity", id],
      ["now", id],
      ["", id],
      ["2026-11-23T09:00:00.000Z\0", id],
      [now, `${id}\0`],
      ["'; drop table api_keys; --", id],
    ];
    const lists: [string, string, Record<string, unknown>, fitting: string[]][] = [
      ["/v1/api-keys", "", { sort: "-createdAt" }, [now, id]],
      ["/v1/api-keys", "&sort=lastUsedAt", { sort: "lastUsedAt" }, [now, id]],
      // The log is in the order of its ids.
      ["/v1/audit-log-entries", "", {}, [id]],
    ];
    const expectInvalid = async (path: string, query: string) => {
      const { status, body } = await get(path, query);
      expect([status, body.code], `${path}?${query}`).toEqual([400, "invalid_cursor"]);
    };
    for (const [path, query, list, position] of lists) {
      const fitting = encodeCursor(list, position);
      expect((await get(path, `cursor=${fitting}${query}`)).status).toBe(200);
      for (const position of forged) {
        await expectInvalid(path, `cursor=${encodeCursor(list, position as string[])}${query}`);
      }
      const others = [
        encodeCursor({ ...list, x: 1 }, position),
        encodeCursor(list, position.length === 1 ? [now, id] : [id]),
        fitting.slice(1),
        `${fitting}A`,
        `${fitting}=`,
        "x",
        "AAAA",
        raw([]),
        raw(null),
        raw({ 0: 1 }),
        raw([0, now, id]),
        raw([[], {}]),
        Buffer.from([0xff, 0xfe, 0x00]).toString("base64url"),
        Buffer.from("[".repeat(1500)).toString("base64url"),
        "%25%25",
        "%F0%9F%98%80",
      ];
      for (const cursor of others) await expectInvalid(path, `cursor=${cursor}${query}`);
      for (const values of [
        [5, id],
        [{}, id],
        [[now], id],
        [now, 5],
        [true, true],
      ]) {
        const [fingerprint] = JSON.parse(Buffer.from(fitting, "base64url").toString()) as unknown[];
        await expectInvalid(path, `cursor=${raw([fingerprint, ...values])}${query}`);
      }
    }
    for (const name of ["a\0b", "\ud800"]) {
      const cursor = encodeCursor({ sort: "name" }, [name, id]);
      await expectInvalid("/v1/api-keys", `sort=name&cursor=${cursor}`);
    }
    const long = encodeCursor({ sort: "name" }, ["z".repeat(1400), id]);
    expect((await get("/v1/api-keys", `sort=name&cursor=${long}`)).status).toBe(200);
  });

  test("a cursor at the edge of what an instant can be is no failure", async () => {
    for (const instant of [
      "0001-01-01T00:00:00Z",
      "9999-12-31T23:59:59.999999999Z",
      "2026-11-23T09:00:00+23:59",
      "2026-11-23T09:00:00-23:59",
    ]) {
      for (const [path, list] of [
        ["/v1/api-keys", { sort: "-createdAt" }],
        ["/v1/audit-log-entries", {}],
      ] as const) {
        const { status } = await get(path, `cursor=${encodeCursor(list, [instant, id])}`);
        expect([200, 400], `at ${instant}`).toContain(status);
      }
    }
  });

  test("a cursor of another organization, or of other filters, shows nothing of it", async () => {
    const page = async (user: typeof ada, query: string) =>
      ask<{ data: ApiKey[]; nextCursor: string }>("GET", `${on.service.url}/v1/api-keys?${query}`, {
        headers: signedInAs(user),
      });
    const theirs = await page(mallory, "limit=1");
    const ours = await page(ada, `cursor=${theirs.body.nextCursor}`);
    expect(ours.status).toBe(200);
    for (const { name } of ours.body.data) expect(["A", "B", "C"]).toContain(name);
    const { nextCursor } = (await page(ada, "limit=1")).body;
    for (const query of ["search=A", "sort=name", "status=active", "createdBy=u1"]) {
      const { status, text } = await page(ada, `${query}&cursor=${nextCursor}`);
      expect([status, text], `at ${query}`).toEqual([
        400,
        expect.stringContaining("invalid_cursor"),
      ]);
    }
    const otherList = await get("/v1/audit-log-entries", `cursor=${nextCursor}`);
    expect(otherList.body.code).toBe("invalid_cursor");
  });

  test("none of this is a failure that the host is told of", () => {
    expect(on.service.failures).toEqual([]);
  });
});
