import { defaultSecretFormat } from "@latchkey/contract";
import type { Problem } from "@latchkey/contract";
import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createKey } from "../support/call.ts";
import type { Answer } from "../support/call.ts";
import { pglite } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { undocumentedIn } from "../support/openapi-check.ts";
import { send } from "../support/send.ts";
import type { SendOptions } from "../support/send.ts";
import { ada, signedInAs, startService } from "../support/service.ts";
import type { RunningService } from "../support/service.ts";

let database: OpenDatabase;
let service: RunningService;
let sessionsAsked = 0;
let bodiesParsed = 0;

const { generate } = defaultSecretFormat;
const secrets = {
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

beforeAll(async () => {
  database = await pglite.open();
  service = await startService(database.source, {
    authenticateUser: (request) => {
      sessionsAsked += 1;
      return request.headers["x-test-user"] === undefined ? null : ada;
    },
    mount: (app, keys) => {
      app.use(keys.router);
      const json = express.json({
        limit: "20mb",
        verify: () => {
          bodiesParsed += 1;
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
  const [active, revoked, expired] = await Promise.all(
    ["active", "revoked", "expired"].map((name) => createKey(service.url, { name })),
  );
  if (active === undefined || revoked === undefined || expired === undefined) throw new Error();
  secrets.active = active.secret;
  secrets.revoked = revoked.secret;
  secrets.expired = expired.secret;
  await send(service.url, `/v1/api-keys/${revoked.apiKey.id}/revoke`, {
    method: "POST",
    headers: Object.entries(signedInAs(ada)),
  });
  await database.query("update latchkey.api_keys set expires_at = now() where id = $1", [
    expired.apiKey.id,
  ]);
});
afterAll(async () => {
  await service.close();
  await database.close();
});

const authorization = (...values: string[]): SendOptions => ({
  headers: values.map((value) => ["Authorization", value] as const),
});

const CHALLENGES = {
  unauthenticated: 'Bearer realm="API"',
  invalid_token:
    'Bearer realm="API", error="invalid_token", error_description="The secret is not valid."',
  invalid_request:
    'Bearer realm="API", error="invalid_request", error_description="The credentials are not well-formed."',
};
type Code = keyof typeof CHALLENGES;

function expectRefused(answer: Answer<Problem>, code: Code): void {
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
function bare({ status, headers, text, body }: Answer<Problem>): unknown {
  const kept = [...headers].filter(([name]) => name !== "date" && name !== "x-request-id");
  return { status, headers: kept, text: text.replaceAll(body.requestId, "") };
}

describe.each([
  ["the API", "/v1/principal"],
  ["a host's route", "/things"],
])("%s", (_, path) => {
  test.each<[string, () => SendOptions, Code]>([
    ["no credentials", () => ({}), "unauthenticated"],
    ["Basic", () => authorization("Basic dTpw"), "unauthenticated"],
    ["Basic with a secret", () => authorization(`Basic ${secrets.active}`), "unauthenticated"],
    ["Digest", () => authorization('Digest username="u"'), "unauthenticated"],
    ["a secret without a scheme", () => authorization(secrets.active), "unauthenticated"],
    [
      "a scheme that begins with Bearer",
      () => authorization(`Bearers ${secrets.active}`),
      "unauthenticated",
    ],
    ["an empty Authorization", () => authorization(""), "invalid_request"],
    ["an Authorization of blanks", () => authorization(" \t "), "invalid_request"],
    ["Bearer alone", () => authorization("Bearer"), "invalid_request"],
    ["Bearer and blanks", () => authorization("Bearer  \t"), "invalid_request"],
    [
      "the same Authorization twice",
      () => authorization(`Bearer ${secrets.active}`, `Bearer ${secrets.active}`),
      "invalid_request",
    ],
    [
      "two different ones",
      () => authorization(`Bearer ${secrets.active}`, "Basic dTpw"),
      "invalid_request",
    ],
    [
      "two, the first of them empty",
      () => authorization("", `Bearer ${secrets.active}`),
      "invalid_request",
    ],
    [
      "two secrets in one",
      () => authorization(`Bearer ${secrets.active}, Bearer ${secrets.active}`),
      "invalid_token",
    ],
    ["a secret and more", () => authorization(`Bearer ${secrets.active} x`), "invalid_token"],
    ["a secret in quotes", () => authorization(`Bearer "${secrets.active}"`), "invalid_token"],
  ])("answers %s with the status and challenge of RFC 6750", async (_case, options, code) => {
    expectRefused(await send(service.url, path, options()), code);
  });

  test.each([
    "access_token=SECRET",
    "access_token=",
    "access_token",
    "a=b&access_token=SECRET",
    "access%5Ftoken=SECRET",
    "access_token=a&access_token=b",
  ])("refuses ?%s, with a secret in the header and without", async (query) => {
    const target = `${path}?${query.replace("SECRET", secrets.active)}`;
    expectRefused(await send(service.url, target), "invalid_request");
    const both = await send(service.url, target, authorization(`Bearer ${secrets.active}`));
    expectRefused(both, "invalid_request");
    expect(both.body).toMatchObject({ errors: [{ in: "query", field: "/access_token" }] });
  });

  test("takes the scheme in any case, and any blanks around the secret", async () => {
    for (const scheme of ["Bearer", "bearer", "BEARER", "bEaReR"]) {
      for (const blank of [" ", "   ", "\t", " \t "]) {
        const options = authorization(`${blank}${scheme}${blank}${secrets.active}${blank}`);
        const { status } = await send(service.url, path, options);
        expect(status, `at ${JSON.stringify(options)}`).toBe(200);
      }
    }
  });

  test("answers malformed, unknown, expired and revoked secrets with one and the same answer", async () => {
    const { active: _active, ...invalid } = secrets;
    const answers = new Map<string, unknown>();
    for (const [name, secret] of Object.entries(invalid)) {
      const answer = await send(service.url, path, authorization(`Bearer ${secret}`));
      expectRefused(answer, "invalid_token");
      expect(answer.headers.get("x-request-id")).toBe(answer.body.requestId);
      answers.set(name, bare(answer));
    }
    const expected = answers.get("unknown");
    for (const [name, answer] of answers) expect(answer, `at ${name}`).toEqual(expected);
  });

  test("asks who it is before it looks at the body", async () => {
    const target = path === "/things" ? path : "/v1/api-keys";
    const broken: [string, string, string][] = [
      ["broken JSON", "application/json", "{"],
      ["a body that fits nothing", "application/json", "[]"],
      ["another media type", "text/plain", "x"],
    ];
    const before = bodiesParsed;
    for (const [, type, body] of broken) {
      const answer = await send(service.url, target, {
        method: "POST",
        headers: [["Content-Type", type]],
        body,
      });
      expectRefused(answer, "unauthenticated");
    }
    expect(bodiesParsed).toBe(before);
  });

  test("answers 401 to a body of 10 MB without waiting for it", async () => {
    const target = path === "/things" ? path : "/v1/api-keys";
    async function* firstPart(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(1000);
      // The rest never comes.
      await new Promise(() => {});
    }
    const answer = await send(service.url, target, {
      method: "POST",
      headers: [
        ["Content-Type", "application/json"],
        ["Content-Length", String(10 * 2 ** 20)],
      ],
      body: firstPart(),
    });
    expectRefused(answer, "unauthenticated");
  });
});

test("any Authorization header disables the session, and so does access_token", async () => {
  const session = Object.entries(signedInAs(ada));
  const signedIn = await send(service.url, "/v1/principal", { headers: session });
  expect(signedIn.status).toBe(200);
  const before = sessionsAsked;
  const cases: [string, Code][] = [
    ["Basic dTpw", "unauthenticated"],
    ["", "invalid_request"],
    ["Bearer", "invalid_request"],
    [`Bearer ${secrets.unknown}`, "invalid_token"],
    [`Bearer ${secrets.revoked}`, "invalid_token"],
  ];
  for (const [value, code] of cases) {
    const headers = [...session, ["Authorization", value] as const];
    expectRefused(await send(service.url, "/v1/principal", { headers }), code);
  }
  const inUrl = await send(service.url, "/v1/principal?access_token=x", { headers: session });
  expectRefused(inUrl, "invalid_request");
  expect(sessionsAsked).toBe(before);
});

test("optional lets only absent credentials pass", async () => {
  const open = (options: SendOptions = {}, query = "") =>
    send<Problem & { name: string | null }>(service.url, `/open${query}`, options);
  expect((await open()).body).toEqual({ name: null });
  expect((await open(authorization(`Bearer ${secrets.active}`))).body).toEqual({ name: "active" });
  const cases: [string, Code][] = [
    ["Basic dTpw", "unauthenticated"],
    ["", "invalid_request"],
    ["Bearer", "invalid_request"],
    [`Bearer ${secrets.unknown}`, "invalid_token"],
    [`Bearer ${secrets.expired}`, "invalid_token"],
    ["Bearer hunter2", "invalid_token"],
  ];
  for (const [value, code] of cases) expectRefused(await open(authorization(value)), code);
  expectRefused(await open({}, "?access_token=x"), "invalid_request");
});

test("a service with another prefix and realm speaks of its own", async () => {
  const other = await startService(database.source, {
    schema: "other",
    secretPrefix: "acme_live_",
    realm: "Acme",
  });
  try {
    const none = await send(other.url, "/v1/principal");
    expect(none.headers.get("www-authenticate")).toBe('Bearer realm="Acme"');
    expect(none.body.detail).toContain("acme_live_");
    const empty = await send(other.url, "/v1/principal", authorization("Bearer"));
    expect(empty.body.detail).not.toContain("sk_");
    const { secret } = await createKey(other.url);
    expect(secret).toMatch(/^acme_live_/);
    const { status } = await send(other.url, "/v1/principal", authorization(`Bearer ${secret}`));
    expect(status).toBe(200);
  } finally {
    await other.close();
  }
});
