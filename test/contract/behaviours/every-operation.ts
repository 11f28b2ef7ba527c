import type { Problem } from "@latchkey/contract";
import { defaultSecretFormat } from "@latchkey/contract";
import { expect } from "vitest";
import type { Answer } from "../../support/call.ts";
import { bearer } from "../stage.ts";
import type { Behaviour, Stage } from "../stage.ts";
import type { RequestHeaders } from "../target.ts";

const NOBODY = "01990000-0000-7000-8000-000000000000";

/** A request of each operation that asks who it comes from. */
const OPERATIONS: readonly (readonly [method: string, path: string, body?: object])[] = [
  ["POST", "/v1/api-keys", { name: "CI" }],
  ["GET", "/v1/api-keys"],
  ["GET", `/v1/api-keys/${NOBODY}`],
  ["PATCH", `/v1/api-keys/${NOBODY}`, { name: "CI" }],
  ["DELETE", `/v1/api-keys/${NOBODY}`],
  ["POST", `/v1/api-keys/${NOBODY}/rotate`],
  ["POST", `/v1/api-keys/${NOBODY}/end-overlap`],
  ["POST", `/v1/api-keys/${NOBODY}/revoke`],
  ["GET", "/v1/audit-log-entries"],
  ["GET", `/v1/audit-log-entries/${NOBODY}`],
  ["GET", "/v1/audit-log/export"],
  ["GET", "/v1/principal"],
];

/** The operation for which nobody has to say who they are. */
const FOR_ANYONE = [
  "POST",
  "/v1/leaked-api-keys",
  { secret: "sk_AbCdEFGH1JKLMN0PQRSTUVWXYZ23452gzFDH" },
] as const;
const ALL = [...OPERATIONS, FOR_ANYONE];

async function askEach(
  { ask }: Stage,
  headers: RequestHeaders,
  check: (answer: Answer<Problem>) => void,
  search = "",
): Promise<void> {
  const answers = await Promise.all(
    OPERATIONS.map(([method, path, body]) => ask(method, path + search, { headers, body })),
  );
  for (const answer of answers) check(answer);
}

/** What an answer says, without what differs each time. */
function said({ status, headers, body }: Answer<Problem>) {
  const { requestId: _, ...problem } = body;
  return { status, challenge: headers.get("www-authenticate"), problem };
}

const REALM = 'Bearer realm="API"';
const notValid = {
  status: 401,
  challenge: `${REALM}, error="invalid_token", error_description="The secret is not valid."`,
  problem: {
    type: "/docs/problems/invalid_token",
    title: "Invalid token",
    status: 401,
    code: "invalid_token",
    detail: "The secret is not valid. Check that it is complete, and that its API key is active.",
  },
};

export const everyOperation: readonly Behaviour[] = [
  {
    says: "every operation answers 401 unauthenticated without credentials, and with another scheme",
    run: async (stage) => {
      for (const headers of [{}, { authorization: "Basic dTpw" }, { authorization: "Digest x" }]) {
        await askEach(stage, headers, (answer) =>
          expect(said(answer)).toMatchObject({
            status: 401,
            challenge: REALM,
            problem: {
              code: "unauthenticated",
              detail: "Send the secret of an API key: Authorization: Bearer sk_…",
            },
          }),
        );
      }
    },
  },
  {
    says: "every operation gives malformed, unknown, revoked, expired, ended and deleted secrets one and the same 401",
    run: async (stage) => {
      const { createKey, asUser, later, target } = stage;
      const [revoked, deleted] = [await createKey(), await createKey()];
      const expiring = await createKey({ expiresAt: later(1_000) });
      for (const { apiKey } of [revoked, deleted]) {
        await asUser("POST", `/v1/api-keys/${apiKey.id}/revoke`, 200);
      }
      await asUser("DELETE", `/v1/api-keys/${deleted.apiKey.id}`, 204);
      const ended = await createKey();
      await asUser("POST", `/v1/api-keys/${ended.apiKey.id}/rotate`, 200, { overlapSeconds: 1 });
      await target.advance(1_000);
      const secrets = [
        "x",
        "sk_",
        `${revoked.secret}x`,
        `${revoked.secret.slice(0, -1)}${revoked.secret.endsWith("0") ? "1" : "0"}`,
        defaultSecretFormat.generate(),
        revoked.secret,
        expiring.secret,
        ended.secret,
        deleted.secret,
      ];
      for (const secret of secrets) {
        await askEach(stage, bearer(secret), (answer) => expect(said(answer)).toEqual(notValid));
      }
      // What fetch makes of two headers.
      const twice = { authorization: `Bearer ${revoked.secret}, Bearer ${revoked.secret}` };
      await askEach(stage, twice, (answer) => expect(said(answer)).toEqual(notValid));
    },
  },
  {
    says: "every operation refuses an empty Authorization header and a secret in the URL with 400, key or not",
    run: async (stage) => {
      const { headers, secret } = await stage.createKey();
      for (const authorization of ["", "Bearer", "bearer  "]) {
        await askEach(stage, { authorization }, (answer) =>
          expect(said(answer)).toMatchObject({
            status: 400,
            challenge: `${REALM}, error="invalid_request", error_description="The credentials are not well-formed."`,
            problem: {
              code: "invalid_request",
              errors: [{ in: "header", field: "/authorization", message: "must not be empty" }],
            },
          }),
        );
      }
      for (const own of [{}, headers]) {
        await askEach(
          stage,
          own,
          (answer) =>
            expect(said(answer)).toMatchObject({
              status: 400,
              problem: {
                code: "invalid_request",
                errors: [
                  { in: "query", field: "/access_token", message: "must not be sent in the URL" },
                ],
              },
            }),
          `?access_token=${secret}`,
        );
      }
    },
  },
  {
    says: "every operation answers 503 with Retry-After while the database is away, and goes on when it is back",
    run: async (stage) => {
      const { headers } = await stage.createKey();
      await stage.target.whileAway(ALL.length, async () => {
        const answers = await Promise.all(
          ALL.map(([method, path, body]) => stage.ask(method, path, { headers, body })),
        );
        for (const answer of answers) {
          expect(said(answer)).toMatchObject({ status: 503, problem: { code: "unavailable" } });
          expect(answer.headers.get("retry-after")).toBe("1");
        }
      });
      const back = await stage.ask("GET", "/v1/principal", { headers });
      expect(back.status).toBe(200);
    },
  },
  {
    says: "every operation answers 500 and says nothing of why when the service fails",
    run: async (stage) => {
      const { headers } = await stage.createKey();
      await stage.target.whileFaulty(ALL.length, async () => {
        for (const [method, path, body] of ALL) {
          const answer = await stage.ask(method, path, { headers, body });
          expect(said(answer)).toMatchObject({
            status: 500,
            problem: {
              code: "internal_error",
              detail:
                "The service failed. Look before you repeat a change; report the request id if it stays so.",
            },
          });
        }
      });
      const back = await stage.ask("GET", "/v1/principal", { headers });
      expect(back.status).toBe(200);
    },
  },
  {
    says: "the scheme is taken in any case, and blanks around the secret are none of it",
    run: async ({ ask, createKey }) => {
      const { secret, apiKey } = await createKey();
      for (const authorization of [`bearer ${secret}`, `BEARER   ${secret}  `]) {
        const answer = await ask<{ id: string }>("GET", "/v1/principal", {
          headers: { authorization },
        });
        expect([answer.status, answer.body.id]).toEqual([200, apiKey.id]);
      }
    },
  },
  {
    says: "paths and methods that do not exist are refused, once it is known who asks",
    run: async ({ ask, createKey, target }) => {
      const { headers } = await createKey();
      const unknown = [
        "/v1/api-keys/",
        "/v1/api-keys/a/b",
        "/v1/principal/x",
        "/v1/audit-log",
        "/v1/leaked-api-keys/x",
      ];
      for (const path of unknown) {
        expect((await ask("GET", path)).status).toBe(401);
        for (const own of [headers, target.user]) {
          const answer = await ask("GET", path, { headers: own });
          expect([answer.status, answer.body.code]).toEqual([404, "not_found"]);
        }
      }
      const others = [
        ["PUT", "/v1/api-keys", "GET, POST"],
        ["DELETE", "/v1/api-keys", "GET, POST"],
        ["POST", `/v1/api-keys/${NOBODY}`, "GET, PATCH, DELETE"],
        ["GET", `/v1/api-keys/${NOBODY}/revoke`, "POST"],
        ["GET", `/v1/api-keys/${NOBODY}/rotate`, "POST"],
        ["DELETE", `/v1/api-keys/${NOBODY}/end-overlap`, "POST"],
        ["GET", "/v1/leaked-api-keys", "POST"],
        ["PATCH", "/v1/principal", "GET"],
        ["OPTIONS", "/v1/audit-log/export", "GET"],
        ["HEAD", "/v1/principal", "GET"],
      ] as const;
      for (const [method, path, allow] of others) {
        expect((await ask(method, path)).status).toBe(401);
        const answer = await ask(method, path, { headers });
        expect([answer.status, answer.headers.get("allow")]).toEqual([405, allow]);
        if (method !== "HEAD") expect(answer.body.code).toBe("method_not_allowed");
      }
    },
  },
];
