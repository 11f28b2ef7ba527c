// Guards what other sites can have a signed-in user's browser do: packages/server/src/http/cross-site.ts and the program's cookies.
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import {
  askByScript,
  loadAsParts,
  openWindow,
  sendForms,
  startAttackingSite,
  startCarelessProxy,
} from "../support/attacking-page.ts";
import type { Asked, AttackingSite, Read } from "../support/attacking-page.ts";
import { call } from "../support/call.ts";
import { contractOperations } from "../support/contract-operations.ts";
import { isLongForm, recordProof } from "../support/proof.ts";
import { cookieOf, principal, setSignInStage, signIn } from "../support/sign-in-stage.ts";

const stage = setSignInStage();
vi.setConfig({ testTimeout: 120_000 });

let elsewhere: AttackingSite;
let nextDoor: AttackingSite;
let careless: AttackingSite;
let requests = 0;
let caught = 0;
let violations = 0;

beforeAll(async () => {
  elsewhere = await startAttackingSite("localhost");
  nextDoor = await startAttackingSite("127.0.0.1");
  careless = await startCarelessProxy(stage.baseUrl);
});
afterAll(async () => {
  for (const site of [elsewhere, nextDoor, careless]) await site.close();
  recordProof({
    proof: "Pages of another site, and of another port, in a signed-in user's browser",
    promises: [4, 5],
    guards: [
      "packages/server/src/http/cross-site.ts",
      "packages/contract/src/rules/cross-site.ts",
      "packages/latchkey/src/same-origin.ts",
    ],
    requests,
    faults: 0,
    planted: { caught, of: isLongForm ? 2 : 1 },
    violations,
  });
});

interface Attack {
  /** What is otherwise than before. */
  readonly changed: readonly string[];
  readonly read: Read;
}

/** Everything of the organization's that a request can change. */
async function stateOf(): Promise<Readonly<Record<string, unknown>>> {
  const { rows: keys } = await stage.pool.query(
    "select k::text from latchkey.api_keys k order by 1",
  );
  const { rows: entries } = await stage.pool.query(
    "select action, count(*)::int from latchkey.audit_log group by 1 order by 1",
  );
  return { keys, entries, principal: await principal() };
}

/** Every operation of the contract on a key of the victim's, and what else the program takes from its own forms. */
function askedOf(apiKeyId: string): Asked[] {
  const operations = contractOperations().map(({ method, path, bodies }) => ({
    method,
    path: path.replace(/\{\w+\}/, apiKeyId),
    body: bodies.length === 0 ? undefined : '{"name":"taken","x":"="}',
  }));
  // What a body makes nothing of without its unknown field.
  const fitting = operations
    .filter(({ method, path }) => method === "POST" && path === "/v1/api-keys")
    .map((one) => ({ ...one, body: '{"name":"taken"}' }));
  const revoke = { method: "POST", path: `/v1/api-keys/${apiKeyId}/revoke`, body: "{}" };
  return [...operations, ...fitting, revoke];
}

async function attack(from: AttackingSite, base: string): Promise<Attack> {
  await signIn();
  const cookie = await cookieOf("session");
  const headers = { cookie: `${cookie?.name}=${cookie?.value}` };
  const create = () =>
    call<{ apiKey: { id: string } }>("POST", `${stage.baseUrl}/v1/api-keys`, {
      headers,
      body: { name: "The victim's" },
    });
  let made = await create();
  // A busy machine may have it try again.
  for (let times = 0; made.status === 503 && times < 5; times += 1) made = await create();
  expect(made.status).toBe(201);
  const before = await stateOf();
  stage.context.on("request", (request) => {
    if (request.url().startsWith(base)) requests += 1;
  });
  const asked = askedOf(made.body.apiKey.id);
  const all = asked.filter(({ method }) => method === "GET").map(({ path }) => path);
  // What is exported leaves an entry, which the other reads do not.
  const gets = isLongForm ? all : all.filter((path) => path.endsWith("/export"));
  const page = await stage.context.newPage();
  await page.goto(from.origin);
  const read = {
    ...(await askByScript(page, base, asked)),
    ...(await loadAsParts(page, base, [...gets, ...(isLongForm ? ["/", "/docs"] : [])])),
  };
  const forms = asked.filter(({ method }) => method === "POST");
  await sendForms(page, base, forms);
  for (const path of gets) await openWindow(page, base + path, "GET");
  for (const path of [...(isLongForm ? forms.map((one) => one.path) : []), "/sign-out"]) {
    await openWindow(page, base + path, "POST");
  }
  await page.close();
  const after = await stateOf();
  const changed = Object.keys(before).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  return { changed, read };
}

describe("where the program did not look where requests come from", () => {
  test.runIf(isLongForm)(
    "a page of another port would change and read, which is found",
    async () => {
      const { changed, read } = await attack(nextDoor, careless.origin);
      expect(changed).toEqual(expect.arrayContaining(["keys", "entries"]));
      expect(Object.keys(read).join()).toContain("cors GET /v1/api-keys");
      caught += 1;
    },
  );

  test("a page of another site would export, which is found", async () => {
    const { changed } = await attack(elsewhere, careless.origin);
    expect(changed).toContain("entries");
    caught += 1;
  });
});

describe("a signed-in user who opens a page", () => {
  test.each([
    ["of another site", () => elsewhere],
    ["of another port", () => nextDoor],
  ])("%s has nothing changed, exported, read or ended by it", async (_, site) => {
    const { changed, read } = await attack(site(), stage.baseUrl);
    violations += changed.length + Object.keys(read).length;
    expect({ changed, read }).toEqual({ changed: [], read: {} });
    expect(stage.told).toEqual([]);
  });

  test("exports in Studio as before", async () => {
    await signIn();
    const status = await stage.page.evaluate(
      async () => (await fetch("/v1/audit-log/export")).status,
    );
    expect(status).toBe(200);
  });
});

test("a cookie that was stolen before its user signed out opens nothing after", async () => {
  await signIn();
  const stolen = await cookieOf("session");
  const headers = { cookie: `${stolen?.name}=${stolen?.value}` };
  const asked = contractOperations().filter(
    ({ operationId }) => operationId !== "reportLeakedApiKey",
  );
  const statuses = async (): Promise<Set<number>> => {
    const all = new Set<number>();
    for (const { method, path } of asked) {
      const target = stage.baseUrl + path.replace(/\{\w+\}/, crypto.randomUUID());
      all.add((await call(method, target, { headers })).status);
    }
    return all;
  };
  expect([...(await statuses())]).not.toContain(401);
  await stage.page.click("text=Sign out");
  await expect.poll(principal).toBe(401);
  expect([...(await statuses())]).toEqual([401]);
});
