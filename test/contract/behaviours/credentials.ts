import { defaultSecretFormat } from "@latchkey/contract";
import { expect } from "vitest";
import { bearer } from "../stage.ts";
import type { Behaviour } from "../stage.ts";
import { askEach, said } from "./operations.ts";

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

/** Which credentials every operation takes, and what it says of others. */
export const credentials: readonly Behaviour[] = [
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
];
