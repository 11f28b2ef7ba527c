import { describe, expect, test } from "vitest";
import { createAdmission } from "../../packages/server/src/admission/admit.ts";
import type { Presented } from "../../packages/server/src/admission/admit.ts";
import { openDatabase } from "../../packages/server/src/postgres/database.ts";
import { call, createKey } from "../support/call.ts";
import { newUser, onEveryDatabase } from "../support/on-every-database.ts";
import { signedInAs } from "../support/service.ts";

const bounds = {
  maxQueueLength: 1000,
  maxWaitMs: 2000,
  maxBatchSize: 256,
  statementTimeoutMs: 5000,
};

onEveryDatabase((on) => {
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
          const expected = verdicts.map((___, at) => (bad.includes(at) ? "22021" : true));
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
});
