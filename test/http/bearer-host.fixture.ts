import { defaultSecretFormat } from "@latchkey/contract";
import type { Problem } from "@latchkey/contract";
import express from "express";
import { afterAll, beforeAll, expect } from "vitest";
import { createKey } from "../support/call.ts";
import type { Answer } from "../support/call.ts";
import { pglite } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { expireIn } from "../support/move-instants.ts";
import { undocumentedIn } from "../support/openapi-check.ts";
import { send } from "../support/send.ts";
import type { SendOptions } from "../support/send.ts";
import { ada, signedInAs, startService } from "../support/service.ts";
import type { RunningService } from "../support/service.ts";

const { generate } = defaultSecretFormat;

/** One of each kind; those of keys are there once `beforeAll` has run. */
export const secrets = {
  active: "",
  revoked: "",
  expired: "",
  unknown: generate(),
  "with a wrong checksum": generate().replace(/.$/, (last) => (last === "A" ? "B" : "A")),
  "that is too short": generate().slice(0, -1),
  "that is too long": `${generate()}A`,
  "with another prefix": generate().replace("sk_", "pk_"),
  "that is none": "hunter2",
  "of 8,000 characters": "A".repeat(8000),
};

/** A host with a guarded route, `/things`, and one that is open to all, `/open`; there once `beforeAll` has run. */
export interface BearerHost {
  readonly database: OpenDatabase;
  readonly service: RunningService;
  /** How often it was asked who is signed in. */
  readonly sessionsAsked: number;
  /** How many bodies the guarded route's parser has read. */
  readonly bodiesParsed: number;
}

export function bearerHost(): BearerHost {
  const host = { sessionsAsked: 0, bodiesParsed: 0 } as {
    -readonly [Name in keyof BearerHost]: BearerHost[Name];
  };
  beforeAll(async () => {
    host.database = await pglite.open();
    host.service = await startService(host.database.source, {
      authenticateUser: (request) => {
        host.sessionsAsked += 1;
        return request.headers["x-test-user"] === undefined ? null : ada;
      },
      mount: (app, keys) => {
        app.use(keys.router);
        const json = express.json({
          limit: "20mb",
          verify: () => {
            host.bodiesParsed += 1;
          },
        });
        app.all("/things", keys.requireApiKey(), json, (request, response) => {
          response.json({ name: request.principal?.name ?? null });
        });
        app.get("/open", keys.requireApiKey({ optional: true }), (request, response) => {
          response.json({ name: request.principal?.name ?? null });
        });
      },
    });
    const { service, database } = host;
    const [active, revoked, expired] = [
      await createKey(service.url, { name: "active" }),
      await createKey(service.url, { name: "revoked" }),
      await createKey(service.url, { name: "expired" }),
    ];
    secrets.active = active.secret;
    secrets.revoked = revoked.secret;
    secrets.expired = expired.secret;
    await send(service.url, `/v1/api-keys/${revoked.apiKey.id}/revoke`, {
      method: "POST",
      headers: Object.entries(signedInAs(ada)),
    });
    await expireIn(database, expired.apiKey.id, "0 seconds");
  });
  afterAll(async () => {
    await host.service.close();
    await host.database.close();
  });
  return host;
}

/** Requests with these `Authorization` headers. */
export const authorization = (...values: string[]): SendOptions => ({
  headers: values.map((value) => ["Authorization", value] as const),
});

const CHALLENGES = {
  unauthenticated: 'Bearer realm="API"',
  invalid_token:
    'Bearer realm="API", error="invalid_token", error_description="The secret is not valid."',
  invalid_request:
    'Bearer realm="API", error="invalid_request", error_description="The credentials are not well-formed."',
};

/** How credentials are refused. */
export type RefusalCode = keyof typeof CHALLENGES;

/** Expects the problem and the challenge of RFC 6750, section 3, and none of the secrets. */
export function expectRefused(answer: Answer<Problem>, code: RefusalCode): void {
  const { status, headers, body } = answer;
  expect({ status, code: body.code, challenge: headers.get("www-authenticate") }).toEqual({
    status: code === "invalid_request" ? 400 : 401,
    code,
    challenge: CHALLENGES[code],
  });
  // The same problem on a host's route as on the API's.
  expect(undocumentedIn("GET", "/v1/principal", answer)).toEqual([]);
  for (const secret of Object.values(secrets)) {
    expect(answer.text + JSON.stringify([...headers])).not.toContain(secret);
  }
}

/** An answer without what differs from request to request. */
export function bare({ status, headers, text, body }: Answer<Problem>): unknown {
  const kept = [...headers].filter(([name]) => name !== "date" && name !== "x-request-id");
  return { status, headers: kept, text: text.replaceAll(body.requestId, "") };
}
