import { describe, expect, test } from "vitest";
import { send } from "../support/send.ts";
import type { SendOptions } from "../support/send.ts";
import { authorization, bare, bearerHost, expectRefused, secrets } from "./bearer-host.fixture.ts";
import type { RefusalCode } from "./bearer-host.fixture.ts";

const host = bearerHost();

describe.each([
  ["the API", "/v1/principal"],
  ["a host's route", "/things"],
])("%s", (_, path) => {
  test.each<[string, () => SendOptions, RefusalCode]>([
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
    expectRefused(await send(host.service.url, path, options()), code);
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
    expectRefused(await send(host.service.url, target), "invalid_request");
    const both = await send(host.service.url, target, authorization(`Bearer ${secrets.active}`));
    expectRefused(both, "invalid_request");
    expect(both.body).toMatchObject({ errors: [{ in: "query", field: "/access_token" }] });
  });

  test("takes the scheme in any case, and any blanks around the secret", async () => {
    for (const scheme of ["Bearer", "bearer", "BEARER", "bEaReR"]) {
      for (const blank of [" ", "   ", "\t", " \t "]) {
        const options = authorization(`${blank}${scheme}${blank}${secrets.active}${blank}`);
        const { status } = await send(host.service.url, path, options);
        expect(status, `at ${JSON.stringify(options)}`).toBe(200);
      }
    }
  });

  test("answers malformed, unknown, expired and revoked secrets with one and the same answer", async () => {
    const { active: _active, ...invalid } = secrets;
    const answers = new Map<string, unknown>();
    for (const [name, secret] of Object.entries(invalid)) {
      const answer = await send(host.service.url, path, authorization(`Bearer ${secret}`));
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
    const before = host.bodiesParsed;
    for (const [, type, body] of broken) {
      const answer = await send(host.service.url, target, {
        method: "POST",
        headers: [["Content-Type", type]],
        body,
      });
      expectRefused(answer, "unauthenticated");
    }
    expect(host.bodiesParsed).toBe(before);
  });

  test("answers 401 to a body of 10 MB without waiting for it", async () => {
    const target = path === "/things" ? path : "/v1/api-keys";
    async function* firstPart(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(1000);
      // The rest never comes.
      await new Promise(() => {});
    }
    const answer = await send(host.service.url, target, {
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
