import type { ApiKey } from "@latchkey/contract";
import type { KeyServiceOptions, User } from "@latchkey/server";
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

describe("who is signed in", () => {
  const failure = new Error("The session store is away.");
  const starting = (authenticateUser: KeyServiceOptions["authenticateUser"]) =>
    startService(database.source, { authenticateUser: authenticateUser ?? (() => null) });
  const principalWith = async (authenticateUser: KeyServiceOptions["authenticateUser"]) => {
    const service = await starting(authenticateUser);
    try {
      const answer = await sendChecked(service.url, "/v1/principal");
      return { status: answer.status, body: answer.body, failures: service.failures, answer };
    } finally {
      await service.close();
    }
  };

  test.each<[string, KeyServiceOptions["authenticateUser"]]>([
    ["null", () => null],
    ["undefined", () => undefined],
    ["null, later", () => Promise.resolve(null)],
  ])("nobody, where authenticateUser returns %s: 401", async (_, authenticateUser) => {
    const { status, body, failures, answer } = await principalWith(authenticateUser);
    expect({ status, code: body.code, failures }).toEqual({
      status: 401,
      code: "unauthenticated",
      failures: [],
    });
    expect(answer.headers.get("www-authenticate")).toBe('Bearer realm="API"');
  });

  test.each<[string, KeyServiceOptions["authenticateUser"]]>([
    [
      "throws",
      () => {
        throw failure;
      },
    ],
    ["rejects", () => Promise.reject(failure)],
  ])(
    "not known, where authenticateUser %s: 500, and the host is told",
    async (_, authenticateUser) => {
      const { status, body, failures, answer } = await principalWith(authenticateUser);
      expect({ status, code: body.code, failures }).toEqual({
        status: 500,
        code: "internal_error",
        failures: [failure],
      });
      expect(answer.text).not.toContain(failure.message);
    },
  );

  test.each<[string, unknown]>([
    ["a text", "u1"],
    ["true", true],
    ["an empty object", {}],
    ["a user without an organization", { id: "u1", name: "Ada" }],
    ["a numeric id", { id: 1, name: "Ada", organizationId: "acme" }],
    ["an empty organization", { ...ada, organizationId: "" }],
    ["a name of 256 characters", { ...ada, name: "A".repeat(256) }],
    ["a NUL in the id", { ...ada, id: "u\0" }],
    ["a line break in the name", { ...ada, name: "Ada\n" }],
    ["a lone surrogate in the organization", { ...ada, organizationId: "\ud800" }],
    ["a list", [ada]],
  ])("a guess, where authenticateUser returns %s: 500, and the host is told", async (_, user) => {
    const { status, failures } = await principalWith(() => user as User);
    expect(status).toBe(500);
    expect(failures).toEqual([expect.objectContaining({ code: "invalid_user" })]);
  });

  test("is asked with the host's own request", async () => {
    const seen: unknown[] = [];
    const service = await startService(database.source, {
      authenticateUser: (request) => {
        seen.push([request.app.locals["store"], request.ip, request.query, request.path]);
        return ada;
      },
      mount: (app, keys) => {
        app.locals["store"] = "sessions";
        app.set("trust proxy", true).set("query parser", "extended").use("/api", keys.router);
      },
    });
    try {
      const headers = [["X-Forwarded-For", "203.0.113.7"]] as const;
      await sendChecked(service.url, "/api/v1/principal?a[b]=1", { headers });
      expect(seen).toEqual([["sessions", "203.0.113.7", { a: { b: "1" } }, "/v1/principal"]]);
    } finally {
      await service.close();
    }
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
