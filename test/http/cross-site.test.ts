import type { ApiKey } from "@latchkey/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bearer, createKey } from "../support/call.ts";
import { postgres } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { ask, sendChecked } from "../support/openapi-check.ts";
import { ada, signedInAs, startService } from "../support/service.ts";
import type { RunningService } from "../support/service.ts";

const LISTED = "https://admin.example.com";
let database: OpenDatabase;
let direct: RunningService;
let behindProxy: RunningService;

beforeAll(async () => {
  database = await postgres.open();
  direct = await startService(database.source, { origins: [LISTED] });
  behindProxy = await startService(database.source, {
    origins: [LISTED],
    mount: (app, keys) => app.set("trust proxy", "loopback").use(keys.router),
  });
});
afterAll(async () => {
  await direct.close();
  await behindProxy.close();
  await database.close();
});

const NOBODY = "01990000-0000-7000-8000-000000000000";
const OPERATIONS = {
  create: ["POST", "/v1/api-keys", '{"name":"CI"}', 201],
  update: ["PATCH", `/v1/api-keys/${NOBODY}`, "{}", 404],
  revoke: ["POST", `/v1/api-keys/${NOBODY}/revoke`, undefined, 404],
  delete: ["DELETE", `/v1/api-keys/${NOBODY}`, undefined, 404],
  list: ["GET", "/v1/api-keys", undefined, 200],
  export: ["GET", "/v1/audit-log/export", undefined, 200],
} as const;

type Operation = keyof typeof OPERATIONS;
type Headers = readonly (readonly [string, string])[];

/** The status that an operation of a signed-in user's gets, sent with these headers. */
async function statusOf(service: RunningService, operation: Operation, headers: Headers) {
  const [method, target, body] = OPERATIONS[operation];
  const { status, body: problem } = await sendChecked(service.url, target, {
    method,
    headers: [...Object.entries(signedInAs(ada)), ["Content-Type", "application/json"], ...headers],
    ...(body === undefined ? {} : { body }),
  });
  if (status === 403) expect(problem.code).toBe("cross_site_request");
  return status;
}

/** The headers that a page's request carries; undefined is absent. */
function pageHeaders(site: string | undefined, origin: string | undefined): Headers {
  return [
    ...(site === undefined ? [] : [["Sec-Fetch-Site", site] as const]),
    ...(origin === undefined ? [] : [["Origin", origin] as const]),
  ];
}

describe("a change or an export that relies on a session", () => {
  const sites: [string | undefined, boolean][] = [
    [undefined, true],
    ["none", true],
    ["same-origin", true],
    ["same-site", false],
    ["cross-site", false],
    ["garbage", false],
    ["", false],
    ["same-origin, cross-site", false],
  ];
  const origins: [string, () => string | undefined, boolean][] = [
    ["absent", () => undefined, true],
    ["ours", () => direct.url, true],
    ["ours in capitals", () => direct.url.toUpperCase(), true],
    ["a listed one", () => LISTED, true],
    ["another", () => "https://evil.example", false],
    ["ours with another port", () => "http://127.0.0.1:1", false],
    ["ours with another scheme", () => direct.url.replace("http", "https"), false],
    ["one that begins like a listed one", () => `${LISTED}.evil.example`, false],
    ["null", () => "null", false],
    ["empty", () => "", false],
  ];

  test.each(["create", "update", "revoke", "delete", "export"] as const)(
    "%s passes only from the site itself",
    async (operation) => {
      const [, , , usual] = OPERATIONS[operation];
      for (const [site, siteFits] of sites) {
        for (const [name, origin, originFits] of origins) {
          const status = await statusOf(direct, operation, pageHeaders(site, origin()));
          const what = `Sec-Fetch-Site ${site ?? "absent"}, Origin ${name}`;
          expect(status, `at ${what}`).toBe(siteFits && originFits ? usual : 403);
        }
      }
    },
  );

  test("a site is judged by every Sec-Fetch-Site that is sent", async () => {
    const headers = [
      ["Sec-Fetch-Site", "same-origin"],
      ["Sec-Fetch-Site", "cross-site"],
    ] as const;
    expect(await statusOf(direct, "create", headers)).toBe(403);
  });

  test("what only reads passes from anywhere", async () => {
    const headers = pageHeaders("cross-site", "https://evil.example");
    expect(await statusOf(direct, "list", headers)).toBe(200);
  });
});

describe("behind a proxy", () => {
  const forwarded = (host = "app.example.com", proto = "https"): Headers => [
    ["X-Forwarded-Host", host],
    ["X-Forwarded-Proto", proto],
  ];
  const outer = pageHeaders("same-origin", "https://app.example.com");

  test("that the host trusts, what it forwards decides which origin is ours", async () => {
    const inner = pageHeaders(undefined, behindProxy.url);
    expect(await statusOf(behindProxy, "create", [...forwarded(), ...outer])).toBe(201);
    expect(await statusOf(behindProxy, "create", [...forwarded(), ...inner])).toBe(403);
    expect(await statusOf(behindProxy, "create", inner)).toBe(201);
    expect(await statusOf(behindProxy, "create", outer)).toBe(403);
    const http = forwarded("app.example.com", "http");
    expect(await statusOf(behindProxy, "create", [...http, ...outer])).toBe(403);
    const chain = forwarded("app.example.com, inner.example.com", "https, http");
    expect(await statusOf(behindProxy, "create", [...chain, ...outer])).toBe(201);
    const withPort = forwarded("app.example.com:8443");
    expect(await statusOf(behindProxy, "create", [...withPort, ...outer])).toBe(403);
  });

  test("that the host does not trust, it decides nothing", async () => {
    expect(await statusOf(direct, "create", [...forwarded(), ...outer])).toBe(403);
    const inner = pageHeaders(undefined, direct.url);
    expect(await statusOf(direct, "create", [...forwarded(), ...inner])).toBe(201);
  });
});

test("a change made with an API key passes from anywhere", async () => {
  const { secret } = await createKey(direct.url);
  const headers = {
    ...bearer(secret),
    "sec-fetch-site": "cross-site",
    origin: "https://evil.example",
  };
  const body = { name: "From a page" };
  const created = await ask<{ apiKey: ApiKey }>("POST", `${direct.url}/v1/api-keys`, {
    headers,
    body,
  });
  expect(created.status).toBe(201);
  expect(created.body.apiKey.createdBy.type).toBe("api_key");
});
