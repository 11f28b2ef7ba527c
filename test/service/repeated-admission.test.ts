import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { bearer, call, createKey } from "../support/call.ts";
import { newUser, onEveryDatabase } from "../support/on-every-database.ts";
import { signedInAs } from "../support/service.ts";

onEveryDatabase((on) => {
  const use = (secret: string) =>
    call("GET", `${on.service.url}/v1/principal`, { headers: bearer(secret) });
  const actionsOf = async (apiKeyId: string): Promise<string[]> => {
    const rows = await on.database.query<{ action: string }>(
      "select action from latchkey.audit_log where api_key_id = $1",
      [apiKeyId],
    );
    return rows.map(({ action }) => action);
  };

  describe("the database asks for a batch again", () => {
    afterEach(async () => {
      await on.database.query("drop function if exists latchkey.fail_at_first cascade");
      await on.database.query("drop sequence if exists latchkey.attempts");
    });
    const failAtFirst = async (code: string, times: number, before = ""): Promise<void> => {
      // A sequence keeps its count when the statement is rolled back.
      await on.database.query("create sequence latchkey.attempts");
      await on.database.query(
        `create function latchkey.fail_at_first() returns trigger language plpgsql as $$ begin
          ${before}
          if nextval('latchkey.attempts') <= ${times} then raise exception using errcode = '${code}'; end if;
          return new; end $$`,
      );
      await on.database.query(
        "create trigger fail_at_first before insert on latchkey.audit_log_admissions for each row execute function latchkey.fail_at_first()",
      );
    };
    const attempts = async () =>
      Number(
        (
          await on.database.query<{ last: unknown }>(
            "select last_value as last from latchkey.attempts",
          )
        )[0]?.last,
      );

    /** Waits until the statement of the batch is asleep, and says which process carries it out. */
    const asleep = async (): Promise<number> => {
      for (;;) {
        const [row] = await on.database.query<{ pid: number }>(
          "select pid from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'",
        );
        if (row !== undefined) return row.pid;
        await sleep(5);
      }
    };

    test.each(["40001", "40P01"])(
      "%s: the batch is sent again, and leaves one entry",
      async (code) => {
        const { apiKey, secret } = await createKey(on.service.url, { name: "CI" }, newUser());
        await failAtFirst(code, 2);
        expect((await use(secret)).status).toBe(200);
        expect(await actionsOf(apiKey.id)).toHaveLength(1);
        expect(await attempts()).toBe(3);
      },
    );

    test("40001, and goes on asking: 503, and no entry", async () => {
      const { apiKey, secret } = await createKey(on.service.url, { name: "CI" }, newUser());
      await failAtFirst("40001", 1_000);
      expect((await use(secret)).status).toBe(503);
      expect(await actionsOf(apiKey.id)).toEqual([]);
    });

    test.runIf(on.kind === "PostgreSQL")(
      "40001, and the key is revoked before it is sent again: it is judged anew, and rejected",
      async () => {
        const user = newUser();
        const { apiKey, secret } = await createKey(on.service.url, { name: "CI" }, user);
        await failAtFirst("40001", 1, "perform pg_sleep(0.4);");
        const used = use(secret);
        await asleep();
        const revoke = `${on.service.url}/v1/api-keys/${apiKey.id}/revoke`;
        expect((await call("POST", revoke, { headers: signedInAs(user) })).status).toBe(200);
        expect((await used).status).toBe(401);
        expect(await attempts()).toBe(1);
        expect(await actionsOf(apiKey.id)).toEqual(["request.rejected"]);
      },
    );

    test.runIf(on.kind === "PostgreSQL")(
      "never where a connection is lost: what became of the statement is not known",
      async () => {
        const { apiKey, secret } = await createKey(on.service.url, { name: "CI" }, newUser());
        await failAtFirst("40001", 0);
        await on.database.query(
          `create or replace function latchkey.fail_at_first() returns trigger language plpgsql as $$ begin
            perform nextval('latchkey.attempts'); perform pg_sleep(0.5); return new; end $$`,
        );
        const used = use(secret);
        await on.database.query("select pg_terminate_backend($1)", [await asleep()]);
        const { status, headers } = await used;
        expect([status, headers.get("retry-after")]).toEqual([503, "1"]);
        await sleep(700);
        expect(await attempts()).toBe(1);
        expect(await actionsOf(apiKey.id)).toEqual([]);
        expect((await use(secret)).status).toBe(200);
      },
    );
  });
});
