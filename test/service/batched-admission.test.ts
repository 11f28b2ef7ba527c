import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { createAdmission } from "../../packages/server/src/admission/admit.ts";
import type { Presented } from "../../packages/server/src/admission/admit.ts";
import { openDatabase } from "../../packages/server/src/postgres/database.ts";
import { bearer, call, createKey } from "../support/call.ts";
import { newUser, onEveryDatabase } from "../support/on-every-database.ts";
import { signedInAs } from "../support/service.ts";

const bounds = {
  maxQueueLength: 1000,
  maxWaitMs: 2000,
  maxBatchSize: 256,
  statementTimeoutMs: 5000,
};

onEveryDatabase((on) => {
  const use = (secret: string) =>
    call("GET", `${on.service.url}/v1/principal`, { headers: bearer(secret) });
  const entriesOf = (apiKeyId: string) =>
    on.database.query<{ request_id: string; action: string; count: number }>(
      "select request_id, action, count from latchkey.audit_log where api_key_id = $1",
      [apiKeyId],
    );

  /** Admission as the service has it, below the edge: what no request can hold may be handed to it here. */
  async function belowTheEdge(
    work: (
      admit: (
        own: Partial<ReturnType<Presented["origin"]>> & { secret: string },
      ) => Promise<unknown>,
    ) => Promise<void>,
  ): Promise<void> {
    const database = openDatabase(on.database.source, {
      schema: "latchkey",
      timeoutMs: 5000,
      onError: () => {},
    });
    const { admit } = createAdmission(database, bounds, () => {});
    try {
      await work(({ secret, ...origin }) =>
        admit({
          secret,
          origin: () => ({
            id: "request",
            method: "GET",
            route: null,
            path: "/",
            ip: null,
            userAgent: null,
            secretHint: null,
            ...origin,
          }),
          audited: true,
          isGone: () => false,
        }).then(
          (verdict) => verdict?.admitted,
          (error: { code?: string }) => error.code,
        ),
      );
    } finally {
      await database.close();
    }
  }

  describe("a batch", () => {
    test.each([
      ["a request", [7]],
      ["the first and the last request", [0, 19]],
      ["every request", Array.from({ length: 20 }, (_, at) => at)],
    ])(
      "of which the database cannot hold %s: the others are admitted, with one entry each",
      async (_, bad) => {
        const keys = await Promise.all(
          Array.from({ length: 4 }, () => createKey(on.service.url, { name: "CI" }, newUser())),
        );
        await belowTheEdge(async (admit) => {
          const verdicts = await Promise.all(
            Array.from({ length: 20 }, (__, at) =>
              admit({
                secret: keys[at % 4]?.secret ?? "",
                id: `${at}`,
                path: bad.includes(at) ? "/\u0000" : "/",
              }),
            ),
          );
          const expected = verdicts.map((___, at) => (bad.includes(at) ? "22P05" : true));
          expect(verdicts).toEqual(expected);
        });
        const entries = (await Promise.all(keys.map(({ apiKey }) => entriesOf(apiKey.id)))).flat();
        const numbers = entries.map(({ request_id }) => Number(request_id));
        expect(numbers.toSorted((one, other) => one - other)).toEqual(
          Array.from({ length: 20 }, (__, at) => at).filter((at) => !bad.includes(at)),
        );
      },
    );

    test("of many kinds tells each request its own verdict, and writes only the entries that are due", async () => {
      const user = newUser();
      const [good, revoked, other] = await Promise.all(
        ["good", "revoked", "other"].map((name) =>
          createKey(on.service.url, { name }, name === "other" ? newUser() : user),
        ),
      );
      if (!good || !revoked || !other) throw new Error("Three keys were created.");
      await call("POST", `${on.service.url}/v1/api-keys/${revoked.apiKey.id}/revoke`, {
        headers: signedInAs(user),
      });
      const secrets = [good, revoked, other, { secret: `${good.secret}x` }];
      await belowTheEdge(async (admit) => {
        const verdicts = await Promise.all(
          Array.from({ length: 40 }, (_, at) => admit({ secret: secrets[at % 4]?.secret ?? "" })),
        );
        expect(verdicts).toEqual(verdicts.map((_, at) => at % 4 === 0 || at % 4 === 2));
      });
      const admitted = await Promise.all([good, other].map(({ apiKey }) => entriesOf(apiKey.id)));
      for (const entries of admitted) expect(entries).toHaveLength(10);
      const rejected = await entriesOf(revoked.apiKey.id);
      expect(rejected.map(({ action }) => action)).toEqual(rejected.map(() => "request.rejected"));
      expect(rejected.reduce((sum, { count }) => sum + count, 0)).toBe(10);
    });
  });

  describe("the database asks for it again", () => {
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

    test.each(["40001", "40P01"])(
      "%s: the batch is sent again, and leaves one entry",
      async (code) => {
        const { apiKey, secret } = await createKey(on.service.url, { name: "CI" }, newUser());
        await failAtFirst(code, 2);
        expect((await use(secret)).status).toBe(200);
        expect(await entriesOf(apiKey.id)).toHaveLength(1);
        expect(await attempts()).toBe(3);
      },
    );

    test("40001, and goes on asking: 503, and no entry", async () => {
      const { apiKey, secret } = await createKey(on.service.url, { name: "CI" }, newUser());
      await failAtFirst("40001", 1_000);
      expect((await use(secret)).status).toBe(503);
      expect(await entriesOf(apiKey.id)).toEqual([]);
    });

    test.runIf(on.kind === "PostgreSQL")(
      "40001, and the key is revoked before it is sent again: it is judged anew, and rejected",
      async () => {
        const user = newUser();
        const { apiKey, secret } = await createKey(on.service.url, { name: "CI" }, user);
        await failAtFirst("40001", 1, "perform pg_sleep(0.4);");
        const used = use(secret);
        await sleep(150);
        const revoke = `${on.service.url}/v1/api-keys/${apiKey.id}/revoke`;
        expect((await call("POST", revoke, { headers: signedInAs(user) })).status).toBe(200);
        expect((await used).status).toBe(401);
        expect(await attempts()).toBe(1);
        expect((await entriesOf(apiKey.id)).map(({ action }) => action)).toEqual([
          "request.rejected",
        ]);
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
        await sleep(250);
        await on.database.query(
          "select pg_terminate_backend(pid) from pg_stat_activity where query like 'with found%' and state = 'active' or query like E'\\nwith found%' and state = 'active'",
        );
        const { status, headers } = await used;
        expect([status, headers.get("retry-after")]).toEqual([503, "1"]);
        await sleep(700);
        expect(await attempts()).toBe(1);
        expect(await entriesOf(apiKey.id)).toEqual([]);
        expect((await use(secret)).status).toBe(200);
      },
    );
  });
});
