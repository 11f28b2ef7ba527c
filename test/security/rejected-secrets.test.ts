// Guards what a caller is told of a secret that does not work: packages/server/src/http/authenticate.ts.
import type { Express } from "express";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { bearer, createKey } from "../support/call.ts";
import { contractOperations } from "../support/contract-operations.ts";
import { databases } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { keyChanges } from "../support/key-changes.ts";
import { newUser } from "../support/on-every-database.ts";
import { recordProof } from "../support/proof.ts";
import { exchangeRaw } from "../support/raw-exchange.ts";
import { rejectedSecrets } from "../support/rejected-secrets.ts";
import { startService } from "../support/service.ts";
import type { RunningService } from "../support/service.ts";

vi.setConfig({ testTimeout: 120_000 });

let database: OpenDatabase;
let service: RunningService;
/** Secrets that do not work, by why. */
let rejected: Readonly<Record<string, string>>;
let working: string;
let requests = 0;
let caught = 0;
let violations = 0;

/** What a change to come might do to the answer of a request with the revoked secret. */
type Plant = (response: {
  statusCode: number;
  setHeader(name: string, value: string): unknown;
  writeHead: unknown;
}) => void;
let planted: Plant | undefined;

beforeAll(async () => {
  const [kind] = databases.filter(({ name }) => name === "PostgreSQL");
  if (kind === undefined) throw new Error("No PostgreSQL.");
  database = await kind.open();
  service = await startService(database.source, { mount });
  rejected = await rejectedSecrets(service.url, database);
  working = (await createKey(service.url, { name: "Works" }, newUser())).secret;
});
afterAll(async () => {
  await service.close();
  await database.close();
  recordProof({
    proof: "Whatever is wrong with a secret, the answer is the same",
    promises: [1, 5],
    guards: ["packages/server/src/http/authenticate.ts"],
    requests,
    faults: 0,
    planted: { caught, of: plants.length },
    violations,
    measured: `${Object.keys(rejected).length} reasons, ${targets.length} targets`,
  });
});

function mount(app: Express, keys: RunningService["keys"]): void {
  app.use((request, response, next) => {
    const isRevoked = request.get("authorization") === `Bearer ${rejected?.["revoked"] ?? ""}`;
    if (planted !== undefined && isRevoked) planted(response);
    next();
  });
  app.use(keys.router);
  app.all("/host", keys.requireApiKey(), (_request, response) => void response.json({}));
  app.all("/unaudited", keys.requireApiKey({ audit: "none" }), (_request, response) => {
    response.json({});
  });
}

/** Every operation that asks for credentials, other methods and paths, and the host's own routes. */
const targets = [
  ...contractOperations()
    .filter(({ operationId }) => operationId !== "reportLeakedApiKey")
    .map(({ method, path }) => ({
      method,
      path: path.replace(/\{\w+\}/, "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10"),
    })),
  { method: "PUT", path: "/v1/api-keys" },
  { method: "POST", path: "/host" },
  { method: "GET", path: "/unaudited" },
];

/** An answer as it comes over the wire, but for its request id and the date. */
async function answerTo(target: (typeof targets)[number], secret: string): Promise<string> {
  requests += 1;
  const head = [
    `${target.method} ${target.path} HTTP/1.1`,
    "Host: 127.0.0.1",
    `Authorization: Bearer ${secret}`,
    "Content-Length: 0",
    "Connection: close",
  ];
  const { text, closed } = await exchangeRaw(service.url, [`${head.join("\r\n")}\r\n\r\n`]);
  expect(closed).toBe(true);
  const id = /^X-Request-Id: (\S+)\r$/im.exec(text)?.[1] ?? "?";
  return text.replaceAll(id, "…").replace(/^Date: .*$/m, "Date: …");
}

/** What each kind of secret is answered with: as many answers as are told apart. */
async function toldApart(target: (typeof targets)[number]): Promise<Map<string, string[]>> {
  const answers = new Map<string, string[]>();
  for (const [why, secret] of Object.entries(rejected)) {
    const answer = await answerTo(target, secret);
    answers.set(answer, [...(answers.get(answer) ?? []), why]);
  }
  return answers;
}

const plants: readonly [what: string, plant: Plant][] = [
  ["a header", (response) => response.setHeader("X-Reason", "revoked")],
  [
    "another status",
    (response) => {
      Object.defineProperty(response, "statusCode", { get: () => 403, set() {} });
    },
  ],
  [
    "another word",
    (response) => {
      const said = "The secret is revoked.";
      response.setHeader = new Proxy(response.setHeader.bind(response), {
        apply: (set, _this, [name, value]: [string, string]) =>
          set(name, name === "WWW-Authenticate" ? value.replace(/The secret.*\./, said) : value),
      });
    },
  ],
];

test.each(plants)("what tells a revoked secret from others is found: %s", async (_, plant) => {
  planted = plant;
  try {
    const told = await toldApart({ method: "GET", path: "/v1/principal" });
    expect([...told.values()]).toContainEqual(["revoked"]);
    caught += 1;
  } finally {
    planted = undefined;
  }
});

test("a secret that works is told from the others", async () => {
  for (const target of targets.slice(-2)) {
    expect(await answerTo(target, working)).toMatch(/^HTTP\/1.1 200 /);
  }
});

test("every other is answered the same, to the byte, whatever is asked for", async () => {
  for (const target of targets) {
    const told = await toldApart(target);
    violations += told.size - 1;
    expect([...told.values()], `${target.method} ${target.path}`).toHaveLength(1);
    expect([...told.keys()][0]).toMatch(
      /^HTTP\/1.1 401 [^]*error="invalid_token"[^]*"code":"invalid_token"/,
    );
  }
  expect(service.failures).toEqual([]);
});

test("which of a rotated key's two secrets was used is not told", async () => {
  const user = newUser();
  const { apiKey, secret } = await createKey(service.url, { name: "CI" }, user);
  const rotated = await keyChanges(() => service.url, apiKey.id, bearer(secret)).rotate();
  const target = { method: "GET", path: "/v1/principal" };
  // Both work, and neither answer says which of them was used.
  expect(await answerTo(target, secret)).toBe(await answerTo(target, rotated.body.secret));
});
